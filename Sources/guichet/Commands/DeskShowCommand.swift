import ArgumentParser
import TextSafety

/// `guichet desk show`: all there is to know of a ticket.
struct DeskShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a ticket's case file, notes and conversation.")

  @OptionGroup var ticket: TicketOptions

  func run() throws {
    try ticket.report { desk, ticket in
      let report = try desk.report(ticket)
      return (report, report.text)
    }
  }
}
