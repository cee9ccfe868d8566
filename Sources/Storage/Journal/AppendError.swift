/// Why an append was refused; nothing of it was written.
public enum AppendError: Error, Hashable, Sendable {
  /// Another process has appended meanwhile; the conversation's last sequence number is given.
  case conflict(Int)
  /// Another conversation has the ticket's number.
  case ticketTaken(Int)
  /// The conversation already has an open handoff, with that ticket.
  case handoffOpen(Int)
  /// Another conversation has the code.
  case codeTaken
  /// There is no such conversation.
  case unknownConversation
}
