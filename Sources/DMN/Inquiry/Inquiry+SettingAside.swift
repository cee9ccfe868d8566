extension Inquiry {
  /// The facts that the goal is decided on: what was volunteered, and of the answers those that
  /// would be asked for again.
  ///
  /// Starts from the volunteered facts; while the goal is not settled, the first answer whose slot
  /// can still change the result is added. The result is that of a conversation in which only the
  /// final answers were ever given. Answers to slots that this goal only takes as reported were
  /// asked for another reason and count as they are.
  ///
  /// - Parameters:
  ///   - answers: the answers in the order in which they were given; of two for one slot the later
  ///     counts.
  ///   - volunteered: what was said without being asked.
  /// - Returns: the volunteered facts and the answers that count.
  public func settingAside(
    answers: [(slot: String, fact: Fact)], volunteered: [String: Fact]
  ) -> [String: Fact] {
    var effective = volunteered
    let asked = Set(askedSlots)
    let known = Set(slots)
    var waiting: [(slot: String, fact: Fact)] = []
    for (position, answer) in answers.enumerated()
    where known.contains(answer.slot) && (volunteered[answer.slot] ?? .notAsked) == .notAsked {
      guard !answers[(position + 1)...].contains(where: { $0.slot == answer.slot }) else {
        continue
      }
      if asked.contains(answer.slot) {
        waiting.append(answer)
      } else {
        effective[answer.slot] = answer.fact
      }
    }
    while !waiting.isEmpty {
      let relevant = Set(relevantSlots(effective))
      guard let next = waiting.firstIndex(where: { relevant.contains($0.slot) }) else { break }
      effective[waiting[next].slot] = waiting[next].fact
      waiting.remove(at: next)
    }
    return effective
  }
}
