/// What an evaluation, with all functions that it invokes, has used of what it may use.
///
/// A function of somebody else's (``HostFunction``) hands it on to the expressions that it evaluates
/// itself, so that functions that invoke each other forever come to an end.
public struct Budget: Sendable {
  /// How deep trees, with the functions that they invoke, are walked.
  public static let deepest = 320
  /// The most rounds of all loops, so that none can eat the machine.
  public static let mostRounds = 1_000_000

  /// The most bytes of a text that is put together of others.
  public static let longestText = 1 << 24

  /// How deep the evaluation is.
  private(set) var depth = 0
  /// How many rounds of loops were run, and functions invoked.
  private(set) var rounds = 0

  /// Makes a budget of which nothing is used.
  public init() {}

  /// Goes one level deeper.
  ///
  /// - Returns: whether that is allowed; if so, `ascend()` must follow.
  public mutating func descend() -> Bool {
    guard depth < Self.deepest else { return false }
    depth += 1
    return true
  }

  /// Comes back from a level.
  public mutating func ascend() { depth -= 1 }

  /// Counts a round of a loop, or a function invoked.
  ///
  /// - Returns: whether it may run.
  public mutating func takeRound() -> Bool {
    rounds += 1
    return rounds <= Self.mostRounds
  }
}
