/// Tells words for a value from the same words in another sense: "my partner (husband)", «mon
/// partenaire de vie».
struct SenseReader: Sendable {
  /// How many words may stand before the value: "my husband as partner".
  private static let reach = 1

  private let senses: [String: PhraseTable<Bool>]
  private let fillers: PhraseTable<Bool>
  private let longest: Int

  init(_ languages: [LanguageData]) {
    var words: [String: [String]] = [:]
    for language in languages {
      words.merge(language.otherSenses) { $0 + $1 }
    }
    senses = words.mapValues { PhraseTable(phrases: $0) }
    fillers = PhraseTable(phrases: languages.flatMap(\.choiceFillers))
    longest = words.values.joined().map { Tokenizer.tokens(of: $0).count }.max() ?? 0
  }

  /// Removes the values beside which a word gives them another sense; punctuation and articles may
  /// stand between, but no end of a sentence.
  func apply(to candidates: inout [EntityExtractor.Candidate], in text: TokenizedText) {
    guard !senses.isEmpty else { return }
    candidates.removeAll { candidate in
      guard let words = senses[candidate.entity.slot] else { return false }
      return isBefore(candidate.tokens, words, in: text)
        || isBehind(candidate.tokens, words, in: text)
    }
  }

  private func isBehind(
    _ tokens: Range<Int>, _ words: PhraseTable<Bool>, in text: TokenizedText
  ) -> Bool {
    var place = tokens.upperBound
    while place < text.tokens.count, !text.sentenceBreaks(before: place) {
      if words.longestMatch(in: text.tokens, at: place) != nil { return true }
      guard let filler = fillers.longestMatch(in: text.tokens, at: place)?.length else {
        return false
      }
      place += filler
    }
    return false
  }

  private func isBefore(
    _ tokens: Range<Int>, _ words: PhraseTable<Bool>, in text: TokenizedText
  ) -> Bool {
    let end = tokens.lowerBound
    return (max(0, end - longest - SenseReader.reach)..<end).contains { start in
      guard let length = words.longestMatch(in: text.tokens, at: start, until: end)?.length else {
        return false
      }
      return end - start - length <= SenseReader.reach
        && !((start + 1)..<(end + 1)).contains { text.sentenceBreaks(before: $0) }
    }
  }
}
