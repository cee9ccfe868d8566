import FEEL

/// What every decision of a graph comes to, whatever the facts: a function of how the slots stand.
///
/// Made once for a graph and then looked up; facts only choose the states.
struct Functions: Sendable {
  /// The diagrams so far.
  let diagrams: Diagrams.Snapshot
  /// The diagram of each leaf.
  let leaves: [Diagrams.ID]
  /// The diagram of each decision, as far as the goal needs it.
  let nodes: [Diagrams.ID?]
  /// What the numbers in a leaf's diagram stand for.
  let choices: [[Conclusion]]
  /// What the numbers in a decision's diagram stand for.
  let conclusions: [[Conclusion]]

  /// The functions of a graph where slots that are known to be no answer of theirs are something.
  ///
  /// - Parameters:
  ///   - graph: the graph.
  ///   - others: what these slots are; null where nothing is said.
  init(_ graph: GoalGraph, others: [Int: Value]) {
    let completions = Completions(unprepared: graph, others: others)
    _ = completions.outcome
    self = completions.functions
  }

  init(
    diagrams: Diagrams.Snapshot, leaves: [Diagrams.ID], nodes: [Diagrams.ID?],
    choices: [[Conclusion]], conclusions: [[Conclusion]]
  ) {
    self.diagrams = diagrams
    self.leaves = leaves
    self.nodes = nodes
    self.choices = choices
    self.conclusions = conclusions
  }
}
