/// A way in which the digits of a card are sought in a text.
enum Reading: CaseIterable {
  /// Digits with usual separators.
  case plain
  /// Digits with any punctuation, line breaks or a few linking words between.
  case loose
  /// Digits for some of which letters stand that look like them.
  case lookalike
  /// Numbers in words.
  case spoken
  /// Digits in hexadecimal or base64.
  case encoded

  /// The chains of digits of a text, without what is a mask's last four already.
  ///
  /// - Parameters:
  ///   - text: the folded text.
  ///   - scalars: what it was folded from.
  ///   - least: shorter chains may be left out.
  /// - Returns: the chains in order of place.
  func chains(
    in text: FoldedText, of scalars: [Unicode.Scalar], ofDigits least: Int = 1
  ) -> [DigitChain] {
    switch self {
    case .plain: plainChains(text, least)
    case .loose: looseChains(text, least)
    case .lookalike: LookalikeReader(text).chains()
    case .spoken: SpokenNumberReader(text).chains()
    case .encoded: EncodedReader(text, scalars).chains()
    }
  }

  /// A number of separators no one exceeds between two groups of one card (« - »).
  private static let separatorLimit = 3

  private func plainChains(_ text: FoldedText, _ least: Int) -> [DigitChain] {
    var builder = ChainBuilder(least: least)
    var gap = 0
    for (index, lexeme) in text.lexemes.enumerated() {
      switch lexeme.sort {
      case .digits where DigitChain.isMasksEnd(lexeme.units, in: text): builder.close()
      case .digits:
        builder.open.append(units: lexeme.units, lexeme: index, in: text)
        gap = 0
      case .space, .other:
        gap += lexeme.units.count
        let isSeparator = lexeme.sort == .space || Separators.isUsual(text.glyph(index))
        if !isSeparator || gap > Self.separatorLimit { builder.close() }
      case .letters, .newline: builder.close()
      }
    }
    return builder.finished()
  }

  private func looseChains(_ text: FoldedText, _ least: Int) -> [DigitChain] {
    var builder = ChainBuilder(least: least)
    var gap = LooseGap()
    for (index, lexeme) in text.lexemes.enumerated() {
      if lexeme.sort == .digits, !SideNumbers.contains(index, in: text) {
        if DigitChain.isMasksEnd(lexeme.units, in: text) {
          builder.close()
        } else {
          builder.open.append(units: lexeme.units, lexeme: index, in: text)
        }
        gap = LooseGap()
      } else if !gap.takes(index, of: text) {
        builder.close()
      }
    }
    return builder.finished()
  }
}
