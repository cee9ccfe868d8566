import ArgumentParser
import TextSafety

/// `guichet desk reply`: writes to the customer.
struct DeskReplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reply", abstract: "Write to the customer of a ticket that you have.",
    discussion: "Card numbers, passwords and other secrets are masked before anything is written.")

  @OptionGroup var ticket: TicketOptions
  @OptionGroup var message: MessageOption

  func run() throws {
    try ticket.act { desk, ticket in
      "Sent to the customer of H-\(ticket): \(try desk.reply(message.text, to: ticket))"
    }
  }
}
