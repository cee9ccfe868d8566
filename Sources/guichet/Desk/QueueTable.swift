import Dialogue
import Storage
import TextSafety

/// The queue as agents read it.
nonisolated struct QueueTable {
  private let tickets: [HandoffRecord]
  private let now: Int64

  /// Lists tickets as they stand at a time in milliseconds since 1970.
  init(_ tickets: [HandoffRecord], now: Int64) {
    self.tickets = tickets
    self.now = now
  }

  /// A row for each ticket, with who has it where anyone has any.
  ///
  /// - Parameter columns: the window's width.
  /// - Returns: a line for each row.
  func text(columns: Int) -> DisplayText {
    guard !tickets.isEmpty else { return "Nobody is waiting." }
    let showsAgents = tickets.contains { $0.agent != nil }
    let agent = showsAgents ? ["AGENT"] : []
    var table = TextTable(["TICKET", "WAIT", "REASON", "LANG"] + agent + ["REQUEST"])
    for ticket in tickets {
      table.add(
        [
          ticket.name, Moment.wait(ticket.wait(now: now)), ticket.reasonText,
          ticket.language.rawValue,
        ] + (showsAgents ? [Self.agent(of: ticket)] : []) + [ticket.request])
    }
    return table.text(columns: columns)
  }

  /// Who has the ticket, or how it ended.
  private static func agent(of ticket: HandoffRecord) -> String {
    switch ticket.state {
    case .queued: "-"
    case .claimed: ticket.agent ?? "-"
    case .resolved, .returned, .cancelled:
      "\(ticket.agent ?? "-") (\(ticket.resolution ?? ticket.state.rawValue))"
    }
  }
}
