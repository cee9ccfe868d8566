extension Inquiry {
  /// Two facts that contradict each other: together they leave a decision without rule, without
  /// either of them it could be made, and without one of them it is made.
  ///
  /// Partner and auto-renewal are such a pair: a partner's customer who said nothing of renewal is
  /// served, and renewal is no obstacle to one who pays directly. A case that is merely not covered
  /// is none.
  ///
  /// - Returns: the two slots in the order of the columns, nil when there is no such pair.
  public func contradiction(_ facts: [String: Fact]) -> [String]? {
    guard let verdict = verdict(facts), verdict.status == .noRule,
      let node = graph.nodes.firstIndex(where: { $0.decision.name == verdict.decision })
    else { return nil }
    let read = Set(
      graph.nodes[node].sources.compactMap { source -> Int? in
        guard case .leaf(let leaf) = source else { return nil }
        return graph.leaves[leaf].slot
      })
    let known = graph.columnOrder.filter { slot in
      guard case .known? = facts[graph.slots[slot].name] else { return false }
      return read.contains(slot)
    }
    for (position, one) in known.enumerated() {
      for other in known[(position + 1)...] {
        let without = [one, other].map { slot in
          possibilities(ofNode: node, facts, without: graph.slots[slot].name)
        }
        let canBeMade = without.allSatisfy { $0.contains { !$0.isUndecided } }
        let isMade = without.contains { $0.allSatisfy { !$0.isUndecided } }
        if canBeMade, isMade { return [graph.slots[one].name, graph.slots[other].name] }
      }
    }
    return nil
  }

  private func possibilities(
    ofNode node: Int, _ facts: [String: Fact], without slot: String
  ) -> [Conclusion] {
    var fewer = facts
    fewer[slot] = nil
    return Completions(graph, facts: fewer).possibilities(ofNode: node)
  }
}
