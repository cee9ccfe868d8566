/// Finds the values that a message denies: «pas chez un partenaire», "not PayPal, card".
///
/// A negator denies the first value after it, at most five words away and in the same clause; a
/// word of contrast («mais») ends its reach.
struct NegationReader: Sendable {
  private static let reach = 5
  private let negators: PhraseTable<Bool>
  private let exceptions: PhraseTable<Bool>
  private let contrasts: PhraseTable<Bool>

  init(_ languages: [LanguageData]) {
    negators = PhraseTable(phrases: languages.flatMap(\.negators))
    exceptions = PhraseTable(
      phrases: languages.flatMap { language in
        language.negationExceptions
          + (language.yes + language.cannotSay).filter { Tokenizer.tokens(of: $0).count > 1 }
      })
    contrasts = PhraseTable(phrases: languages.flatMap(\.contrasts))
  }

  /// Marks the denied candidates, which are in the order of the text.
  func apply(to candidates: inout [EntityExtractor.Candidate], in text: TokenizedText) {
    guard !candidates.isEmpty else { return }
    for end in negatorEnds(in: text) {
      guard
        let next = candidates.firstIndex(where: { $0.tokens.upperBound > end }),
        candidates[next].tokens.lowerBound >= end
      else { continue }
      let start = candidates[next].tokens.lowerBound
      guard start - end <= NegationReader.reach,
        !(end..<(start + 1)).contains(where: { text.clauseBreaks(before: $0) }),
        !(end..<start).contains(where: {
          contrasts.longestMatch(in: text.tokens, at: $0) != nil
        })
      else { continue }
      for place in candidates.indices
      where candidates[place].tokens.lowerBound == start
        && candidates[place].entity.value != Entity.cannotSay
      {
        candidates[place].entity.negated = true
      }
    }
  }

  /// The places just behind each negator.
  private func negatorEnds(in text: TokenizedText) -> [Int] {
    var ends: [Int] = []
    var place = 0
    while place < text.tokens.count {
      let exception = exceptions.longestMatch(in: text.tokens, at: place)?.length ?? 0
      let negator = negators.longestMatch(in: text.tokens, at: place)?.length ?? 0
      if negator > exception { ends.append(place + negator) }
      place += max(1, exception, negator)
    }
    return ends
  }
}
