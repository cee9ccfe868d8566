/// One of FEEL's six comparisons.
public enum Comparison: String, Hashable, Sendable, CaseIterable {
  /// Equal.
  case equal = "="
  /// Not equal.
  case notEqual = "!="
  /// Before in the order.
  case less = "<"
  /// Before in the order, or equal.
  case atMost = "<="
  /// After in the order.
  case greater = ">"
  /// After in the order, or equal.
  case atLeast = ">="
}
