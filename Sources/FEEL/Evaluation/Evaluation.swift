/// What evaluating an expression gave.
public struct Evaluation: Hashable, Sendable {
  /// The value; null where it could not be computed.
  public var value: Value
  /// Why parts of it could not be computed, in the order in which that was found.
  public var warnings: [Warning]

  /// Makes a result.
  public init(value: Value, warnings: [Warning] = []) {
    self.value = value
    self.warnings = warnings
  }
}

/// What testing an input against a cell gave.
public struct Match: Hashable, Sendable {
  /// Whether the input matches; nil where the tests have no answer.
  public var result: Bool?
  /// Why tests have no answer, in the order in which that was found.
  public var warnings: [Warning]
}
