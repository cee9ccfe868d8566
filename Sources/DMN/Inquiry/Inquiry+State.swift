public import FEEL

extension Inquiry {
  /// Where a session stands.
  public enum State: Hashable, Sendable {
    /// The goal has a result, whatever the rest may be.
    case decided(Verdict)
    /// A question comes first.
    case ask(Question)
    /// The goal has no result, whatever the rest may be.
    case handOff(Verdict)
  }

  /// The best question, and what else can still change the result.
  public struct Question: Hashable, Sendable {
    /// The slot to ask for.
    public let slot: String
    /// The answers that it may have, one of each class that the rules tell apart.
    public let choices: [Value]
    /// How many questions it is expected to take in all, this one included.
    public let expected: Double
    /// All open slots that can still change the result, in the order of the documents.
    public let relevant: [String]
  }

  /// Where a session with these facts stands: decided, a question, or handed off.
  public func state(_ facts: [String: Fact]) -> State {
    if let verdict = verdict(facts) {
      return verdict.outcome == nil ? .handOff(verdict) : .decided(verdict)
    }
    let next = nextQuestion(facts)
    let slot = next.flatMap { graph.slot(named: $0.slot) }
    return .ask(
      Question(
        slot: next?.slot ?? "", choices: slot.map { graph.slots[$0].classes } ?? [],
        expected: next?.expected ?? 0, relevant: relevantSlots(facts)))
  }
}
