/// A conversation's place in the sales team's queue, as it was when it was queued.
public struct Handoff: Hashable, Codable, Sendable {
  /// The ticket's number; shown as `H-12`.
  public var ticket: Int
  /// Why.
  public var reason: HandoffReason
  /// What the reason is about: the decision or the slot, as in `rules.noRule(payment_change)`.
  public var detail: String?
  /// One sentence for the agent, in the customer's language.
  public var sentence: String
  /// What the customer first asked for, in the customer's words.
  public var request: String
  /// The decision that could not be reached, if that is the reason.
  public var decision: DecisionRecord?

  /// Makes a handoff.
  public init(
    ticket: Int, reason: HandoffReason, detail: String?, sentence: String, request: String,
    decision: DecisionRecord?
  ) {
    self.ticket = ticket
    self.reason = reason
    self.detail = detail
    self.sentence = sentence
    self.request = request
    self.decision = decision
  }

  /// The ticket as people write it.
  public var name: String { "H-\(ticket)" }

  /// The reason with what it is about.
  public var reasonText: String { detail.map { "\(reason.rawValue)(\($0))" } ?? reason.rawValue }
}

/// How an agent ended a handoff.
public struct Resolution: Hashable, Codable, Sendable {
  /// The agent's login name.
  public var agent: String
  /// One of the resolution codes of `assistant.yml`.
  public var code: String
  /// What the agent wrote about it; the customer does not see it.
  public var note: String

  /// Makes a resolution.
  public init(agent: String, code: String, note: String) {
    self.agent = agent
    self.code = code
    self.note = note
  }
}
