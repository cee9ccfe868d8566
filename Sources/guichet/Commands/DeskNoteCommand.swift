import ArgumentParser
import TextSafety

/// `guichet desk note`: writes down what the customer does not see.
struct DeskNoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Note something that the customer does not see.")

  @OptionGroup var ticket: TicketOptions
  @OptionGroup var message: MessageOption

  func run() throws {
    try ticket.act { desk, ticket in
      "Noted on H-\(ticket): \(try desk.note(message.text, on: ticket))"
    }
  }
}
