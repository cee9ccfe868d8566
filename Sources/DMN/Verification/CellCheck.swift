import Diagnostics
import FEEL

/// Checks the cells of a table against what their columns can hold.
struct CellCheck {
  /// What was found.
  private(set) var findings: [Finding] = []

  private let site: TableSite
  private var table: DecisionTable { site.table }

  init(_ site: TableSite) {
    self.site = site
    let table = site.table
    let readByCells = table.namesReadByCells
    for (column, input) in table.inputs.enumerated() {
      let isRead = input.variable.map(readByCells.contains) ?? false
      let isTested = table.rules.contains { !$0.tests[column].content.isAny }
      if !table.rules.isEmpty, !isTested, !isRead {
        findings.append(
          Finding(
            .unused, .warning, in: site.subject,
            message: "no rule tests the input «\(input.name)»", at: input.place))
      }
      guard let domain = site.values[column] else { continue }
      let values = Set(domain)
      // Equal cells are looked at once.
      var known: [Value: Bool] = [:]
      for (rule, row) in table.rules.enumerated() {
        let cell = row.tests[column]
        let text = Value.string(cell.text)
        if known[text] == true { continue }
        let before = findings.count
        check(cell, domain, values, rule: rule, column: column)
        known[text] = findings.count == before
      }
    }
    checkResults()
  }

  private mutating func check(
    _ cell: DecisionTable.Cell<UnaryTests>, _ domain: [Value], _ values: Set<Value>, rule: Int,
    column: Int
  ) {
    let tests = cell.content
    guard !tests.isAny else { return }
    let subject = "rule \(rule + 1), input «\(table.inputs[column].name)»"
    for literal in tests.literals ?? [] where !values.contains(literal) {
      findings.append(
        Finding(
          .value, .warning, in: site.subject, rules: [rule + 1],
          message: "\(subject): \(literal) is not among the allowed values", at: cell.place,
          suggestion: Self.nearestText(to: literal, among: domain)))
    }
    if values.contains(Fact.unknown), tests.variables.isEmpty,
      !(tests.literals ?? []).contains(Fact.unknown),
      tests.matches(Fact.unknown, in: Scope()).result == true
    {
      findings.append(
        Finding(
          .unknown, .error, in: site.subject, rules: [rule + 1],
          message: "\(subject): the cell matches what the customer cannot say", at: cell.place,
          expected: "\"unknown\" inside not(…)"))
    }
  }

  private mutating func checkResults() {
    let listed = table.outputs.map { $0.values.map(Set.init) }
    for (rule, row) in table.rules.enumerated() {
      for (output, cell) in row.results.enumerated() {
        guard let values = listed[output], let literal = cell.content.literal,
          !values.contains(literal)
        else { continue }
        findings.append(
          Finding(
            .value, .warning, in: site.subject, rules: [rule + 1],
            message: "rule \(rule + 1), output: \(literal) is not among the output values",
            at: cell.place,
            suggestion: Self.nearestText(to: literal, among: table.outputs[output].values ?? [])))
      }
    }
  }

  private static func nearestText(to literal: Value, among values: [Value]) -> String? {
    nearest(to: "\(literal)", among: values.map { "\($0)" })
  }
}

extension DecisionTable {
  /// The names that cells read, beside what their columns test.
  var namesReadByCells: Set<String> {
    var names: Set<String> = []
    for rule in rules {
      for cell in rule.tests where !cell.content.variables.isEmpty {
        names.formUnion(cell.content.variables)
      }
      for cell in rule.results where !cell.content.variables.isEmpty {
        names.formUnion(cell.content.variables)
      }
    }
    return names
  }
}
