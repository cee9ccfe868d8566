public import Dialogue

/// An event in its place.
public struct JournalEntry: Hashable, Codable, Sendable {
  /// The conversation.
  public var conversation: ConversationID
  /// The place in the conversation, from one, without gaps.
  public var seq: Int
  /// When it was written, in milliseconds since 1970 UTC; for people, never for ordering.
  public var at: Int64
  /// What happened.
  public var event: Event

  /// Makes an entry.
  public init(conversation: ConversationID, seq: Int, at: Int64, event: Event) {
    self.conversation = conversation
    self.seq = seq
    self.at = at
    self.event = event
  }
}
