import Diagnostics
import FEEL

extension GoalGraph {
  /// The most states that the planner may have to look at.
  static let mostStates = 1 << 22

  /// Refuses a graph with too many states, or too many names for one word of bits.
  func checkSize(_ goal: String) throws(Problems) {
    let asked = slots.filter { !$0.asked.isEmpty }
    let counts = asked.map { $0.members.count * ($0.reported.isEmpty ? 1 : 2) + 1 }
    let states = counts.reduce(1.0) { $0 * Double($1) }
    guard states > Double(Self.mostStates) || slots.count > UInt64.bitWidth else { return }
    let listed = zip(asked, counts).map { "\($0.name) \($1)" }.joined(separator: ", ")
    throw Problems([
      Diagnostic(
        code: "dmn.states",
        message: "the decision «\(goal)» has \(Self.grouped(states)) states of knowledge, and at "
          + "most \(Self.grouped(Double(Self.mostStates))) can be searched for the best question; "
          + "being open included, the inputs have so many classes of answers: \(listed)",
        place: nodes.last?.decision.place,
        expected: "a decision that reads less, inputs bound as reported, or cells that tell fewer "
          + "values apart")
    ])
  }

  /// A whole number in groups of three digits; beyond what a `Double` holds exactly, its magnitude.
  private static func grouped(_ number: Double) -> String {
    guard number < 1e15 else { return "more than 1,000,000,000,000,000" }
    let digits = Array(String(Int(number)))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }

  /// Refuses answers that standard DMN would turn into null, so that a session and plain evaluation
  /// always say the same.
  func checkAnswers(_ domains: [String: SlotDomain]) throws(Problems) {
    var problems: [Diagnostic] = []
    for leaf in leaves {
      let name = slots[leaf.slot].name
      let input = model.inputs[leaf.input]
      guard let domain = domains[name] else { continue }
      let isAlwaysSaid = leaf.isAsked && !domain.canBeUnknown
      let answers = domain.values + (isAlwaysSaid ? [] : [Fact.unknown])
      guard let refused = answers.first(where: { !allows($0, for: leaf.input) }) else { continue }
      problems.append(
        Diagnostic(
          code: "dmn.binding",
          message: "slot «\(name)» can be \(refused), which the input «\(input.name)» does not "
            + "allow", place: input.place, expected: "the value among the allowed values"))
    }
    guard problems.isEmpty else { throw Problems(problems) }
  }

  private func allows(_ answer: Value, for input: Int) -> Bool {
    var budget = Budget()
    let type = model.inputs[input].dataType
    let fitting = model.types.conform(answer, to: type, within: &budget)
    guard fitting != nil else { return false }
    return nodes.allSatisfy { node in
      let names = node.decision.names(ofInput: input)
      let columns = node.decision.table?.inputs ?? []
      return columns.filter { $0.variable.map(names.contains) == true }.allSatisfy { column in
        column.allowed.map { $0.matches(answer, in: Scope()).result != false } ?? true
      }
    }
  }
}
