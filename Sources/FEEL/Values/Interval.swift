/// A range of values: between two endpoints, or all that satisfy a comparison.
///
/// `(<10)` and a range from null to ten are different values, as they are in FEEL: the first
/// holds nine, the second has no answer for it.
public enum Interval: Hashable, Sendable {
  /// `[a..b]`, `(a..b)` and the mixed forms.
  case between(Endpoint, Endpoint)
  /// `(<a)`, `(>=a)`, `(=a)`, `(!=a)` and so on.
  case comparison(Comparison, Value)

  /// One end of a range.
  public struct Endpoint: Hashable, Sendable {
    /// The value at the end.
    public var value: Value
    /// Whether the value itself belongs to the range.
    public var isIncluded: Bool

    /// Makes an endpoint.
    public init(_ value: Value, isIncluded: Bool) {
      self.value = value
      self.isIncluded = isIncluded
    }
  }

  /// Whether a value lies in the range, or nil where that has no answer: an endpoint is null, or
  /// the value cannot be compared with it.
  public func contains(_ value: Value) -> Bool? {
    switch self {
    case .comparison(let comparison, let other):
      value.satisfies(comparison, other)
    case .between(let lower, let upper):
      and(
        value.satisfies(lower.isIncluded ? .atLeast : .greater, lower.value),
        value.satisfies(upper.isIncluded ? .atMost : .less, upper.value))
    }
  }

  private func and(_ one: Bool?, _ other: Bool?) -> Bool? {
    guard let one, let other else { return nil }
    return one && other
  }

  /// The lower end; nil where the range has none.
  public var lower: Endpoint? {
    switch self {
    case .between(let lower, _): lower
    case .comparison(.equal, let value), .comparison(.atLeast, let value):
      Endpoint(value, isIncluded: true)
    case .comparison(.greater, let value): Endpoint(value, isIncluded: false)
    case .comparison(.notEqual, _), .comparison(.less, _), .comparison(.atMost, _): nil
    }
  }

  /// The upper end; nil where the range has none.
  public var upper: Endpoint? {
    switch self {
    case .between(_, let upper): upper
    case .comparison(.equal, let value), .comparison(.atMost, let value):
      Endpoint(value, isIncluded: true)
    case .comparison(.less, let value): Endpoint(value, isIncluded: false)
    case .comparison(.notEqual, _), .comparison(.greater, _), .comparison(.atLeast, _): nil
    }
  }
}
