public import Dialogue

/// The store's own number of a conversation; not a secret, unlike its code.
public struct ConversationID: Hashable, Codable, Sendable {
  /// The number.
  public let rawValue: Int64

  /// Wraps a number.
  public init(_ rawValue: Int64) { self.rawValue = rawValue }
}

/// A conversation in a few words, kept beside its events and derived from them.
public struct Conversation: Hashable, Sendable {
  /// The store's number.
  public let id: ConversationID
  /// The code to come back with.
  public let code: ResumeCode
  /// When it was created, in milliseconds since 1970 UTC.
  public let startedAt: Int64
  /// The language it is held in; empty before its first event.
  public private(set) var language: Language = ""
  /// When it ended, unless it goes on.
  public private(set) var endedAt: Int64?
  /// How it ended, unless it goes on.
  public private(set) var outcome: Event.Outcome?
  /// The sequence number of its last event; 0 before the first.
  public private(set) var lastSeq = 0
  /// When its last event was written.
  public private(set) var lastAt: Int64

  /// Makes a conversation without events.
  init(id: ConversationID, code: ResumeCode, startedAt: Int64) {
    self.id = id
    self.code = code
    self.startedAt = startedAt
    lastAt = startedAt
  }

  /// Makes a conversation as it was kept.
  init(
    id: ConversationID, code: ResumeCode, startedAt: Int64, language: Language, endedAt: Int64?,
    outcome: Event.Outcome?, lastSeq: Int, lastAt: Int64
  ) {
    self.id = id
    self.code = code
    self.startedAt = startedAt
    self.language = language
    self.endedAt = endedAt
    self.outcome = outcome
    self.lastSeq = lastSeq
    self.lastAt = lastAt
  }

  /// Takes an entry into account.
  mutating func apply(_ entry: JournalEntry) {
    lastSeq = entry.seq
    lastAt = entry.at
    switch entry.event {
    case .conversationStarted(let opening): language = opening.language
    case .languageChanged(let changed, _): language = changed
    case .conversationEnded(let ending):
      outcome = ending
      endedAt = entry.at
    case .conversationResumed:
      outcome = nil
      endedAt = nil
    case .customerSaid, .earlierMasked, .messageRead, .messageNotUnderstood, .factSet,
      .factForgotten,
      .factSetAside, .factTakenUp,
      .flowStarted,
      .stepReached, .frameNoted, .flowEnded, .questionAsked, .questionClosed, .attemptFailed,
      .wentBack, .assistantSaid, .stepTold, .articleShown, .decisionReached, .handoffQueued,
      .handoffClaimed, .agentSaid, .noteWritten, .handoffResolved, .handoffReturned,
      .handoffCancelled, .feedbackGiven, .feedbackSkipped:
      break
    }
  }
}
