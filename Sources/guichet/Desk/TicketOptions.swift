import ArgumentParser
import TextSafety

/// What every command takes that acts on one ticket.
struct TicketOptions: ParsableArguments {
  @Argument(help: "The ticket, such as 12.")
  var ticket: Ticket

  @OptionGroup var options: DeskOptions

  /// Acts on the ticket and tells it: to people in a sentence, to programs as the ticket stands.
  func act(_ act: @MainActor (Desk, Int) throws -> DisplayText) throws {
    try report { desk, ticket in
      let sentence = try act(desk, ticket)
      return (try desk.listing(ticket), sentence)
    }
  }

  /// Acts on the ticket and prints a value for programs, or a text for people.
  func report<Value: Encodable>(
    _ act: @MainActor (Desk, Int) throws -> (value: Value, text: DisplayText)
  ) throws {
    try MainActor.assumeIsolated {
      try Failure.report {
        let (value, text) = try act(try options.desk(), ticket.number)
        options.print(value, or: text)
      }
    }
  }
}
