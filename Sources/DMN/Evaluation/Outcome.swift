public import FEEL

/// What plain DMN evaluation of a decision gave.
public struct Outcome: Hashable, Sendable {
  /// The value; null where no rule matches or something could not be computed.
  public let value: Value
  /// Why there is no value, or what else was odd, in the order in which it was found.
  public let warnings: [EvaluationWarning]

  /// Makes an outcome.
  package init(value: Value, warnings: [EvaluationWarning]) {
    self.value = value
    self.warnings = warnings
  }
}
