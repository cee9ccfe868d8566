import FEEL

/// What decisions come to under given facts, for every way in which what is open may turn out.
///
/// Open slots are dimensions. A dimension's state says which class of answers it has; where the slot
/// is also read as reported, a second set of states says what it would be without being asked: the
/// asked inputs have the answer, the reported ones still see `"unknown"`. Made for one question and
/// then forgotten; what decisions came to is kept meanwhile.
final class Completions {
  /// An open slot that can be asked, or one that is tried out.
  struct Dimension {
    let slot: Int
    /// How many classes of answers there are.
    let count: Int
    /// Whether its reported inputs depend on whether it was asked.
    let isAlsoReported: Bool

    /// How many states there are.
    var states: Int { isAlsoReported ? 2 * count : count }
    /// The states that stand for answers that were not given.
    var unasked: Range<Int> { isAlsoReported ? count..<(2 * count) : 0..<count }
  }

  let graph: GoalGraph
  /// The open slots, in the order of the documents.
  let dimensions: [Dimension]

  /// What each leaf can be; one value where it is not open.
  private var choices: [[Value]] = []
  private var asked: [[Int]] = []
  private var reported: [[Int]] = []
  private var nodes: [NodeMemory] = []
  private var assignment: [Int] = []
  private var dimensionOfLeaf: [Int: Int] = [:]
  private var possible: [Int: [Conclusion]] = [:]

  /// What a decision came to so far.
  private struct NodeMemory {
    var conclusions: [Conclusion] = []
    var numbers: [Conclusion: Int] = [:]
    /// By the numbers of what it may read: what it came to, and which of it was looked at, as bits.
    var byReading: [[Int]: (number: Int, sources: UInt64)] = [:]
    /// By the choices of the leaves below.
    var byLeaves: [Int32] = []
    var strides: [(leaf: Int, stride: Int)] = []
  }

  /// Prepares for facts.
  ///
  /// - Parameters:
  ///   - graph: the goal's graph.
  ///   - facts: what is known.
  ///   - tried: slots that shall be open whatever is known, with all answers given.
  init(_ graph: GoalGraph, facts: [String: Fact], trying tried: Set<Int> = []) {
    self.graph = graph
    var dimensions: [Dimension] = []
    choices = graph.leaves.map { leaf in
      [facts[graph.slots[leaf.slot].name]?.value ?? Fact.unknown]
    }
    for (number, slot) in graph.slots.enumerated() {
      let isTried = tried.contains(number)
      let isOpen = facts[slot.name]?.value == nil && !slot.asked.isEmpty
      guard isTried || isOpen, !slot.classes.isEmpty else { continue }
      let isAlsoReported = !isTried && !slot.reported.isEmpty
      for leaf in slot.asked { choices[leaf] = slot.classes }
      for leaf in slot.reported {
        choices[leaf] = isAlsoReported ? slot.classes + [Fact.unknown] : slot.classes
      }
      dimensions.append(
        Dimension(slot: number, count: slot.classes.count, isAlsoReported: isAlsoReported))
      for leaf in slot.asked + (isTried ? slot.reported : []) {
        dimensionOfLeaf[leaf] = asked.count
      }
      asked.append(slot.asked)
      reported.append(slot.reported)
    }
    self.dimensions = dimensions
    assignment = Array(repeating: 0, count: graph.leaves.count)
    nodes = graph.nodes.map { node in
      var memory = NodeMemory()
      var size = 1
      for leaf in node.leaves where choices[leaf].count > 1 {
        memory.strides.append((leaf, size))
        size *= choices[leaf].count
      }
      // A goal over everything is looked up by what it reads; its own table would be too large.
      if size <= 1 << 16 { memory.byLeaves = Array(repeating: -1, count: size) }
      return memory
    }
  }

  /// Gives a dimension a state.
  func set(_ dimension: Int, to state: Int) {
    let count = dimensions[dimension].count
    let answer = state < count ? state : state - count
    for leaf in asked[dimension] { assignment[leaf] = answer }
    for leaf in reported[dimension] { assignment[leaf] = state < count ? state : count }
  }

  /// What the goal comes to in the present states: a number that stands for the result; zero where
  /// there is none, whatever the reason.
  func outcome() -> Int {
    let goal = graph.nodes.count - 1
    let number = conclude(goal)
    return nodes[goal].conclusions[number].isUndecided ? 0 : number + 1
  }

  /// What can become of a name that a decision reads, over all completions.
  func possibilities(of source: GoalGraph.Source) -> [Conclusion] {
    switch source {
    case .leaf(let leaf):
      guard let number = dimensions.firstIndex(where: { $0.slot == graph.leaves[leaf].slot }),
        choices[leaf].count > 1
      else { return [.value(choices[leaf][0])] }
      let dimension = dimensions[number]
      if dimension.isAlsoReported, reported[number].contains(leaf) {
        return [.value(Fact.unknown)]
      }
      return choices[leaf].prefix(dimension.count).map(Conclusion.value)
    case .node(let node): return possibilities(ofNode: node)
    }
  }

