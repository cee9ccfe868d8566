import ArgumentParser
import TextSafety

/// `guichet desk return`: gives a conversation back to the assistant.
struct DeskReturnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "return", abstract: "Give a conversation that you have back to the assistant.")

  @OptionGroup var ticket: TicketOptions
  @OptionGroup var message: MessageOption

  func run() throws {
    try ticket.act { desk, ticket in
      try desk.giveBack(ticket, note: message.optionalText)
      return "H-\(ticket) is given back: the assistant speaks again."
    }
  }
}
