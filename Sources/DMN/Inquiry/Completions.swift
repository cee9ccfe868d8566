import FEEL

/// What decisions come to under given facts, for every way in which what is open may turn out.
///
/// A dimension for each slot: its state says how the slot stands (`SlotStates`). Each decision is one
/// function of the dimensions; the facts choose the states that are possible. Made for one question
/// and then forgotten.
final class Completions {
  let graph: GoalGraph
  /// All functions of the dimensions.
  let diagrams: Diagrams
  /// The slots that are open and may be asked, in the order of the documents.
  let open: [Int]

  /// The states that are possible, for each dimension.
  private let possible: [Range<Int>]
  private let choices: [[Conclusion]]
  private let leaves: [Diagrams.ID]
  private var nodes: [Diagrams.ID?]
  private var conclusions: [[Conclusion]]
  private var numbers: [[Conclusion: Int]]
  private var narrowed: [Diagrams.ID: Diagrams.ID] = [:]
  private var wholeOutcome: Diagrams.ID?

  /// Prepares for facts.
  ///
  /// - Parameters:
  ///   - graph: the goal's graph.
  ///   - facts: what is known.
  ///   - tried: slots that may have been said to be any of their answers, whatever is known.
  init(_ graph: GoalGraph, facts: [String: Fact], trying tried: Set<Int> = []) {
    var others: [Int: Value] = [:]
    var open: [Int] = []
    possible = graph.slots.enumerated().map { number, slot in
      let states = slot.states
      let fact = facts[slot.name] ?? .notAsked
      if tried.contains(number) { return states.said }
      guard let value = fact.value else {
        if states.isAsked, !states.said.isEmpty { open.append(number) }
        return states.unasked.isEmpty ? states.open..<(states.open + 1) : states.unasked
      }
      if slot.state(fact) == nil { others[number] = value }
      let state = slot.state(fact) ?? states.other
      return state..<(state + 1)
    }
    self.graph = graph
    self.open = open
    let functions =
      others.isEmpty
      ? graph.prepared.functions(of: graph) : Functions(graph, others: others)
    diagrams = Diagrams(functions.diagrams)
    choices = functions.choices
    leaves = functions.leaves
    nodes = functions.nodes
    conclusions = functions.conclusions
    numbers = functions.conclusions.map { known in
      Dictionary(
        known.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Prepares to make the functions themselves.
  init(unprepared graph: GoalGraph, others: [Int: Value]) {
    self.graph = graph
    open = []
    possible = graph.slots.map { 0..<$0.states.all }
    choices = graph.leaves.map { graph.slots[$0.slot].choices(other: others[$0.slot] ?? .null) }
    let diagrams = Diagrams(arities: graph.slots.map(\.states.all))
    self.diagrams = diagrams
    leaves = graph.leaves.map { leaf in
      let views = graph.slots[leaf.slot].views(isAsked: leaf.isAsked)
      return diagrams.choice(leaf.slot, views.map(diagrams.terminal))
    }
    nodes = Array(repeating: nil, count: graph.nodes.count)
    conclusions = Array(repeating: [], count: graph.nodes.count)
    numbers = Array(repeating: [:], count: graph.nodes.count)
  }

  /// What was made so far.
  var functions: Functions {
    Functions(
      diagrams: diagrams.snapshot, leaves: leaves, nodes: nodes, choices: choices,
      conclusions: conclusions)
  }

  /// The state of a slot that is not open.
  func presentState(of slot: Int) -> Int { possible[slot].lowerBound }

  // MARK: - The goal

  /// What the goal comes to, whatever the facts: a number that stands for the result; zero where
  /// there is none, whatever the reason.
  var outcome: Diagrams.ID {
    if let wholeOutcome { return wholeOutcome }
    let goal = graph.nodes.count - 1
    let made = diagram(ofNode: goal)
    var results: [Int: Diagrams.ID] = [:]
    for (number, conclusion) in conclusions[goal].enumerated() {
      results[number] = diagrams.terminal(conclusion.isUndecided ? 0 : number + 1)
    }
    let outcome = diagrams.substitute(made, results)
    wholeOutcome = outcome
    return outcome
  }

  /// The result that a number of the outcome stands for, nil where there is none.
  func result(_ number: Int) -> Value? {
    number == 0 ? nil : conclusions[graph.nodes.count - 1][number - 1].value
  }

  /// The results, as numbers of the outcome, that are still possible.
  var results: [Int] { diagrams.values(of: narrow(outcome)) }

  /// Whether every completion has the same result.
  var isSettled: Bool { diagrams.value(of: narrow(outcome)) != nil }

  /// The open slots whose answers can change the result of a function: of two completions that
  /// differ in that slot only, one is another than the other.
  func relevant(to id: Diagrams.ID) -> [Int] {
    let bits = diagrams.support(of: narrow(id))
    return open.filter { bits & (1 << UInt64($0)) != 0 }
  }

  /// A function where only what is possible is told apart.
  func narrow(_ id: Diagrams.ID) -> Diagrams.ID {
    guard let top = diagrams.top(of: id) else { return id }
    if let known = narrowed[id] { return known }
    let branches = Array(diagrams.branches(of: id))
    let range = possible[top]
    let made: Diagrams.ID
    if range.count == 1 {
      made = narrow(branches[range.lowerBound])
    } else {
      // The other states are like the first, so that they tell nothing.
      let parts = range.map { narrow(branches[$0]) }
      made = diagrams.choice(
        top,
        branches.indices.map { range.contains($0) ? parts[$0 - range.lowerBound] : parts[0] })
    }
    narrowed[id] = made
    return made
  }

  // MARK: - Decisions

  /// What can become of a name that a decision reads, over all completions.
  func possibilities(of source: GoalGraph.Source) -> [Conclusion] {
    diagrams.values(of: narrow(diagram(of: source))).map { conclusion($0, of: source) }
  }

  /// What can become of a decision, over all completions.
  func possibilities(ofNode node: Int) -> [Conclusion] { possibilities(of: .node(node)) }

  /// What a name that a decision reads comes to.
  func diagram(of source: GoalGraph.Source) -> Diagrams.ID {
    switch source {
    case .leaf(let leaf): leaves[leaf]
    case .node(let node): diagram(ofNode: node)
    }
  }

  /// What a number in the diagram of a source stands for.
  func conclusion(_ number: Int, of source: GoalGraph.Source) -> Conclusion {
    switch source {
    case .leaf(let leaf): choices[leaf][number]
    case .node(let node): conclusions[node][number]
    }
  }

  private func diagram(ofNode node: Int) -> Diagrams.ID {
    if let known = nodes[node] { return known }
    var exploration = Exploration(of: node, in: self)
    let made = exploration.diagram()
    nodes[node] = made
    return made
  }

  /// The dimensions that a name may depend on, as bits.
  func reach(of source: GoalGraph.Source) -> UInt64 {
    switch source {
    case .leaf(let leaf): diagrams.support(of: leaves[leaf])
    case .node(let node):
      graph.nodes[node].leaves.reduce(0) { $0 | diagrams.support(of: leaves[$1]) }
    }
  }

  /// The number that stands for what a decision came to.
  func number(of conclusion: Conclusion, from node: Int) -> Int {
    let conclusion = graph.conforming(conclusion, of: node)
    if let known = numbers[node][conclusion] { return known }
    let number = conclusions[node].count
    conclusions[node].append(conclusion)
    numbers[node][conclusion] = number
    return number
  }
}
