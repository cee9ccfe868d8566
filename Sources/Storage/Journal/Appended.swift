/// What an append has written.
public struct Appended: Hashable, Sendable {
  /// The conversation after it.
  public let conversation: Conversation
  /// The new entries.
  public let entries: [JournalEntry]

  /// The sequence number to compute on next.
  public var lastSeq: Int { conversation.lastSeq }
}
