/// Settles which of several overlapping readings of a message hold.
enum ConflictResolution {
  /// The readings that hold, in the order of the message.
  ///
  /// Of two that overlap the longer wins, then the one for an asked slot, then the surer; two over
  /// the same words, equal in all this, both hold. A slot that shares its words contends with
  /// itself alone: «carte refusée» names a problem and a method of payment. It loses to a country
  /// that it is a part of.
  static func resolve(
    _ candidates: [EntityExtractor.Candidate], asked: [String], sharing: Set<String>,
    country: String? = nil
  ) -> [EntityExtractor.Candidate] {
    guard candidates.count > 1 else { return candidates }
    let groups = Dictionary(grouping: candidates) { candidate in
      sharing.contains(candidate.entity.slot) ? candidate.entity.slot : ""
    }
    let kept = groups.sorted { $0.key < $1.key }.flatMap { resolve($0.value, asked: asked) }
    return kept.filter { part in
      // «à la Réunion» is an island and no meeting.
      !sharing.contains(part.entity.slot)
        || !kept.contains { $0.entity.slot == country && isPart(part, of: $0) }
    }
    .sorted { place($0) < place($1) }
  }

  /// Whether a reading lies within a longer one.
  private static func isPart(
    _ part: EntityExtractor.Candidate, of whole: EntityExtractor.Candidate
  ) -> Bool {
    whole.tokens.count > part.tokens.count
      && whole.entity.start <= part.entity.start && part.entity.end <= whole.entity.end
  }

  private static func place(
    _ candidate: EntityExtractor.Candidate
  ) -> (Int, Int, String, String) {
    let entity = candidate.entity
    return (entity.start, entity.end, entity.slot, entity.value)
  }

  private static func resolve(
    _ candidates: [EntityExtractor.Candidate], asked: [String]
  ) -> [EntityExtractor.Candidate] {
    func rank(_ candidate: EntityExtractor.Candidate) -> (Int, Int, Double) {
      let entity = candidate.entity
      return (entity.end - entity.start, asked.contains(entity.slot) ? 1 : 0, entity.score)
    }
    let ranked = candidates.sorted { left, right in
      rank(left) == rank(right) ? place(left) < place(right) : rank(left) > rank(right)
    }
    var kept: [EntityExtractor.Candidate] = []
    var taken: [Int: Int] = [:]
    for candidate in ranked {
      let span = candidate.entity.start..<candidate.entity.end
      let rivals = Set(span.compactMap { taken[$0] })
      let isFree = rivals.allSatisfy { place in
        let rival = kept[place]
        return rival.entity.start == span.lowerBound && rival.entity.end == span.upperBound
          && rank(rival) == rank(candidate)
      }
      guard isFree else { continue }
      for offset in span where taken[offset] == nil { taken[offset] = kept.count }
      kept.append(candidate)
    }
    return kept
  }

  /// The entities with each reading of a slot kept once, the surest of them.
  static func withoutRepeats(_ entities: [Entity]) -> [Entity] {
    entities.enumerated().filter { place, entity in
      !entities.enumerated().contains { other, rival in
        rival.slot == entity.slot && rival.value == entity.value
          && rival.negated == entity.negated && rival.mentioned == entity.mentioned
          && (rival.score > entity.score || rival.score == entity.score && other < place)
      }
    }
    .map(\.element)
  }
}
