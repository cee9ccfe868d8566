/// Tells the old value from the new one: «de Paris à Bruxelles», "from Visa to PayPal".
///
/// In a change both values have their cue; the new one wins and the old one is no fact.
struct ChangeReader: Sendable {
  private static let reach = 3
  private let from: PhraseTable<Bool>
  private let to: PhraseTable<Bool>

  init(_ languages: [LanguageData]) {
    from = PhraseTable(phrases: languages.flatMap(\.fromCues))
    to = PhraseTable(phrases: languages.flatMap(\.toCues))
  }

  /// Marks the old values, in candidates in the order of the text.
  func apply(to candidates: inout [EntityExtractor.Candidate], in text: TokenizedText) {
    guard candidates.count > 1 else { return }
    for new in candidates.indices.dropFirst() where !candidates[new].entity.negated {
      let entity = candidates[new].entity
      var old = new - 1
      // The old value is the nearest other value of the slot before the new one.
      while old >= 0,
        candidates[old].entity.slot != entity.slot
          || candidates[old].entity.value == entity.value
      {
        old -= 1
        if new - old > 8 { break }
      }
      guard old >= 0, candidates[old].entity.slot == entity.slot,
        candidates[old].tokens.upperBound <= candidates[new].tokens.lowerBound,
        isCued(
          to, before: candidates[new].tokens.lowerBound,
          after: candidates[old].tokens.upperBound, in: text)
      else { continue }
      // «de la carte visa à PayPal»: the cue may stand before several names of the old value.
      var first = old
      while first > 0, candidates[first - 1].entity.slot == entity.slot,
        candidates[first - 1].entity.value == candidates[old].entity.value
      {
        first -= 1
      }
      let start = candidates[first].tokens.lowerBound
      guard isCued(from, before: start, after: 0, in: text) else { continue }
      for place in first...old where candidates[place].entity.slot == entity.slot {
        candidates[place].entity.negated = true
      }
    }
  }

  private func isCued(
    _ cues: PhraseTable<Bool>, before end: Int, after start: Int, in text: TokenizedText
  ) -> Bool {
    guard end > start else { return false }
    return (max(start, end - ChangeReader.reach)..<end).contains { place in
      guard let length = cues.longestMatch(in: text.tokens, at: place)?.length else { return false }
      return place + length <= end
        && !(place..<end).contains { $0 > place && text.sentenceBreaks(before: $0) }
    }
  }
}
