/// Something that could not be computed, and where.
public struct EvaluationWarning: Hashable, Codable, Sendable {
  /// The decision.
  public let decision: String
  /// The rule, counted from one, unless it concerns none.
  public let rule: Int?
  /// The input column's name, unless it concerns none.
  public let input: String?
  /// What is wrong, in one sentence without a final full stop.
  public let message: String
}