  /// What can become of a decision, over all completions.
  func possibilities(ofNode node: Int) -> [Conclusion] {
    if let known = possible[node] { return known }
    var found: Set<Int> = []
    forEachCompletion(of: node) { number in
      found.insert(number)
      return true
    }
    let conclusions = found.sorted().map { nodes[node].conclusions[$0] }
    possible[node] = conclusions
    return conclusions
  }

  /// Goes through what the goal can come to, by the numbers of `outcome()`, until the body says stop.
  func forEachOutcome(_ body: (Int) -> Bool) {
    forEachCompletion(of: graph.nodes.count - 1) { _ in body(self.outcome()) }
  }

  /// Goes through what a decision can come to, until the body says stop; only answers that are
  /// really looked at are told apart.
  private func forEachCompletion(of node: Int, _ body: (Int) -> Bool) {
    for (dimension, entry) in dimensions.enumerated() {
      set(dimension, to: entry.unasked.lowerBound)
    }
    func explore(_ fixed: UInt64) -> Bool {
      let number = conclude(node)
      let open = lookedAt(by: node) & ~fixed
      guard open != 0 else { return body(number) }
      let dimension = open.trailingZeroBitCount
      for state in dimensions[dimension].unasked {
        set(dimension, to: state)
        if !explore(fixed | 1 << UInt64(dimension)) { return false }
      }
      set(dimension, to: dimensions[dimension].unasked.lowerBound)
      return true
    }
    _ = explore(0)
  }

  /// Whether two completions that differ in one dimension only have different outcomes.
  func canChangeOutcome(_ dimension: Int) -> Bool {
    for (other, entry) in dimensions.enumerated() { set(other, to: entry.unasked.lowerBound) }
    let goal = graph.nodes.count - 1
    func explore(_ fixed: UInt64) -> Bool {
      var open: UInt64 = 0
      var first: Int?
      for state in dimensions[dimension].unasked {
        set(dimension, to: state)
        let outcome = outcome()
        open |= lookedAt(by: goal)
        if let first, first != outcome { return true }
        first = outcome
      }
      open &= ~fixed
      guard open != 0 else { return false }
      let other = open.trailingZeroBitCount
      for state in dimensions[other].unasked {
        set(other, to: state)
        if explore(fixed | 1 << UInt64(other)) { return true }
      }
      set(other, to: dimensions[other].unasked.lowerBound)
      return false
    }
    return explore(1 << UInt64(dimension))
  }

  /// The dimensions that a decision looked at in the present states, as bits.
  private func lookedAt(by node: Int) -> UInt64 {
    let sources = graph.nodes[node].sources
    let reading = reading(of: node)
    guard let looked = nodes[node].byReading[reading]?.sources else { return 0 }
    var bits: UInt64 = 0
    for (index, source) in sources.enumerated() where looked & (1 << UInt64(index)) != 0 {
      switch source {
      case .leaf(let leaf):
        if let dimension = dimensionOfLeaf[leaf] { bits |= 1 << UInt64(dimension) }
      case .node(let other): bits |= lookedAt(by: other)
      }
    }
    return bits
  }

  private func conclude(_ node: Int) -> Int {
    var place = 0
    for (leaf, stride) in nodes[node].strides { place += assignment[leaf] * stride }
    let remembers = !nodes[node].byLeaves.isEmpty
    if remembers, nodes[node].byLeaves[place] >= 0 { return Int(nodes[node].byLeaves[place]) }
    let number = concludeByReading(node)
    if remembers { nodes[node].byLeaves[place] = Int32(number) }
    return number
  }

  private func reading(of node: Int) -> [Int] {
    graph.nodes[node].sources.map { source in
      switch source {
      case .leaf(let leaf): assignment[leaf]
      case .node(let other): conclude(other)
      }
    }
  }

  private func concludeByReading(_ node: Int) -> Int {
    let reading = reading(of: node)
    if let known = nodes[node].byReading[reading] { return known.number }
    let entry = graph.nodes[node]
    var looked: UInt64 = 0
    var evaluation = DecisionEvaluation(entry.decision, knowledge: entry.knowledge) { name in
      guard let index = entry.names.firstIndex(of: name) else { return .undecided(.error) }
      looked |= 1 << UInt64(index)
      return switch entry.sources[index] {
      case .leaf(let leaf): .value(self.choices[leaf][reading[index]])
      case .node(let other): self.nodes[other].conclusions[reading[index]]
      }
    }
    let number = remember(evaluation.conclude(), of: node)
    nodes[node].byReading[reading] = (number, looked)
    return number
  }

  private func remember(_ conclusion: Conclusion, of node: Int) -> Int {
    if let known = nodes[node].numbers[conclusion] { return known }
    let number = nodes[node].conclusions.count
    nodes[node].conclusions.append(conclusion)
    nodes[node].numbers[conclusion] = number
    return number
  }
}
