public import FEEL

/// A piece of decision logic; its parts may be logic of any other form (DMN 1.5, chapters 7, 8
/// and 10.2).
public indirect enum BoxedExpression: Hashable, Sendable {
  /// A FEEL expression and its text.
  case literal(Expression, text: String)
  /// A decision table.
  case table(DecisionTable)
  /// Named entries, of which each sees those before it, and what is made of them.
  case context(BoxedContext)
  /// The values in order.
  case list([BoxedExpression])
  /// A list of contexts with the same entries, written as a table.
  case relation(columns: [BoxedColumn], rows: [[BoxedExpression]])
  /// A function invoked with named arguments.
  case invocation(BoxedExpression, [BoxedBinding])
  /// A function.
  case function(FunctionDefinition)
  /// `if`, `then` and `else`.
  case conditional(BoxedExpression, BoxedExpression, BoxedExpression)
  /// The items of a list for which a condition is true.
  case filter(BoxedExpression, BoxedExpression)
  /// `for`, `some` or `every` item of a list.
  case iteration(BoxedIteration)
  /// Something that could not be read; it gives null, with the reason.
  case unreadable(String)

  /// The table, when the logic is one.
  public var table: DecisionTable? {
    guard case .table(let table) = self else { return nil }
    return table
  }
}

/// A boxed context.
public struct BoxedContext: Hashable, Sendable {
  /// The entries in order.
  public let entries: [BoxedEntry]
  /// What the context comes to, where that is not the context itself.
  public let result: BoxedExpression?
}

/// An entry of a boxed context.
public struct BoxedEntry: Hashable, Sendable {
  /// The name by which later entries read it.
  public let name: String
  /// What its value must be.
  let type: DataType
  /// How its value is made.
  public let logic: BoxedExpression
}

/// A column of a relation.
public struct BoxedColumn: Hashable, Sendable {
  /// The entry's name in every row.
  public let name: String
  /// What the values must be.
  let type: DataType
}

/// An argument of a boxed invocation.
public struct BoxedBinding: Hashable, Sendable {
  /// The parameter's name.
  public let parameter: String
  /// How the argument is made.
  public let logic: BoxedExpression
}

/// A boxed `for`, `some` or `every`.
public struct BoxedIteration: Hashable, Sendable {
  /// What is made of the results.
  public enum Kind: String, Hashable, Sendable {
    /// The list of all results.
    case all = "for"
    /// Whether one result is true.
    case some
    /// Whether all results are true.
    case every
  }

  /// What is made of the results.
  public let kind: Kind
  /// The name of the item inside the body.
  public let variable: String
  /// What is gone through.
  public let items: BoxedExpression
  /// What is made of each item.
  public let body: BoxedExpression
}
