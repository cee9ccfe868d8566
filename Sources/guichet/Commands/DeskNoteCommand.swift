import ArgumentParser
import TextSafety

/// `guichet desk note`: writes down what the customer does not see.
struct DeskNoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Note something that the customer does not see.")

  @Argument(help: "The ticket, such as 12.")
  var ticket: Ticket

  @OptionGroup var message: MessageOption
  @OptionGroup var options: DeskOptions

  func run() throws {
    try MainActor.assumeIsolated {
      try Failure.report {
        let desk = try options.desk()
        let noted = try desk.note(message.text, on: ticket.number)
        options.print(
          try desk.listing(ticket.number), or: "Noted on H-\(ticket.number): \(noted)")
      }
    }
  }
}
