public import Diagnostics
import FEEL

extension DecisionModel {
  /// Looks for what is not wrong in one place but between the rules.
  ///
  /// - Returns: overlaps that the hit policy does not allow and `not(…)` that lets `"unknown"`
  ///   through (errors); values that no column can hold, rules that can never match, never decide or
  ///   change nothing, and inputs that nothing reads (warnings); cases that no rule covers and tables
  ///   that cannot be examined (notes). Each names a case in the table's own words.
  public func verify() -> [Diagnostic] { Problems(findings().map(\.diagnostic)).list }

  /// What `verify` finds, with the rules and the case of each finding, in the order of the decisions.
  public func findings() -> [Finding] {
    var found: [Finding] = []
    for decision in decisions {
      found += unreadRequirements(of: decision)
      guard let table = decision.table else { continue }
      found += CellCheck(table, in: self).findings
      if let space = RuleSpace(table, in: self) {
        found += BoxCheck(space, place: decision.place).findings
      } else if let map = TableMap(table, in: self) {
        found += RuleCheck(map, place: decision.place).findings
      } else {
        found.append(unexamined(table, place: decision.place))
      }
    }
    let required = Set(decisions.flatMap(\.requirements))
    found += inputs.filter { !required.contains($0.name) }.map { input in
      Finding(
        .unused, .warning, decision: nil, message: "no decision requires «\(input.name)»",
        at: input.place)
    }
    return found
  }

  private func unreadRequirements(of decision: Decision) -> [Finding] {
    let read: Set<String> =
      decision.table.map { table in
        table.inputs.reduce(into: table.namesReadByCells) {
          $0.formUnion($1.expression.variables)
        }.union(table.outputs.flatMap { $0.defaultEntry?.variables ?? [] })
      } ?? decision.variables
    return decision.requirements.filter { !read.contains($0) }.map { name in
      Finding(
        .unused, .warning, decision: decision.name,
        message: "it requires «\(name)» and does not read it", at: decision.place)
    }
  }

  /// The note on a table of which too little is known beforehand, at the cell that makes it so.
  private func unexamined(_ table: DecisionTable, place: SourcePlace) -> Finding {
    for (rule, row) in table.rules.enumerated() {
      for (input, cell) in zip(table.inputs, row.tests) {
        guard !cell.content.isAny, domain(of: input) == nil, cell.content.ranges == nil else {
          continue
        }
        return Finding(
          .unexamined, .note, decision: table.name, rules: [rule + 1],
          message: "gaps and overlaps are not looked for, because what this cell accepts of "
            + "«\(input.name)» is not known beforehand", at: cell.place)
      }
    }
    return Finding(
      .unexamined, .note, decision: table.name,
      message: "gaps and overlaps are not looked for, because what its columns hold is not known "
        + "beforehand or has too many combinations", at: place)
  }
}
