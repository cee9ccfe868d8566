/// Works out by trying everything what a random graph comes to, and remembers it.
final class GraphOracle {
  private let graph: RandomGraph
  private var outcomes: [[String: String]: String?] = [:]
  private var known: [[String: String]: Set<String?>] = [:]
  private var relevant: [[String: String]: [String]] = [:]
  private var costs: [[String: String]: Double] = [:]

  init(_ graph: RandomGraph) { self.graph = graph }

  private func outcome(_ facts: [String: String], completed: [String: String]) -> String? {
    let values = graph.values(facts, completed: completed)
    if let outcome = outcomes[values] { return outcome }
    let outcome = graph.evaluate("goal", values)
    outcomes[values] = .some(outcome)
    return outcome
  }

  /// All results that are still possible.
  func results(_ facts: [String: String]) -> Set<String?> {
    if let results = known[facts] { return results }
    let results = Set(graph.completions(facts).map { outcome(facts, completed: $0) })
    known[facts] = results
    return results
  }

  /// The slots in which alone two completions differ that have different results.
  func relevantSlots(_ facts: [String: String]) -> [String] {
    if let slots = relevant[facts] { return slots }
    let completions = graph.completions(facts)
    let slots = graph.slots.map(\.name).filter { slot in
      guard facts[slot] == nil, graph.isAsked(slot) else { return false }
      var results: [[String: String]: Set<String?>] = [:]
      for completion in completions {
        var others = completion
        others[slot] = nil
        results[others, default: []].insert(outcome(facts, completed: completion))
      }
      return results.values.contains { $0.count > 1 }
    }
    relevant[facts] = slots
    return slots
  }

  /// The least expected number of questions.
  func cost(_ facts: [String: String]) -> Double {
    if let cost = costs[facts] { return cost }
    let asked = results(facts).count > 1 ? relevantSlots(facts) : []
    let cost = asked.map { self.cost(asking: $0, facts) }.min() ?? 0
    costs[facts] = cost
    return cost
  }

  /// The expected number of questions of which this is the first.
  func cost(asking slot: String, _ facts: [String: String]) -> Double {
    let answers = graph.classes(slot)
    return answers.reduce(1) { sum, answer in
      var more = facts
      more[slot] = answer
      return sum + cost(more) / Double(answers.count)
    }
  }
}
