/// The variables an expression is evaluated with.
public struct Scope: Hashable, Sendable {
  private var values: [String: Value]
  /// What `now()` gives and `today()` takes its day from; they give null where it is nil.
  public var now: DateTime?

  /// Makes a scope of variables by their names, and of the time at which it is evaluated.
  public init(_ values: [String: Value] = [:], now: DateTime? = nil) {
    self.values = values
    self.now = now
  }

  /// The value of a variable, or nil when there is none of that name.
  public subscript(name: String) -> Value? { values[name] }

  /// The scope with more variables; where a name occurs in both, the added one counts.
  public func adding(_ more: [String: Value]) -> Scope {
    Scope(values.merging(more) { _, added in added }, now: now)
  }
}
