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
    let space = RuleSpace(site)
    if !space.vague.isEmpty, let map = TableMap(site) { return found + RuleCheck(map).findings }
    return found + BoxCheck(space).findings + [unexamined(space)].compactMap(\.self)
  }

  private func unreadRequirements(of decision: Decision) -> [Finding] {
    let read: Set<String> =
      decision.table.map { table in
        table.inputs.reduce(into: table.namesReadByCells) {
          $0.formUnion($1.expression.variables)
        }.union(table.outputs.flatMap { $0.defaultEntry?.variables ?? [] })
      } ?? decision.logic.variables
    let links = decision.links.filter { !$0.target.isFunction }
    return links.filter { !$0.isRead(by: read) }.map(\.qualified).map { name in
      Finding(
        .unused, .warning, in: Finding.Subject(kind: .decision, name: decision.name),
        message: "it requires «\(name)» and does not read it", at: decision.place)
    }
  }

  /// The note on rules of which too little is known beforehand, at the first cell that makes it so;
  /// nil where there are none.
  private func unexamined(_ space: RuleSpace) -> Finding? {
    guard let rule = space.vague.min(),
      let column = space.columns.firstIndex(where: { $0.isVague[$0.cellOfRule[rule]] })
    else { return nil }
    let others = space.vague.count - 1
    let more =
      others == 0 ? "" : others == 1 ? "; so is one other rule" : "; so are \(others) other rules"
    return Finding(
      .unexamined, .note, in: space.site.subject, rules: [rule + 1],
      message: "gaps and overlaps of rule \(rule + 1) are not looked for, because what this cell "
        + "accepts of «\(space.columns[column].name)» is not known beforehand\(more)",
      at: space.table.rules[rule].tests[column].place)
  }
}
