import ArgumentParser
import TextSafety

/// `guichet desk resolve`: closes a ticket.
struct DeskResolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve", abstract: "Close a ticket that you have; the assistant speaks again.")

  @Argument(help: "The ticket, such as 12.")
  var ticket: Ticket

  @Option(name: .customLong("as"), help: "One of assistant.yml's resolution codes.")
  var code: String

  @OptionGroup var message: MessageOption
  @OptionGroup var options: DeskOptions

  func run() throws {
    try MainActor.assumeIsolated {
      try Failure.report {
        let desk = try options.desk()
        try desk.resolve(ticket.number, as: code, note: message.optionalText)
        options.print(
          try desk.listing(ticket.number), or: "H-\(ticket.number) is resolved as \(code).")
      }
    }
  }
}
