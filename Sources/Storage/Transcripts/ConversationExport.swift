public import Dialogue

/// A whole conversation for a reader outside: what was said, what is known, how it ended.
///
/// A list of what is let out, not of what is held back: notes between agents stay inside.
public struct ConversationExport: Sendable {
  /// The conversation in short.
  public let conversation: Conversation
  /// What happened.
  let entries: [JournalEntry]
  /// The state at the end.
  let tracker: Tracker

  /// Gathers an export.
  public init(_ conversation: Conversation, entries: [JournalEntry]) {
    self.conversation = conversation
    self.entries = entries
    tracker = Tracker(entries.map(\.event))
  }

  /// Gathers the export of a code's conversation; none where there is none.
  ///
  /// - Throws: `StoreError`.
  public init?(_ code: ResumeCode, of journal: Journal) throws {
    guard let conversation = try journal.conversation(code) else { return nil }
    self.init(conversation, entries: try journal.entries(of: conversation.id))
  }

  /// What was said; the customer's Enter is an empty message.
  public var messages: [Message] {
    entries.compactMap { entry in
      guard let (speaker, text) = Transcript.said(entry.event) else { return nil }
      if text.isEmpty, speaker != .customer { return nil }
      return Message(seq: entry.seq, at: entry.at, speaker: speaker, text: text)
    }
  }

  /// Something said, in its place.
  public struct Message: Hashable, Sendable {
    /// The event's sequence number.
    public let seq: Int
    /// When, in milliseconds since 1970 UTC.
    public let at: Int64
    /// Who said it.
    public let speaker: Transcript.Speaker
    /// The words; may hold several lines.
    public let text: String
  }
}
