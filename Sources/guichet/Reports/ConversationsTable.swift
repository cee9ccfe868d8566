import Dialogue
import Storage
import TextSafety

/// The list of conversations as people read it.
nonisolated struct ConversationsTable {
  private let conversations: [Conversation]
  private let tickets: [ConversationID: [HandoffRecord]]

  /// Lists conversations with their tickets.
  init(_ conversations: [Conversation], handoffs: [HandoffRecord]) {
    self.conversations = conversations
    tickets = Dictionary(grouping: handoffs, by: \.conversation)
  }

  /// A row for each conversation in the order in which they began.
  ///
  /// - Parameter columns: the window's width.
  /// - Returns: a line for each row.
  func text(columns: Int) -> DisplayText {
    guard !conversations.isEmpty else { return "There are no conversations yet." }
    var table = TextTable(["CODE", "LANG", "BEGAN (UTC)", "LAST (UTC)", "OUTCOME", "TICKETS"])
    for conversation in conversations {
      let tickets = (tickets[conversation.id] ?? []).sorted { $0.ticket < $1.ticket }
      table.add([
        conversation.code.description, conversation.language.rawValue,
        Moment.minute(conversation.startedAt), Moment.minute(conversation.lastAt),
        conversation.outcome?.rawValue ?? "open",
        tickets.map { "\($0.name) \($0.state.rawValue)" }.joined(separator: ", "),
      ])
    }
    return table.text(columns: columns)
  }
}
