import ArgumentParser
import TextSafety

/// `guichet desk resolve`: closes a ticket.
struct DeskResolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve", abstract: "Close a ticket that you have; the assistant speaks again.")

  @OptionGroup var ticket: TicketOptions

  @Option(name: .customLong("as"), help: "One of assistant.yml's resolution codes.")
  var code: String

  @OptionGroup var message: MessageOption

  func run() throws {
    try ticket.act { desk, ticket in
      try desk.resolve(ticket, as: code, note: message.optionalText)
      return "H-\(ticket) is resolved as \(code)."
    }
  }
}
