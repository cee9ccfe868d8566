/// The variables an expression is evaluated with.
public struct Scope: Sendable {
  private var values: [String: Value]

  /// Makes a scope of variables by their names.
  public init(_ values: [String: Value] = [:]) { self.values = values }

  /// The value of a variable, or nil when there is none of that name.
  public subscript(name: String) -> Value? { values[name] }

  /// The scope with more variables; where a name occurs in both, the added one counts.
  public func adding(_ more: [String: Value]) -> Scope {
    Scope(values.merging(more) { _, added in added })
  }
}
