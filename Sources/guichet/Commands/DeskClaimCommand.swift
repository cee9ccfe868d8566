import ArgumentParser
import TextSafety

/// `guichet desk claim`: takes a ticket, unless another agent was faster.
struct DeskClaimCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claim", abstract: "Take a ticket; from then on you speak, not the assistant.")

  @Argument(help: "The ticket, such as 12.")
  var ticket: Ticket

  @OptionGroup var options: DeskOptions

  func run() throws {
    try MainActor.assumeIsolated {
      try Failure.report {
        let desk = try options.desk()
        try desk.claim(ticket.number)
        let report = try desk.report(ticket.number)
        options.print(report, or: "H-\(ticket.number) is yours.\n\(report.summary)")
      }
    }
  }
}
