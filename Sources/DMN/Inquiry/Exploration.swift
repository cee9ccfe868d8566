/// Makes the diagram of one decision from those of what it reads.
///
/// The decision is made with some values of what it reads; of what was looked at, the first thing
/// that may be otherwise is told apart, and so on. What depends on nothing else that is read is told
/// apart by its values, anything else by the states of its first dimension, so that no values are
/// tried together that exclude each other.
struct Exploration {
  private let completions: Completions
  private let node: Int
  private let sources: [GoalGraph.Source]
  /// The dimensions that each source may depend on, as bits.
  private let reach: [UInt64]
  private var evaluator: NodeEvaluator
  private var known: [[Diagrams.ID]: Diagrams.ID] = [:]

  private var diagrams: Diagrams { completions.diagrams }

  init(of node: Int, in completions: Completions) {
    self.completions = completions
    self.node = node
    let sources = completions.graph.nodes[node].sources
    self.sources = sources
    reach = sources.map(completions.reach)
    evaluator = NodeEvaluator(completions.graph.nodes[node]) { source, number in
      completions.conclusion(number, of: sources[source])
    }
  }

  /// The diagram of what the decision comes to.
  mutating func diagram() -> Diagrams.ID { explore(sources.map { _ in Self.unread }) }

  /// Stands for a source that was not looked at yet: what it comes to may never matter.
  private static let unread: Diagrams.ID = -1

  private mutating func explore(_ start: [Diagrams.ID]) -> Diagrams.ID {
    if let made = known[start] { return made }
    var reading = start
    var conclusion = evaluator.conclude(reading.map(someNumber))
    while let wanted = evaluator.wanted {
      reading[wanted] = completions.diagram(of: sources[wanted])
      conclusion = evaluator.conclude(reading.map(someNumber))
    }
    let open = evaluator.lookedAt.first { diagrams.value(of: reading[$0]) == nil }
    let made =
      open.map { tellApart($0, in: reading) }
      ?? diagrams.terminal(completions.number(of: conclusion, from: node))
    known[start] = made
    return made
  }

  private func someNumber(_ id: Diagrams.ID) -> Int? {
    id == Self.unread ? nil : diagrams.someValue(of: id)
  }

  private mutating func tellApart(_ source: Int, in reading: [Diagrams.ID]) -> Diagrams.ID {
    let own = reading[source]
    let others = sources.indices.reduce(into: 0 as UInt64) { bits, other in
      guard other != source else { return }
      bits |= reading[other] == Self.unread ? reach[other] : diagrams.support(of: reading[other])
    }
    guard let top = diagrams.top(of: own), diagrams.support(of: own) & others != 0 else {
      var branches: [Int: Diagrams.ID] = [:]
      for value in diagrams.values(of: own) {
        var next = reading
        next[source] = diagrams.terminal(value)
        branches[value] = explore(next)
      }
      return diagrams.substitute(own, branches)
    }
    var whole = reading
    for other in sources.indices where whole[other] == Self.unread {
      if reach[other] & (1 << UInt64(top)) != 0 {
        whole[other] = completions.diagram(of: sources[other])
      }
    }
    let branches = (0..<diagrams.arities[top]).map { state in
      explore(whole.map { $0 == Self.unread ? $0 : diagrams.restrict($0, top, to: state) })
    }
    return diagrams.choice(top, branches)
  }
}
