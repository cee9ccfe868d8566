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
  private let change: PhraseTable<Bool>
  private let afterOld: PhraseTable<Bool>
  private let corrections: PhraseTable<Bool>

  init(_ languages: [LanguageData]) {
    from = PhraseTable(phrases: languages.flatMap { $0.fromCues + $0.departures })
    to = PhraseTable(phrases: languages.flatMap(\.toCues))
    wish = PhraseTable(phrases: languages.flatMap(\.wishCues))
    old = PhraseTable(phrases: languages.flatMap(\.oldCues))
    change = PhraseTable(phrases: languages.flatMap(\.changeCues))
    afterOld = PhraseTable(phrases: languages.flatMap(\.afterOldCues))
    corrections = PhraseTable(phrases: languages.flatMap(\.selfCorrections))
  }

  /// The same value named once or several times in a row, and what stands before it.
  private struct Run {
    var value: String
    var places: [Int]
    var tokens: Range<Int>
    var isFrom = false
    var isTo = false
    /// Behind a preposition or a verb that leaves it.
    var isLeft = false
    /// Behind a preposition or an arrow that leads to it.
    var isDirectlyTo = false
    var isWished = false
    var isOld = false
    /// Behind a verb of change that its own value does not complete: «modifier le pays France».
    var isChanged = false
    /// Behind an arrow from the value before: «carte → PayPal».
    var isPointedAt = false
    /// Behind words that take the value before back: «.fr non pardon .com».
    var isCorrection = false
  }

  /// A move from one value of a slot to another, told by prepositions or a verb of change; a
  /// correction («j'ai dit carte mais c'est PayPal») is none.
  struct Move: Hashable, Sendable {
    var slot: String
    /// The tokens from the first of the two values to the end of the second.
    var tokens: Range<Int>
  }

  /// Marks the old values, in candidates in the order of the text, and tells what moved.
  func apply(
    to candidates: inout [EntityExtractor.Candidate], in text: TokenizedText
  ) -> [Move] {
    guard candidates.count > 1 else { return [] }
    var moves: [Move] = []
    for slot in Set(candidates.map(\.entity.slot)).sorted() {
      let runs = self.runs(of: slot, in: candidates, text)
      guard Set(runs.map(\.value)).count > 1 else { continue }
      let moved = ChangeReader.moved(runs)
      let old =
        ChangeReader.corrected(runs)
        + (moved.isEmpty ? ChangeReader.replaced(runs) : moved.map(\.old))
      // One word may stand for several values: «Corée».
      for run in runs where old.contains(where: { $0.tokens == run.tokens }) {
        for place in run.places { candidates[place].entity.negated = true }
      }
      moves += moved.filter { $0.old.isLeft && $0.new.isDirectlyTo }.map { move in
        let ends = [move.old.tokens, move.new.tokens].sorted { $0.lowerBound < $1.lowerBound }
        return Move(slot: slot, tokens: ends[0].lowerBound..<ends[1].upperBound)
      }
    }
    return moves
  }

  /// The runs beside each other of which one moves to the other.
  private static func moved(_ runs: [Run]) -> [(old: Run, new: Run)] {
    var moved: [(old: Run, new: Run)] = []
    for (first, second) in zip(runs, runs.dropFirst()) where first.value != second.value {
      let isLeft = first.isFrom || first.isChanged
      if second.isPointedAt || second.isTo && isLeft {
        moved.append((first, second))
      } else if second.isDirectlyTo, moved.last?.new.tokens == first.tokens {
        // «de France en Espagne puis au Portugal»: the last step counts.
        moved.append((first, second))
      } else if first.isTo, second.isFrom, second.isOld && !second.isWished || !second.isTo {
        moved.append((second, first))
      }
    }
    return moved
  }

  /// The runs that the next one takes back.
  private static func corrected(_ runs: [Run]) -> [Run] {
    zip(runs, runs.dropFirst()).filter { first, second in
      second.isCorrection && first.value != second.value && first.tokens != second.tokens
    }.map(\.0)
  }

  /// The runs that another one replaces by what is wanted or what has been.
  private static func replaced(_ runs: [Run]) -> [Run] {
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
      if place > 0 {
        let before = runs[place - 1].tokens
        if before != tokens { start = before.upperBound }
      }
      let isBefore = { (cues: PhraseTable<Bool>, reach: Int) in
        isCued(cues, before: tokens.lowerBound, after: start, reach: reach, in: text)
      }
      runs[place].isWished = isBefore(wish, ChangeReader.strongReach)
      runs[place].isDirectlyTo = isBefore(to, ChangeReader.weakReach)
      runs[place].isTo = runs[place].isWished || runs[place].isDirectlyTo
      runs[place].isOld =
        isBefore(old, ChangeReader.strongReach) || isCalledOld(tokens, in: text)
        || !runs[place].isTo && isPart(runs[place], of: candidates, slot)
      // «le transfert du siège en Pologne»: the nearer of two prepositions is the value's own.
      runs[place].isLeft =
        isBefore(from, ChangeReader.weakReach)
        && !(isBefore(to, 0) && !isBefore(from, 0) && !isBefore(from, 1))
      runs[place].isFrom = runs[place].isOld || runs[place].isLeft
      runs[place].isChanged = isChanged(before: tokens.lowerBound, after: start, in: text)
      runs[place].isPointedAt =
        start > 0 && hasArrow(text, from: start - 1, to: tokens.lowerBound)
      runs[place].isCorrection =
        start > 0 && isCorrected(before: tokens.lowerBound, after: start, in: text)
      if runs[place].isChanged { runs[place].isLeft = true }
      if runs[place].isPointedAt { runs[place].isDirectlyTo = true }
    }
    return runs
  }

  /// Whether an arrow stands between two tokens with nothing beside it.
  private func hasArrow(_ text: TokenizedText, from first: Int, to second: Int) -> Bool {
    guard second == first + 1 else { return false }
    let gap = String(
      text.slice(text.tokens[first].end, text.tokens[second].start)
        .filter { !$0.isWhitespace })
    return ChangeReader.arrows.contains(gap)
  }

  private static let arrows: Set<String> = ["→", "->", "-->", "=>", ">", ">>", "⇒", "➡", "➔"]

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

  /// Whether words directly behind a value say that it is to go: «on a la carte pour l'instant».
  private func isCalledOld(_ tokens: Range<Int>, in text: TokenizedText) -> Bool {
    tokens.upperBound < text.tokens.count && !text.clauseBreaks(before: tokens.upperBound)
      && afterOld.longestMatch(in: text.tokens, at: tokens.upperBound) != nil
  }

  /// Whether a verb of change stands before a value, and no preposition between them: «modifier le
  /// pays France» but not «passer à la carte».
  private func isChanged(before end: Int, after start: Int, in text: TokenizedText) -> Bool {
    guard isCued(change, before: end, after: start, reach: ChangeReader.strongReach, in: text)
    else { return false }
    var place = end
    while place > start {
      place -= 1
      if to.longestMatch(in: text.tokens, at: place, until: end) != nil { return false }
      if change.longestMatch(in: text.tokens, at: place, until: end) != nil { return true }
    }
    return true
  }

  /// Whether words before a value take back what stands before them; commas may part them.
  private func isCorrected(before end: Int, after start: Int, in text: TokenizedText) -> Bool {
    let first = max(start, end - ChangeReader.weakReach - ChangeReader.longestCue)
    guard first < end else { return false }
    return (first..<end).contains {
      corrections.longestMatch(in: text.tokens, at: $0, until: end) != nil
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
      return !((place + 1)..<(end + 1)).contains { text.clauseBreaksSaveColon(before: $0) }
    }
  }
}
