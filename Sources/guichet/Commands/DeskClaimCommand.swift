import ArgumentParser
import TextSafety

/// `guichet desk claim`: takes a ticket, unless another agent was faster.
struct DeskClaimCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claim", abstract: "Take a ticket; from then on you speak, not the assistant.")

  @OptionGroup var ticket: TicketOptions

  func run() throws {
    try ticket.report { desk, ticket in
      try desk.claim(ticket)
      let report = try desk.report(ticket)
      return (report, "H-\(ticket) is yours.\n\(report.summary)")
    }
  }
}
