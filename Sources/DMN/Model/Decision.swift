public import Diagnostics
public import FEEL

/// A decision: what it needs to know and how it is made.
public struct Decision: Hashable, Sendable {
  /// The id in the file, if it has one.
  public let id: String?
  /// The name, unique in the model.
  public let name: String
  /// The names of the inputs and decisions that it requires, in the order of the file.
  public let requirements: [String]
  /// The name of its result's type, if it says one.
  public let type: String?
  /// How it is made.
  public let logic: Logic
  /// Where it stands.
  public let place: SourcePlace

  /// How a decision is made.
  public enum Logic: Hashable, Sendable {
    /// By a table.
    case table(DecisionTable)
    /// By an expression.
    case literal(Expression, text: String)
  }

  /// The table, when the decision is made by one.
  public var table: DecisionTable? {
    guard case .table(let table) = logic else { return nil }
    return table
  }

  /// The names that its logic really reads, a part of the requirements.
  var variables: Set<String> {
    switch logic {
    case .literal(let expression, _): expression.variables
    case .table(let table):
      table.inputs.reduce(into: table.rules.reduce(into: Set()) { $0.formUnion($1.variables) }) {
        $0.formUnion($1.expression.variables)
      }.union(table.outputs.flatMap { $0.defaultEntry?.variables ?? [] })
    }
  }
}

extension DecisionTable.Rule {
  /// The names that the rule's cells read, beside what the columns test.
  var variables: Set<String> {
    Set(tests.flatMap(\.content.variables)).union(results.flatMap(\.content.variables))
  }
}
