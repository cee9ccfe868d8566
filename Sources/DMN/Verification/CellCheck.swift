import Diagnostics
import FEEL

/// Checks the cells of a table against what their columns can hold.
struct CellCheck {
  /// What was found.
  private(set) var diagnostics: [Diagnostic] = []

  init(_ table: DecisionTable, in model: DecisionModel) {
    let readByCells = table.rules.reduce(into: Set()) { $0.formUnion($1.variables) }
    for (column, input) in table.inputs.enumerated() {
      let isRead = input.variable.map(readByCells.contains) ?? false
      let isTested = table.rules.contains { !$0.tests[column].content.isAny }
      if !table.rules.isEmpty, !isTested, !isRead {
        diagnostics.append(
          Diagnostic(
            code: "dmn.unused", severity: .warning,
            message: "decision «\(table.name)»: no rule tests the input «\(input.name)»",
            place: input.place))
      }
      guard let domain = model.domain(of: input) else { continue }
      for (rule, row) in table.rules.enumerated() {
        let subject = "decision «\(table.name)», rule \(rule + 1), input «\(input.name)»"
        check(row.tests[column], domain, subject: subject)
      }
    }
    checkResults(table)
  }

  private mutating func check(
    _ cell: DecisionTable.Cell<UnaryTests>, _ domain: [Value], subject: String
  ) {
    let tests = cell.content
    guard !tests.isAny else { return }
    for literal in tests.literals ?? [] where !domain.contains(literal) {
      diagnostics.append(
        Diagnostic(
          code: "dmn.value", severity: .warning,
          message: "\(subject): \(literal) is not among the allowed values", place: cell.place,
          suggestion: Self.nearestText(to: literal, among: domain)))
    }
    if domain.contains(Fact.unknown), tests.variables.isEmpty,
      !(tests.literals ?? []).contains(Fact.unknown),
      tests.matches(Fact.unknown, in: Scope()).result == true
    {
      diagnostics.append(
        Diagnostic(
          code: "dmn.unknown",
          message: "\(subject): the cell matches what the customer cannot say", place: cell.place,
          expected: "\"unknown\" inside not(…)"))
    }
  }

  private mutating func checkResults(_ table: DecisionTable) {
    for (rule, row) in table.rules.enumerated() {
      for (output, cell) in zip(table.outputs, row.results) {
        guard let values = output.values, let literal = cell.content.literal,
          !values.contains(literal)
        else { continue }
        diagnostics.append(
          Diagnostic(
            code: "dmn.value", severity: .warning,
            message: "decision «\(table.name)», rule \(rule + 1), output: \(literal) is not among "
              + "the output values", place: cell.place,
            suggestion: Self.nearestText(to: literal, among: values)))
      }
    }
  }

  private static func nearestText(to literal: Value, among values: [Value]) -> String? {
    nearest(to: "\(literal)", among: values.map { "\($0)" })
  }
}
