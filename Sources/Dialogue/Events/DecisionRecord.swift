public import DMN

/// A settled goal, as the conversation remembers it.
public struct DecisionRecord: Hashable, Codable, Sendable {
  /// How the goal was settled.
  public enum Status: String, Codable, Sendable {
    /// With an outcome.
    case decided
    /// No rule fits.
    case noRule
    /// Rules contradict each other.
    case conflict
    /// It turns on a fact that the customer cannot say.
    case unanswerable
    /// The rules could not be evaluated.
    case error
  }

  /// The goal.
  public var goal: String
  /// How it was settled.
  public var status: Status
  /// The outcome's code, if decided.
  public var outcome: String?
  /// The decision in which it failed, if undecided.
  public var decision: String?
  /// The input that the nearest rule failed at, or the slot that cannot be said, if undecided.
  public var input: String?
  /// The rules that matched, as `payment_change/1`.
  public var rules: [String]
  /// The facts that it was settled with, values as FEEL strings.
  public var facts: [Slot.ID: String]
  /// What each decision on the way did, and why its rules failed.
  public var trace: [DecisionTrace]

  /// Makes a record.
  public init(
    goal: String, status: Status, outcome: String?, decision: String?, input: String?,
    rules: [String], facts: [Slot.ID: String], trace: [DecisionTrace]
  ) {
    self.goal = goal
    self.status = status
    self.outcome = outcome
    self.decision = decision
    self.input = input
    self.rules = rules
    self.facts = facts
    self.trace = trace
  }
}
