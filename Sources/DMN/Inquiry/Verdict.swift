public import FEEL

/// How a goal is settled.
public struct Verdict: Hashable, Sendable {
  /// What the goal came to.
  public enum Status: Hashable, Sendable {
    /// The goal has this result.
    case decided(Value)
    /// No rule fits the case.
    case noRule
    /// Rules contradict each other.
    case conflict
    /// It turns on this slot, which the customer cannot say.
    case unanswerable(slot: String)
    /// A result could not be computed.
    case error
  }

  /// The decision that was asked for.
  public let goal: String
  /// What it came to.
  public let status: Status
  /// The decision that has no result and made the goal have none; nil when decided.
  public let decision: String?
  /// The first input at which that decision's nearest rule fails; nil when decided, and where the
  /// decision has no inputs.
  public let input: String?
  /// The rules that gave the result, or those in conflict, as `payment_change/1`; where a rule
  /// passes on another decision's result, that decision's rules.
  public let rules: [String]
  /// What each decision on the way did, each after those it reads.
  public let trace: [DecisionTrace]

  /// The result, nil when there is none.
  public var outcome: Value? {
    guard case .decided(let value) = status else { return nil }
    return value
  }
}
