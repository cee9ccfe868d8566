public import Diagnostics
import FEEL

extension DecisionModel {
  /// Looks for what is not wrong in one place but between the rules.
  ///
  /// - Returns: overlaps that the hit policy does not allow and `not(…)` that lets `"unknown"`
  ///   through (errors); values that no column can hold, rules that can never match or never decide
  ///   and inputs that nothing reads (warnings); cases that no rule covers (notes). Each names a
  ///   case in the table's own words.
  public func verify() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for decision in decisions {
      found += unreadRequirements(of: decision)
      guard let table = decision.table else { continue }
      found += CellCheck(table, in: self).diagnostics
      if let map = TableMap(table, in: self) {
        found += RuleCheck(map, place: decision.place).diagnostics
      }
    }
    let required = Set(decisions.flatMap(\.requirements))
    found += inputs.filter { !required.contains($0.name) }.map { input in
      Diagnostic(
        code: "dmn.unused", severity: .warning, message: "no decision requires «\(input.name)»",
        place: input.place)
    }
    return Problems(found).list
  }

  private func unreadRequirements(of decision: Decision) -> [Diagnostic] {
    let read = decision.variables
    return decision.requirements.filter { !read.contains($0) }.map { name in
      Diagnostic(
        code: "dmn.unused", severity: .warning,
        message: "decision «\(decision.name)» requires «\(name)» and does not read it",
        place: decision.place)
    }
  }
}
