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

  /// What `verify` finds, with the rules and the case of each finding, in the order of the
  /// decisions and then of the business knowledge models; tables inside boxed logic are found too.
  public func findings() -> [Finding] {
    var found: [Finding] = []
    for decision in decisions {
      found += unreadRequirements(of: decision)
      for site in TableSearch(decision, in: self).sites { found += findings(in: site) }
    }
    for function in knowledge {
      for site in TableSearch(function, in: self).sites { found += findings(in: site) }
    }
    let links = decisions.flatMap(\.links) + services.flatMap(\.parameters)
    let required = Set(links.map(\.target))
    for (number, input) in inputs.enumerated() where !required.contains(.input(number)) {
      found.append(
        Finding(
          .unused, .warning, in: nil, message: "no decision requires «\(input.name)»",
          at: input.place))
    }
    return found
  }

  private func findings(in site: TableSite) -> [Finding] {
    let found = CellCheck(site).findings
    if let space = RuleSpace(site) { return found + BoxCheck(space).findings }
    if let map = TableMap(site) { return found + RuleCheck(map).findings }
    return found + [unexamined(site)]
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
        .unused, .warning, in: Finding.Subject(kind: .decision, name: decision.name),
        message: "it requires «\(name)» and does not read it", at: decision.place)
    }
  }

  /// The note on a table of which too little is known beforehand, at the cell that makes it so.
  private func unexamined(_ site: TableSite) -> Finding {
    let table = site.table
    for (rule, row) in table.rules.enumerated() {
      for (column, (input, cell)) in zip(table.inputs, row.tests).enumerated() {
        guard !cell.content.isAny, site.values[column] == nil, cell.content.ranges == nil else {
          continue
        }
        return Finding(
          .unexamined, .note, in: site.subject, rules: [rule + 1],
          message: "gaps and overlaps are not looked for, because what this cell accepts of "
            + "«\(input.name)» is not known beforehand", at: cell.place)
      }
    }
    return Finding(
      .unexamined, .note, in: site.subject,
      message: "gaps and overlaps are not looked for, because what its columns hold is not known "
        + "beforehand or has too many combinations", at: site.place)
  }
}
