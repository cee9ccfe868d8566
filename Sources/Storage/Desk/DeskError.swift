/// Why a command of the desk was refused; nothing was written.
public enum DeskError: Error, Hashable, Sendable {
  /// There is no such ticket.
  case unknownTicket(Int)
  /// An agent has the ticket already; the time is in milliseconds since 1970 UTC.
  case alreadyClaimed(ticket: Int, by: String, since: Int64)
  /// Nobody has claimed the ticket yet.
  case notClaimed(ticket: Int)
  /// The ticket was resolved, returned or cancelled.
  case closed(ticket: Int, state: HandoffRecord.State)

  /// What is wrong, in one sentence.
  public var sentence: String {
    switch self {
    case .unknownTicket(let ticket): "There is no ticket H-\(ticket)."
    case .alreadyClaimed(let ticket, let agent, let since):
      "H-\(ticket) was claimed by \(agent) at \(Timestamp.plainText(since))."
    case .notClaimed(let ticket): "H-\(ticket) is not claimed: claim it first."
    case .closed(let ticket, let state): "H-\(ticket) is \(state.rawValue)."
    }
  }
}
