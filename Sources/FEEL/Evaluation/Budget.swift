/// What an evaluation, with all functions that it invokes, has used of what it may use.
///
/// Where it would use more, it ends: what was computed until then is no value, whatever stands around
/// the place, because null, false or a shorter list there would lead to a wrong answer.
///
/// A function of somebody else's (``HostFunction``) hands the budget on to the expressions that it
/// evaluates itself, so that functions that invoke each other forever come to an end.
public struct Budget: Sendable {
  /// How many functions may wait for each other's results.
  public static let mostInvocations = 320
  /// How deep trees, with the functions that they invoke, are walked.
  public static let deepest = 3_000
  /// How many levels the invocation of a host's function counts, because of the stack that it needs.
  static let levelsOfHost = 4
  /// The most rounds of all loops, so that none can eat the machine.
  public static let mostRounds = 1_000_000
  /// The most bytes of a text that is put together of others.
  public static let longestText = 1 << 24
  /// How deep lists, contexts and functions in each other may be that a loop makes of its own
  /// results, and how many values they may hold in all.
  static let (deepestResult, largestResult) = (256, 1_000_000)

  /// What an evaluation may not use more of.
  public enum Limit: Hashable, Sendable, CaseIterable {
    /// Functions that wait for each other's results.
    case invocations
    /// Levels of trees.
    case levels
    /// Rounds of loops, and invocations.
    case rounds
    /// Bytes of a text.
    case text
    /// Items of a list, or what a result holds in all.
    case values
    /// The size of a pattern, and the work to match it.
    case pattern
  }

  /// What would have been used too much of; nil as long as nothing was.
  public private(set) var exceeded: Limit?
  /// How deep the evaluation is.
  private var depth = 0
  /// How many functions are being invoked.
  private var invocations = 0
  /// How many rounds of loops were run, and functions invoked.
  private var rounds = 0

  /// Makes a budget of which nothing is used.
  public init() {}

  /// Ends the evaluation.
  ///
  /// - Returns: whether it had not ended before, so that a warning is due.
  @discardableResult
  public mutating func exceed(_ limit: Limit) -> Bool {
    guard exceeded == nil else { return false }
    exceeded = limit
    return true
  }

  /// Goes deeper, by one level or by more at once.
  ///
  /// - Returns: whether that is allowed; if so, `ascend(by:)` must follow, else `exceed(.levels)`.
  public mutating func descend(by levels: Int = 1) -> Bool {
    guard exceeded == nil, depth + levels <= Self.deepest else { return false }
    depth += levels
    return true
  }

  /// Comes back.
  public mutating func ascend(by levels: Int = 1) { depth -= levels }

  /// Counts a round of a loop, or several.
  ///
  /// - Returns: whether it may run; else `exceed(.rounds)` must follow.
  public mutating func takeRound(_ count: Int = 1) -> Bool {
    rounds += count
    return exceeded == nil && rounds <= Self.mostRounds
  }

  /// Begins the invocation of a function, which is a round as well.
  ///
  /// - Throws: what there would be too much of; else `leave()` must follow.
  mutating func enter() throws(Warning.Kind) {
    guard takeRound() else { throw .limit(.rounds) }
    guard invocations < Self.mostInvocations else { throw .limit(.invocations) }
    invocations += 1
  }

  /// Ends the invocation of a function.
  mutating func leave() { invocations -= 1 }
}

extension Budget.Limit: CustomStringConvertible {
  /// What there was too much of, in one sentence without a final full stop.
  public var description: String {
    switch self {
    case .invocations: "more than \(Budget.mostInvocations) functions wait for each other"
    case .levels: "the evaluation goes deeper than \(Budget.deepest) levels"
    case .rounds: "the loops have more than \(Budget.mostRounds) rounds"
    case .text: "the text has more than \(Budget.longestText) bytes"
    case .values: "the list is too large or too deeply nested"
    case .pattern: "the pattern is too large, or takes too long on this text"
    }
  }
}
