/// Finds the slots that the customer says they cannot tell: «jsp pour le renouvellement».
struct DoubtReader: Sendable {
  private static let reach = 5
  private let phrases: PhraseTable<Bool>
  private let cues: PhraseTable<Bool>
  private let contrasts: PhraseTable<Bool>
  private let mentions: PhraseTable<String>

  init(_ languages: [LanguageData]) {
    phrases = PhraseTable(phrases: languages.flatMap(\.cannotSay))
    cues = PhraseTable(phrases: languages.flatMap(\.doubtCues))
    contrasts = PhraseTable(phrases: languages.flatMap(\.contrasts))
    mentions = DoubtReader.mentions(languages)
  }

  /// The slots by their names.
  static func mentions(_ languages: [LanguageData]) -> PhraseTable<String> {
    var mentions = PhraseTable<String>()
    for language in languages {
      for (slot, names) in language.mentions.sorted(by: { $0.key < $1.key }) {
        for name in names { mentions.add(Tokenizer.tokens(of: name).map(\.folded), slot) }
      }
    }
    return mentions
  }

  /// Replaces the values of doubted slots by `Entity.cannotSay`.
  func apply(to candidates: inout [EntityExtractor.Candidate], in text: TokenizedText) {
    var place = 0
    while place < text.tokens.count {
      guard let length = phrases.longestMatch(in: text.tokens, at: place)?.length else {
        place += 1
        continue
      }
      let doubt = place..<(place + length)
      if let slot = slotAfter(doubt, candidates, in: text)
        ?? slotBefore(doubt, candidates, in: text)
      {
        replace(slot.name, over: slot.tokens, doubt, in: &candidates, text)
      }
      place += length
    }
  }

  private typealias Doubted = (name: String, tokens: Range<Int>)

  /// «je sais pas si c'est un partenaire»: a cue of doubt, then the slot or one of its values.
  private func slotAfter(
    _ doubt: Range<Int>, _ candidates: [EntityExtractor.Candidate], in text: TokenizedText
  ) -> Doubted? {
    let place = doubt.upperBound
    guard place < text.tokens.count, !text.clauseBreaks(before: place),
      let cue = cues.longestMatch(in: text.tokens, at: place)?.length
    else { return nil }
    let start = place + cue
    for place in start..<min(start + DoubtReader.reach, text.tokens.count) {
      if text.clauseBreaks(before: place)
        || place > start && contrasts.longestMatch(in: text.tokens, at: place) != nil
      {
        return nil
      }
      if let slot = slot(at: place, candidates, in: text) { return slot }
    }
    return nil
  }

  /// «partenaire ou direct, aucune idée»: two values of a slot, or its name, then the doubt.
  private func slotBefore(
    _ doubt: Range<Int>, _ candidates: [EntityExtractor.Candidate], in text: TokenizedText
  ) -> Doubted? {
    let start = max(0, doubt.lowerBound - 2 * DoubtReader.reach)
    let before = candidates.filter {
      $0.tokens.lowerBound >= start && $0.tokens.upperBound <= doubt.lowerBound
        && !isSentenceBroken(from: $0.tokens.lowerBound, to: doubt.lowerBound, in: text)
    }
    for candidate in before.reversed()
    where before.contains(where: {
      $0.entity.slot == candidate.entity.slot && $0.entity.value != candidate.entity.value
    }) {
      return (candidate.entity.slot, candidate.tokens)
    }
    // A name of the slot counts only directly before the doubt.
    for place in (max(start, doubt.lowerBound - 3)..<doubt.lowerBound).reversed() {
      if let match = mentions.longestMatch(in: text.tokens, at: place),
        place + match.length == doubt.lowerBound, !text.sentenceBreaks(before: doubt.lowerBound)
      {
        return (match.payload, place..<(place + match.length))
      }
    }
    return nil
  }

  private func isSentenceBroken(from start: Int, to end: Int, in text: TokenizedText) -> Bool {
    (start..<end).contains { text.sentenceBreaks(before: $0 + 1) }
  }

  private func slot(
    at place: Int, _ candidates: [EntityExtractor.Candidate], in text: TokenizedText
  ) -> Doubted? {
    if let match = mentions.longestMatch(in: text.tokens, at: place) {
      return (match.payload, place..<(place + match.length))
    }
    return candidates.first { $0.tokens.lowerBound == place }.map { ($0.entity.slot, $0.tokens) }
  }

  private func replace(
    _ slot: String, over tokens: Range<Int>, _ doubt: Range<Int>,
    in candidates: inout [EntityExtractor.Candidate], _ text: TokenizedText
  ) {
    let low = min(tokens.lowerBound, doubt.lowerBound)
    let high = max(tokens.upperBound, doubt.upperBound)
    let reach = max(0, low - DoubtReader.reach)..<(high + DoubtReader.reach)
    candidates.removeAll { $0.entity.slot == slot && reach.overlaps($0.tokens) }
    let (start, end) = (text.tokens[low].start, text.tokens[high - 1].end)
    let entity = Entity(
      slot: slot, value: Entity.cannotSay, words: text.slice(start, end), start: start, end: end,
      score: 0.9)
    let place = candidates.firstIndex { $0.entity.start > start } ?? candidates.count
    candidates.insert(EntityExtractor.Candidate(entity: entity, tokens: low..<high), at: place)
  }
}
