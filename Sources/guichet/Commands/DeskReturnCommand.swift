import ArgumentParser
import TextSafety

/// `guichet desk return`: gives a conversation back to the assistant.
struct DeskReturnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "return", abstract: "Give a conversation that you have back to the assistant.")

  @Argument(help: "The ticket, such as 12.")
  var ticket: Ticket

  @OptionGroup var message: MessageOption
  @OptionGroup var options: DeskOptions

  func run() throws {
    try MainActor.assumeIsolated {
      try Failure.report {
        let desk = try options.desk()
        try desk.giveBack(ticket.number, note: message.optionalText)
        options.print(
          try desk.listing(ticket.number),
          or: "H-\(ticket.number) is given back: the assistant speaks again.")
      }
    }
  }
}
