import ArgumentParser
import TextSafety

/// `guichet desk reply`: writes to the customer.
struct DeskReplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reply", abstract: "Write to the customer of a ticket that you have.",
    discussion: "Card numbers, passwords and other secrets are masked before anything is written.")

  @Argument(help: "The ticket, such as 12.")
  var ticket: Ticket

  @OptionGroup var message: MessageOption
  @OptionGroup var options: DeskOptions

  func run() throws {
    try MainActor.assumeIsolated {
      try Failure.report {
        let desk = try options.desk()
        let sent = try desk.reply(message.text, to: ticket.number)
        options.print(
          try desk.listing(ticket.number), or: "Sent to the customer of H-\(ticket.number): \(sent)"
        )
      }
    }
  }
}
