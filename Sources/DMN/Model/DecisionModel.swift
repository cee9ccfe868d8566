public import Diagnostics
import FEEL

/// The requirement graphs of DMN files, joined.
///
/// Names are unique within a file and over all files that no other one imports, so that a decision
/// can require what another file of a folder defines. What only imported files define is found by
/// its name where no other file has that name.
public struct DecisionModel: Hashable, Sendable {
  /// The facts, in the order of the files and within each as written.
  public let inputs: [InputData]
  /// The decisions, in the order of the files and within each as written.
  public let decisions: [Decision]
  /// The business knowledge models, in the order of the files and within each as written.
  public let knowledge: [BusinessKnowledgeModel]
  /// The decision services, in the order of the files and within each as written.
  public let services: [DecisionService]
  /// What was wrong with the parts that could not be read, where that was tolerated.
  public let problems: [Diagnostic]
  /// The types that the files define.
  let types: TypeTable
  private let decisionIndex: [String: Int]
  private let inputIndex: [String: Int]
  /// The numbers of the inputs by their names, and by `namespace#name`.
  private let inputNumbers: [String: [Int]]
  /// For each decision the look into a table that it follows from, nil where it takes more than that.
  private(set) var quick: [QuickTable?] = []

  init(
    inputs: [InputData], decisions: [Decision], knowledge: [BusinessKnowledgeModel],
    services: [DecisionService], types: TypeTable, problems: [Diagnostic]
  ) {
    self.inputs = inputs
    self.decisions = decisions
    self.knowledge = knowledge
    self.services = services
    self.types = types
    self.problems = problems
    decisionIndex = Self.index(decisions.map(\.name))
    inputIndex = Self.index(inputs.map(\.name))
    var numbers: [String: [Int]] = [:]
    for (number, input) in inputs.enumerated() {
      numbers[input.name, default: []].append(number)
      numbers["\(input.namespace)#\(input.name)", default: []].append(number)
    }
    inputNumbers = numbers
    quick = decisions.map { QuickTable($0, in: self) }
  }

  /// The same model, in which nothing is decided by one look.
  var withoutShortCuts: DecisionModel {
    var model = self
    model.quick = decisions.map { _ in nil }
    return model
  }

  /// Where each name stands first.
  private static func index(_ names: [String]) -> [String: Int] {
    Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The decision with a name.
  public func decision(named name: String) -> Decision? {
    decisionIndex[name].map { decisions[$0] }
  }

  /// The number of the decision with a name.
  func number(ofDecision name: String) -> Int? { decisionIndex[name] }

  /// The numbers of the inputs that a name, or a namespace with a name, stands for.
  func numbers(ofInputs name: String) -> [Int] { inputNumbers[name] ?? [] }

  /// The input with a name.
  public func input(named name: String) -> InputData? { inputIndex[name].map { inputs[$0] } }

  /// The decisions that a goal rests on, each before those that require it, the goal last.
  public func decisions(for goal: String) -> [Decision] {
    number(ofDecision: goal).map { order(for: $0, \.links).map { decisions[$0] } } ?? []
  }

  /// The numbers of the decisions that one rests on by some of its links, each before those that
  /// lead to it.
  func order(for goal: Int, _ links: (Decision) -> [Link]) -> [Int] {
    var ordered: [Int] = []
    var seen: Set<Int> = []
    func visit(_ number: Int) {
      guard seen.insert(number).inserted else { return }
      for link in links(decisions[number]) {
        if case .decision(let other) = link.target { visit(other) }
      }
      ordered.append(number)
    }
    visit(goal)
    return ordered
  }
}
