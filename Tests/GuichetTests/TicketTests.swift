import Testing

@testable import guichet

@Suite struct TicketTests {
  @Test(arguments: ["12", "H-12", "h12", "h-12", "H12"])
  func `A ticket is read as agents type it`(text: String) {
    #expect(Ticket(argument: text)?.number == 12)
  }

  @Test(arguments: ["", "H-", "-12", "12a", "0", "H--12", "１２", "99999999999999999999"])
  func `Anything else is no ticket`(text: String) {
    #expect(Ticket(argument: text) == nil)
  }
}
