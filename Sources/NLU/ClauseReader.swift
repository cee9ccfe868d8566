/// Tells whether words speak of a slot: as a clause of their own («paypal, chez vous, la France»)
/// or behind its name («le renouvellement est toujours actif»).
struct ClauseReader: Sendable {
  /// How many words may stand between the name of a slot and its value.
  private static let reach = 5
  private let beside: PhraseTable<Bool>
  private let mentions: PhraseTable<String>

  /// Fillers, and the words before and after a bare answer, do not count.
  init(_ languages: [LanguageData]) {
    let lists = languages.flatMap { language -> [[String]] in
      [
        language.fillers, language.choiceFillers, language.joiners, language.contrasts,
        language.yes, language.no,
      ]
    }
    beside = PhraseTable(phrases: lists.joined())
    mentions = DoubtReader.mentions(languages)
  }

  /// Whether a name of the slot stands before a range of tokens in its clause.
  func isBehindName(of slot: String, _ range: Range<Int>, in text: TokenizedText) -> Bool {
    var place = range.lowerBound
    while place > 0, range.lowerBound - place < ClauseReader.reach,
      !text.clauseBreaks(before: place)
    {
      place -= 1
      let match = mentions.longestMatch(in: text.tokens, at: place, until: range.lowerBound)
      if match?.payload == slot { return true }
    }
    return false
  }

  /// Whether nothing that counts stands beside a range of tokens in its clause.
  func isClause(_ range: Range<Int>, in text: TokenizedText) -> Bool {
    var start = range.lowerBound
    while start > 0, !text.clauseBreaks(before: start) { start -= 1 }
    var end = range.upperBound
    while end < text.tokens.count, !text.clauseBreaks(before: end) { end += 1 }
    return isBeside(start..<range.lowerBound, in: text)
      && isBeside(range.upperBound..<end, in: text)
  }

  private func isBeside(_ range: Range<Int>, in text: TokenizedText) -> Bool {
    var place = range.lowerBound
    while place < range.upperBound {
      if text.tokens[place].kind == .question || text.tokens[place].kind == .symbol {
        place += 1
        continue
      }
      guard
        let length = beside.longestMatch(in: text.tokens, at: place, until: range.upperBound)?
          .length
      else { return false }
      place += length
    }
    return true
  }
}
