/// Groups of digits that may belong to one number: only usual separators stand between them.
struct DigitChain {
  /// The groups' units, in order.
  var groups: [Range<Int>]
  /// The lexeme of the first group.
  let firstLexeme: Int

  /// The values of one group's digits.
  func digits(of group: Int, in text: FoldedText) -> [UInt8] {
    text.units[groups[group]].map { UInt8($0.glyph.value - 48) }
  }

  /// Whether a word for a payment card goes before the first group.
  func followsCardWord(in text: FoldedText) -> Bool {
    CueWords.card.precede(firstLexeme, in: text)
  }

  /// A number of separators no one exceeds between two groups of one card (« - »).
  private static let separatorLimit = 3

  /// The chains of `text`, without what is a mask's last four already.
  static func all(in text: FoldedText) -> [DigitChain] {
    var chains: [DigitChain] = []
    var open: DigitChain?
    var gap = 0
    for (index, lexeme) in text.lexemes.enumerated() {
      switch lexeme.sort {
      case .digits where isMasksEnd(lexeme.units, in: text):
        if let chain = open { chains.append(chain) }
        open = nil
      case .digits:
        if open == nil {
          open = DigitChain(groups: [lexeme.units], firstLexeme: index)
        } else {
          open?.groups.append(lexeme.units)
        }
        gap = 0
      case .space, .other:
        gap += lexeme.units.count
        let isSeparator =
          lexeme.sort == .space || separators.contains(text.units[lexeme.units.lowerBound].glyph)
        if !isSeparator || gap > separatorLimit, let chain = open {
          chains.append(chain)
          open = nil
        }
      case .letters, .newline:
        if let chain = open { chains.append(chain) }
        open = nil
      }
    }
    if let chain = open { chains.append(chain) }
    return chains
  }

  private static let separators: Set<Unicode.Scalar> = ["-", ".", "/", "_"]

  /// Whether the digits are the last four that a card's mask shows.
  static func isMasksEnd(_ units: Range<Int>, in text: FoldedText) -> Bool {
    units.count == 4 && units.lowerBound >= 2
      && text.units[units.lowerBound - 1].glyph == " "
      && text.units[units.lowerBound - 2].glyph == "*"
  }
}
