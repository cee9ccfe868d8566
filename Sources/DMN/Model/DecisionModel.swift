import FEEL

/// The decisions of a folder of DMN files, as one graph of requirements.
///
/// Names are unique over all files, so that a decision can require what another file defines.
public struct DecisionModel: Hashable, Sendable {
  /// The facts, in the order of the files and within each as written.
  public let inputs: [InputData]
  /// The decisions, in the order of the files and within each as written.
  public let decisions: [Decision]
  /// The types that the files define, by name.
  let items: [String: ItemDefinition]
  private let decisionIndex: [String: Int]
  private let inputIndex: [String: Int]

  init(inputs: [InputData], decisions: [Decision], items: [String: ItemDefinition]) {
    self.inputs = inputs
    self.decisions = decisions
    self.items = items
    decisionIndex = Dictionary(
      decisions.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    inputIndex = Dictionary(
      inputs.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The decision with a name.
  public func decision(named name: String) -> Decision? {
    decisionIndex[name].map { decisions[$0] }
  }

  /// The input with a name.
  public func input(named name: String) -> InputData? { inputIndex[name].map { inputs[$0] } }

  /// The place of an input in the order of the documents.
  func position(ofInput name: String) -> Int { inputIndex[name] ?? inputs.count }

  /// The decisions that a goal rests on, each before those that require it, the goal last.
  func decisions(for goal: String) -> [Decision] {
    var ordered: [Decision] = []
    var seen: Set<String> = []
    func visit(_ name: String) {
      guard let decision = decision(named: name), seen.insert(name).inserted else { return }
      decision.requirements.forEach(visit)
      ordered.append(decision)
    }
    visit(goal)
    return ordered
  }

  /// The values that a column can have, as far as the model lists them: in the column itself, in
  /// the input's type, or as the outputs of the decision that it reads.
  func domain(of column: DecisionTable.Input) -> [Value]? {
    if let values = column.values { return values }
    guard let variable = column.variable else { return nil }
    if let input = input(named: variable) {
      return input.type.flatMap { items[$0]?.allowed }.flatMap { $0.negated ? nil : $0.literals }
    }
    return decision(named: variable)?.table.flatMap { table in
      table.outputs.count == 1 ? table.outputs[0].values : nil
    }
  }
}
