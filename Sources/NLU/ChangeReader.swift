/// Tells the old value from the new one: «de Paris à Bruxelles», "from Visa to PayPal", «j'ai une
/// carte mais je veux PayPal».
///
/// Of several values of a slot the one that is wanted wins, and the others are no facts.
struct ChangeReader: Sendable {
  /// How many words may stand between a preposition and its value.
  private static let weakReach = 2
  /// How many words may stand between a verb and its value.
  private static let strongReach = 3
  private static let longestCue = 5

  private let from: PhraseTable<Bool>
  private let to: PhraseTable<Bool>
  private let wish: PhraseTable<Bool>
  private let old: PhraseTable<Bool>

  init(_ languages: [LanguageData]) {
    from = PhraseTable(phrases: languages.flatMap(\.fromCues))
    to = PhraseTable(phrases: languages.flatMap(\.toCues))
    wish = PhraseTable(phrases: languages.flatMap(\.wishCues))
    old = PhraseTable(phrases: languages.flatMap(\.oldCues))
  }

  /// The same value named once or several times in a row, and what stands before it.
  private struct Run {
    var value: String
    var places: [Int]
    var tokens: Range<Int>
    var isFrom = false
    var isTo = false
    var isWished = false
    var isOld = false
  }

  /// Marks the old values, in candidates in the order of the text.
  func apply(to candidates: inout [EntityExtractor.Candidate], in text: TokenizedText) {
    guard candidates.count > 1 else { return }
    for slot in Set(candidates.map(\.entity.slot)).sorted() {
      let runs = self.runs(of: slot, in: candidates, text)
      guard Set(runs.map(\.value)).count > 1 else { continue }
      for run in ChangeReader.replaced(runs) {
        for place in run.places { candidates[place].entity.negated = true }
      }
    }
  }

  /// The runs that another one replaces.
  private static func replaced(_ runs: [Run]) -> [Run] {
    var replaced: [Run] = []
    for (first, second) in zip(runs, runs.dropFirst()) where first.value != second.value {
      if first.isFrom, second.isTo {
        replaced.append(first)
      } else if first.isTo, second.isFrom, !second.isTo {
        replaced.append(second)
      }
    }
    if !replaced.isEmpty { return replaced }
    let wished = Set(runs.filter(\.isWished).map(\.value))
    if wished.count == 1 { return runs.filter { !wished.contains($0.value) } }
    let old = Set(runs.filter { $0.isOld && !$0.isWished }.map(\.value))
    return old.count < Set(runs.map(\.value)).count ? runs.filter { old.contains($0.value) } : []
  }

  private func runs(
    of slot: String, in candidates: [EntityExtractor.Candidate], _ text: TokenizedText
  ) -> [Run] {
    var runs: [Run] = []
    for (place, candidate) in candidates.enumerated()
    where candidate.entity.slot == slot && candidate.entity.isStated && !candidate.entity.isDoubt {
      if let last = runs.last, last.value == candidate.entity.value {
        runs[runs.count - 1].places.append(place)
        runs[runs.count - 1].tokens = last.tokens.lowerBound..<candidate.tokens.upperBound
      } else {
        runs.append(
          Run(value: candidate.entity.value, places: [place], tokens: candidate.tokens))
      }
    }
    guard runs.count > 1 else { return runs }
    var start = 0
    for place in runs.indices {
      let tokens = runs[place].tokens
      let isBefore = { (cues: PhraseTable<Bool>, reach: Int) in
        isCued(cues, before: tokens.lowerBound, after: start, reach: reach, in: text)
      }
      runs[place].isWished = isBefore(wish, ChangeReader.strongReach)
      runs[place].isTo = runs[place].isWished || isBefore(to, ChangeReader.weakReach)
      runs[place].isOld =
        isBefore(old, ChangeReader.strongReach)
        || !runs[place].isTo && isPart(runs[place], of: candidates, slot)
      runs[place].isFrom = runs[place].isOld || isBefore(from, ChangeReader.weakReach)
      start = tokens.upperBound
    }
    return runs
  }

  /// Whether a value is only named within a larger phrase: «carte refusée».
  private func isPart(
    _ run: Run, of candidates: [EntityExtractor.Candidate], _ slot: String
  ) -> Bool {
    candidates.contains { other in
      other.entity.slot != slot && other.tokens.count > run.tokens.count
        && other.tokens.lowerBound <= run.tokens.lowerBound
        && other.tokens.upperBound >= run.tokens.upperBound
    }
  }

  private func isCued(
    _ cues: PhraseTable<Bool>, before end: Int, after start: Int, reach: Int,
    in text: TokenizedText
  ) -> Bool {
    guard end > start else { return false }
    let first = max(start, end - reach - ChangeReader.longestCue)
    return (first..<end).contains { place in
      guard let length = cues.longestMatch(in: text.tokens, at: place, until: end)?.length,
        end - place - length <= reach
      else { return false }
      return !(place..<end).contains { $0 > place && text.clauseBreaks(before: $0) }
        && !text.clauseBreaks(before: end)
    }
  }
}
