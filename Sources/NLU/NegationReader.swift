/// Finds the values that a message denies: «pas chez un partenaire», "not PayPal, card".
///
/// A negator denies the first value after it, at most five words away and in the same clause; a
/// word of contrast («mais») ends its reach. What «or» joins to a denied value is denied with it.
struct NegationReader: Sendable {
  private static let reach = 5
  private let negators: PhraseTable<Bool>
  private let exceptions: PhraseTable<Bool>
  private let contrasts: PhraseTable<Bool>
  private let joiners: PhraseTable<Bool>

  init(_ languages: [LanguageData]) {
    negators = PhraseTable(phrases: languages.flatMap(\.negators))
    exceptions = PhraseTable(
      phrases: languages.flatMap { language in
        language.negationExceptions
          + (language.yes + language.cannotSay).filter { Tokenizer.tokens(of: $0).count > 1 }
      })
    contrasts = PhraseTable(phrases: languages.flatMap(\.contrasts))
    joiners = PhraseTable(phrases: languages.flatMap { $0.joiners + $0.choiceFillers })
  }

  /// Marks the denied candidates, which are in the order of the text.
  func apply(to candidates: inout [EntityExtractor.Candidate], in text: TokenizedText) {
    guard !candidates.isEmpty else { return }
    var first = 0
    for end in negatorEnds(in: text) {
      while first < candidates.count, candidates[first].tokens.lowerBound < end { first += 1 }
      let next = first
      // A value's own phrase may hold the negator: «pas de partenaire».
      guard next < candidates.count, !isWithinValue(end, next, candidates) else { continue }
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
      denyAlternatives(to: next, of: &candidates, in: text)
    }
  }

  /// Whether a phrase that does not hold the next value reaches over the end of a negator.
  private func isWithinValue(
    _ end: Int, _ next: Int, _ candidates: [EntityExtractor.Candidate]
  ) -> Bool {
    candidates[..<next].suffix(NegationReader.reach).contains { candidate in
      candidate.tokens.upperBound > end
        && !(candidate.tokens.lowerBound <= candidates[next].tokens.lowerBound
          && candidate.tokens.upperBound >= candidates[next].tokens.upperBound)
    }
  }

  /// Denies what «or» joins to a denied value: «pas de carte ou PayPal».
  private func denyAlternatives(
    to denied: Int, of candidates: inout [EntityExtractor.Candidate], in text: TokenizedText
  ) {
    var last = denied
    for place in candidates.indices.dropFirst(denied + 1)
    where candidates[place].entity.slot == candidates[denied].entity.slot {
      let (start, end) = (candidates[last].tokens.upperBound, candidates[place].tokens.lowerBound)
      guard start < end, end - start <= 2,
        !(start...end).contains(where: { text.clauseBreaks(before: $0) }),
        (start..<end).allSatisfy({ between in
          joiners.longestMatch(in: text.tokens, at: between) != nil
            && contrasts.longestMatch(in: text.tokens, at: between) == nil
        })
      else { return }
      candidates[place].entity.negated = true
      last = place
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
