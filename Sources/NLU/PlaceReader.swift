/// Tells where words stand for a country that mean a person or a part of another country as well:
/// "we are in Georgia", "Atlanta, Georgia", "Chad can you help".
struct PlaceReader: Sendable {
  /// How many words may stand between two names of one place.
  private static let gap = 2
  private let cues: PhraseTable<Bool>
  private let fillers: PhraseTable<Bool>
  private let moves: PhraseTable<Bool>
  private let regions: [String: Set<String>]
  private let longestCue: Int

  init(_ languages: [LanguageData]) {
    let cues = languages.flatMap(\.placeCues)
    self.cues = PhraseTable(phrases: cues)
    longestCue = cues.map { Tokenizer.tokens(of: $0).count }.max() ?? 0
    fillers = PhraseTable(phrases: languages.flatMap { $0.placeCues + $0.choiceFillers })
    moves = PhraseTable(phrases: languages.flatMap { $0.fromCues + $0.toCues })
    var regions: [String: Set<String>] = [:]
    for (code, names) in languages.flatMap(\.regions) {
      for name in names { regions[TextNormalizer.normalize(name), default: []].insert(code) }
    }
    self.regions = regions
  }

  /// Whether tokens name a place: the whole message, or behind a word of place.
  func isPlace(_ range: Range<Int>, in text: TokenizedText) -> Bool {
    range.count == text.tokens.count || isBehindCue(range, in: text)
  }

  /// Whether a word of place stands directly before tokens; a colon may part them.
  func isBehindCue(_ range: Range<Int>, in text: TokenizedText) -> Bool {
    let end = range.lowerBound
    guard end > 0, !text.clauseBreaksSaveColon(before: end) else { return false }
    return (max(0, end - longestCue)..<end).contains { start in
      cues.longestMatch(in: text.tokens, at: start, until: end)?.length == end - start
    }
  }

  /// Removes countries that are parts of one named beside them.
  func removeParts(
    of slot: String, from candidates: inout [EntityExtractor.Candidate], in text: TokenizedText
  ) {
    guard !regions.isEmpty else { return }
    let named = candidates.filter { $0.entity.slot == slot }
    candidates.removeAll { part in
      guard part.entity.slot == slot,
        let wholes = regions[TextNormalizer.normalize(part.entity.words)]
      else { return false }
      return named.contains { whole in
        whole.tokens != part.tokens && wholes.contains(whole.entity.value)
          && isBeside(part.tokens, whole.tokens, in: text)
      }
    }
  }

  private func isBeside(
    _ first: Range<Int>, _ second: Range<Int>, in text: TokenizedText
  ) -> Bool {
    let start = min(first.upperBound, second.upperBound)
    let end = max(first.lowerBound, second.lowerBound)
    guard start <= end, end - start <= PlaceReader.gap else { return false }
    return (start..<end).allSatisfy { place in
      fillers.longestMatch(in: text.tokens, at: place) != nil
        && moves.longestMatch(in: text.tokens, at: place) == nil
    }
  }
}
