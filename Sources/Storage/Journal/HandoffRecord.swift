public import Dialogue

/// A handoff as the queue shows it, kept beside the events and derived from them.
public struct HandoffRecord: Hashable, Sendable {
  /// Where a handoff stands.
  public enum State: String, Codable, Sendable, CaseIterable {
    /// It waits for an agent.
    case queued
    /// An agent has it.
    case claimed
    /// An agent has closed it.
    case resolved
    /// An agent has given the conversation back to the assistant.
    case returned
    /// The customer has taken it back.
    case cancelled
  }

  /// The ticket's number.
  public let ticket: Int
  /// The conversation.
  public let conversation: ConversationID
  /// The sequence number of the event that queued it.
  public let queuedSeq: Int
  /// When it was queued, in milliseconds since 1970 UTC.
  public let queuedAt: Int64
  /// Why.
  public let reason: HandoffReason
  /// What the reason is about: a decision or a slot.
  public let detail: String?
  /// One sentence for the agent.
  public let sentence: String
  /// What the customer asked for, in the customer's words.
  public let request: String
  /// Where it stands.
  public private(set) var state = State.queued
  /// The agent who has it or had it.
  public private(set) var agent: String?
  /// When the agent took it.
  public private(set) var claimedAt: Int64?
  /// When it was resolved, returned or cancelled.
  public private(set) var closedAt: Int64?
  /// The code it was resolved with.
  public private(set) var resolution: String?
  /// The conversation's language.
  public private(set) var language: Language

  /// Makes the record of a handoff that was just queued.
  init(
    _ handoff: Handoff, conversation: ConversationID, language: Language, seq: Int, at: Int64
  ) {
    ticket = handoff.ticket
    self.conversation = conversation
    queuedSeq = seq
    queuedAt = at
    reason = handoff.reason
    detail = handoff.detail
    sentence = handoff.sentence
    request = handoff.request
    self.language = language
  }

  /// The record in a later state, as it was kept.
  func kept(
    state: State, agent: String?, claimedAt: Int64?, closedAt: Int64?, resolution: String?
  ) -> HandoffRecord {
    var record = self
    record.state = state
    record.agent = agent
    record.claimedAt = claimedAt
    record.closedAt = closedAt
    record.resolution = resolution
    return record
  }

  /// The ticket as people write it.
  public var name: String { "H-\(ticket)" }

  /// The reason with what it is about.
  public var reasonText: String { detail.map { "\(reason.rawValue)(\($0))" } ?? reason.rawValue }

  /// Whether it still concerns the sales team.
  public var isOpen: Bool {
    switch state {
    case .queued, .claimed: true
    case .resolved, .returned, .cancelled: false
    }
  }

  /// How long the customer waited for an agent, or has waited until now, in milliseconds; a clock
  /// that was set back counts as no wait.
  public func wait(now: Int64) -> Int64 { max(0, (claimedAt ?? closedAt ?? now) - queuedAt) }

  /// Takes a later event of the conversation into account.
  mutating func apply(_ event: Event, at: Int64) {
    guard isOpen else { return }
    switch event {
    case .handoffClaimed(let claimant):
      state = .claimed
      agent = claimant
      claimedAt = at
    case .handoffResolved(let closing):
      state = .resolved
      agent = closing.agent
      resolution = closing.code
      closedAt = at
    case .handoffReturned(let former, _):
      state = .returned
      agent = former
      closedAt = at
    case .handoffCancelled:
      state = .cancelled
      closedAt = at
    case .languageChanged(let changed, _): language = changed
    // Most events do not concern a handoff, new ones neither unless they say so.
    default: break
    }
  }
}
