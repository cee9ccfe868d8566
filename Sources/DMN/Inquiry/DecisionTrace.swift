public import FEEL

/// What one decision did on the way to a goal: a record for people, files and tests.
public struct DecisionTrace: Hashable, Codable, Sendable {
  /// What the decision came to.
  public enum Status: String, Hashable, Codable, Sendable {
    /// It has a result.
    case decided
    /// No rule fits.
    case noRule
    /// Rules contradict each other.
    case conflict
    /// A result could not be computed.
    case error
    /// It rests on a decision without result.
    case undecided
    /// It depends on facts that were not asked, and the goal does not.
    case open
  }

  /// What an input column saw.
  public struct Input: Hashable, Codable, Sendable {
    /// Where the value comes from.
    public enum State: String, Hashable, Codable, Sendable {
      /// A known fact, or what was computed from known facts.
      case known
      /// A fact known to be none.
      case absent
      /// A fact that cannot be said, or was not reported.
      case cannotSay
      /// A fact that was not asked, or what depends on one.
      case notAsked
      /// A decision without result.
      case undecided
    }

    /// The column's name.
    public let name: String
    /// Where the value comes from.
    public let state: State
    /// The value, nil where there is none or not just one.
    public let value: Value?
  }

  /// A rule and what speaks for it.
  public struct Rule: Hashable, Codable, Sendable {
    /// The rule as `payment_change/1`.
    public let rule: String
    /// Its annotations: the sources it rests on.
    public let sources: [String]
  }

  /// The first cell at which a rule does not match.
  public struct Failure: Hashable, Codable, Sendable {
    /// The rule as `payment_change/1`.
    public let rule: String
    /// The column's name.
    public let input: String
    /// What the cell wants.
    public let cell: String
    /// What it saw, nil where there is no value or not just one.
    public let value: Value?
    /// Whether it reads a decision without result, rather than being false.
    public let isUndecided: Bool
  }

  /// The rule that comes nearest to matching.
  public struct Nearest: Hashable, Codable, Sendable {
    /// The rule as `payment_change/1`.
    public let rule: String
    /// The first input at which it fails; nil when it fails at none.
    public let input: String?
    /// What the cells of the rules that come as near want of that input.
    public let wanted: [String]
    /// All inputs at which it fails.
    public let failing: [String]
  }

  /// The decision.
  public let decision: String
  /// The table's hit policy, nil for an expression.
  public let hitPolicy: String?
  /// What it came to.
  public let status: Status
  /// The result, when decided.
  public let value: Value?
  /// What the input columns saw that some rule looked at.
  public let inputs: [Input]
  /// The rules that match.
  public let matched: [Rule]
  /// The rules that match or not depending on what was not asked.
  public let possible: [Rule]
  /// Where each other rule fails first.
  public let failures: [Failure]
  /// The open slots that its inputs depend on.
  public let missing: [String]
  /// The rule that comes nearest, when there is no result.
  public let nearestRule: Nearest?
  /// What could not be computed.
  public let warnings: [EvaluationWarning]

  /// The rule that comes nearest as `payment_change/1`, when there is no result.
  public var nearest: String? { nearestRule?.rule }

  /// The sources of the rules that match, each once.
  public var sources: [String] {
    var seen: Set<String> = []
    return matched.flatMap(\.sources).filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
