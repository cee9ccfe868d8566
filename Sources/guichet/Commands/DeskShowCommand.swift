import ArgumentParser

/// `guichet desk show`: all there is to know of a ticket.
struct DeskShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a ticket's case file, notes and conversation.")

  @Argument(help: "The ticket, such as 12.")
  var ticket: Ticket

  @OptionGroup var options: DeskOptions

  func run() throws {
    try MainActor.assumeIsolated {
      try Failure.report {
        let report = try options.desk().report(ticket.number)
        options.print(report, or: report.text)
      }
    }
  }
}
