import Dialogue

/// What is kept beside a conversation's events, so that lists need not fold them.
///
/// The events alone are the truth; this is a fold over them.
struct Projection: Hashable, Sendable {
  var conversation: Conversation
  /// In the order in which they were queued.
  var handoffs: [HandoffRecord] = []

  /// Takes an entry into account.
  ///
  /// - Throws: `AppendError.handoffOpen` where a second handoff is queued beside an open one.
  mutating func apply(_ entry: JournalEntry) throws {
    conversation.apply(entry)
    if case .handoffQueued(let handoff) = entry.event {
      if let open = handoffs.last, open.isOpen { throw AppendError.handoffOpen(open.ticket) }
      handoffs.append(
        HandoffRecord(
          handoff, conversation: entry.conversation, language: conversation.language,
          seq: entry.seq, at: entry.at))
    } else if !handoffs.isEmpty {
      handoffs[handoffs.count - 1].apply(entry.event, at: entry.at)
    }
  }
}
