public import FEEL

/// Why a goal does not have some outcome: the rule that comes nearest to giving it, and what it lacks.
///
/// The nearest rule is the one that takes the fewest changes of what is known, then the fewest
/// answers to what is not; ties go to the order of the documents.
public struct WhyNot: Hashable, Codable, Sendable {
  /// How far the outcome is.
  public enum Status: String, Hashable, Codable, Sendable {
    /// The goal has it.
    case reached
    /// Answers to open questions can still lead to it.
    case possible
    /// What is known rules it out.
    case missed
    /// No rule can ever give it.
    case unreachable
  }

  /// A cell of the nearest rule, or of one on the way to it, that does not match now.
  public struct Lack: Hashable, Codable, Sendable {
    /// The rule as `payment_change/1`.
    public let rule: String
    /// The column and what it sees now.
    public let input: DecisionTrace.Input
    /// What the cell wants.
    public let cell: String
  }

  /// A fact that would have to be another one.
  public struct Change: Hashable, Codable, Sendable {
    /// The slot.
    public let slot: String
    /// Where its value comes from now.
    public let state: DecisionTrace.Input.State
    /// Its value now, nil where there is none.
    public let value: Value?
    /// The values with which the nearest rule is reached.
    public let wanted: [Value]
  }

  private enum CodingKeys: String, CodingKey {
    case outcome, status, rules, lacks, changes, instead
    case goal = "decision"
  }

  /// The decision that was asked for.
  public let goal: String
  /// The outcome that was missed.
  public let outcome: Value
  /// How far it is.
  public let status: Status
  /// The rules that would have to match, from the goal's to the one that gives the outcome; empty
  /// when it is unreachable.
  public let rules: [DecisionTrace.Rule]
  /// Their cells that do not match now, each rule's from left to right.
  public let lacks: [Lack]
  /// Facts that would have to be others, or be known, in the order of the columns.
  public let changes: [Change]
  /// The rules that decide now; where nothing is lacking it is they that stand in the way.
  public let instead: [String]
}
