/// Reads the digits of several messages as one number, with a few words around each piece.
struct JoinedReader {
  private let text: FoldedText
  private let cues: CueMap

  /// As many words may stand between two pieces, and as many other characters.
  private static let wordLimit = 8
  private static let separatorLimit = 24

  init(_ finder: SecretFinder) {
    text = finder.text
    cues = finder.cues
  }

  /// The chains of digits; within one message they are read strictly.
  func chains() -> [DigitChain] {
    var builder = ChainBuilder()
    var words = 0
    var separators = 0
    var hasCrossed = false
    var loose = LooseGap()
    var isLoose = true
    for (index, lexeme) in text.lexemes.enumerated() {
      switch lexeme.sort {
      case .digits:
        if DigitChain.isMasksEnd(lexeme.units, in: text) {
          builder.close()
        } else {
          if !hasCrossed, !isLoose { builder.close() }
          builder.open.append(units: lexeme.units, lexeme: index, in: text)
        }
        (words, separators, hasCrossed, loose, isLoose) = (0, 0, false, LooseGap(), true)
        continue
      case .letters:
        words += 1
        if words > Self.wordLimit || cues.begins(.otherNumber, at: index)
          || cues.begins(.taxNumber, at: index)
        {
          builder.close()
        }
      case .newline: hasCrossed = true
      case .space, .other:
        separators += lexeme.units.count
        if separators > Self.separatorLimit { builder.close() }
      }
      isLoose = isLoose && loose.takes(lexeme)
    }
    return builder.finished()
  }
}
