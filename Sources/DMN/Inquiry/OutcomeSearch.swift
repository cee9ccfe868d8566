import FEEL

/// Looks for the facts with which a goal has some outcome, as few as can be other than they are.
struct OutcomeSearch {
  /// A fact that has to be another one, or to become known.
  struct Change {
    let change: WhyNot.Change
    /// Whether the fact is known now, so that it would have to change.
    let isKnown: Bool
  }

  /// Facts with which the goal has the outcome.
  struct Found {
    let changes: [Change]
    /// What they would be.
    let facts: [String: Fact]
  }

  /// How far a state of knowledge is: facts changed, then answers given.
  private struct Distance: Comparable {
    var changes = 0
    var answers = 0

    static func < (one: Self, other: Self) -> Bool {
      (one.changes, one.answers) < (other.changes, other.answers)
    }

    static func + (one: Self, other: Self) -> Self {
      Self(changes: one.changes + other.changes, answers: one.answers + other.answers)
    }
  }

  private let graph: GoalGraph
  private let facts: [String: Fact]
  private let completions: Completions
  /// The state of each slot now.
  private let now: [Int]

  init(_ graph: GoalGraph, facts: [String: Fact]) {
    self.graph = graph
    self.facts = facts
    completions = Completions(graph, facts: facts)
    now = graph.slots.map { slot in
      slot.state(facts[slot.name] ?? .notAsked) ?? slot.states.other
    }
  }

  /// The nearest facts with which the goal has an outcome, nil when no facts give it.
  func nearest(to outcome: Value) -> Found? {
    let root = completions.outcome
    let wanted = completions.diagrams.values(of: root).filter {
      completions.result($0) == outcome
    }
    var distances: [Diagrams.ID: Distance?] = [:]
    func distance(_ id: Diagrams.ID) -> Distance? {
      if let known = distances[id] { return known }
      let made: Distance?
      if let value = completions.diagrams.value(of: id) {
        made = wanted.contains(value) ? Distance() : nil
      } else {
        made = ways(from: id, distance).map(\.distance).min()
      }
      distances[id] = .some(made)
      return made
    }
    guard distance(root) != nil else { return nil }
    var changes: [(slot: Int, change: Change)] = []
    var found: [String: Fact] = [:]
    var id = root
    while let top = completions.diagrams.top(of: id) {
      let ways = ways(from: id, distance)
      guard let best = ways.map(\.distance).min(),
        let way = ways.first(where: { $0.distance == best })
      else { break }
      if way.state != now[top] {
        let same = ways.filter { $0.distance == best && $0.next == way.next }
        changes.append((top, change(of: top, to: same.map(\.state))))
        found[graph.slots[top].name] = fact(way.state, of: top)
      }
      id = way.next
    }
    let order = graph.columnOrder
    changes.sort { (order.firstIndex(of: $0.slot) ?? 0) < (order.firstIndex(of: $1.slot) ?? 0) }
    return Found(changes: changes.map(\.change), facts: found)
  }

  private func ways(
    from id: Diagrams.ID, _ distance: (Diagrams.ID) -> Distance?
  ) -> [(state: Int, next: Diagrams.ID, distance: Distance)] {
    guard let top = completions.diagrams.top(of: id) else { return [] }
    let branches = Array(completions.diagrams.branches(of: id))
    let slot = graph.slots[top]
    let isKnown = facts[slot.name]?.value != nil
    // What is open and stays so leaves its readers without result: an outcome that is found holds
    // whatever it may be.
    let states = [now[top]] + slot.states.said.filter { $0 != now[top] }
    return states.compactMap { state in
      guard let rest = distance(branches[state]) else { return nil }
      let own = state == now[top] ? Distance() : Distance(changes: isKnown ? 1 : 0, answers: 1)
      return (state, branches[state], own + rest)
    }
  }

  private func fact(_ state: Int, of slot: Int) -> Fact {
    let answer = graph.slots[slot].classes[state]
    return answer == Fact.unknown ? .cannotSay : .known(answer)
  }

  private func change(of slot: Int, to states: [Int]) -> Change {
    let entry = graph.slots[slot]
    let fact = facts[entry.name] ?? .notAsked
    let now: Value? = if case .known(let value) = fact { value } else { nil }
    return Change(
      change: WhyNot.Change(
        slot: entry.name, state: DecisionTrace.Input.State(fact), value: now,
        wanted: states.flatMap { entry.members[$0] }),
      isKnown: fact.value != nil)
  }
}

extension DecisionTrace.Input.State {
  /// How a column sees a slot of which this is known.
  init(_ fact: Fact) {
    self =
      switch fact {
      case .notAsked: .notAsked
      case .known: .known
      case .absent: .absent
      case .cannotSay: .cannotSay
      }
  }
}
