import ArgumentParser
import DMN
import Diagnostics
import TextSafety

/// Decision tables as text.
nonisolated struct RulesText {
  private let decisions: [Decision]

  /// All decisions of a model.
  init(_ model: DecisionModel) { decisions = model.decisions }

  /// One decision of a model.
  ///
  /// - Throws: `ValidationError` where there is none of that name.
  init(_ model: DecisionModel, named name: String) throws {
    guard let decision = model.decision(named: name) else {
      let names = model.decisions.map(\.name)
      let hint = nearest(to: name, among: names).map { " Did you mean «\($0)»?" } ?? ""
      throw ValidationError(
        "«\(name)» is neither a file nor a decision.\(hint) "
          + "The decisions are \(names.joined(separator: ", ")).")
    }
    decisions = [decision]
  }

  /// The tables one below the other, expressions on a line.
  ///
  /// - Parameter columns: the window's width.
  /// - Returns: the tables.
  func text(columns: Int) -> DisplayText {
    decisions.map { decision in
      DisplayText(
        untrusted: decision.logic.rendered(as: decision.name, width: columns), limit: .max)
    }.joined(by: "\n\n")
  }
}
