/// The conversations of a journal in a list, for `--json`; every key always, times by RFC 3339.
public struct ConversationListing: Encodable, Sendable {
  private let conversation: Conversation

  /// Lists a conversation.
  public init(_ conversation: Conversation) { self.conversation = conversation }

  private enum CodingKeys: String, CodingKey {
    case code, language, startedAt, endedAt, outcome
  }

  /// Writes the entry.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(conversation.code, forKey: .code)
    try container.encode(conversation.language, forKey: .language)
    try container.encode(Timestamp.text(conversation.startedAt), forKey: .startedAt)
    try container.encode(conversation.endedAt.map(Timestamp.text), forKey: .endedAt)
    try container.encode(conversation.outcome, forKey: .outcome)
  }
}
