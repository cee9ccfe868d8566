public import Dialogue

/// Everything about a ticket: its place in the queue, the conversation, and all that happened.
public struct DeskCase: Sendable {
  /// The ticket in the queue.
  public let record: HandoffRecord
  /// The conversation in short.
  public let conversation: Conversation
  /// The conversation's entries.
  public let entries: [JournalEntry]

  /// The conversation's state.
  public var tracker: Tracker { Tracker(entries.map(\.event)) }

  /// What agents noted, in order; not for the customer.
  public var notes: [JournalEntry] {
    entries.filter { entry in
      if case .noteWritten = entry.event { true } else { false }
    }
  }
}
