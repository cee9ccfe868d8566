import Dialogue
import Testing

@testable import Storage

/// The desk's queue and commands.
@Suite struct DeskTests {
  let place: TemporaryStore

  init() throws { place = try TemporaryStore() }

  /// A journal with that many conversations queued, tickets from one, a second apart.
  private func queued(_ count: Int, _ kind: StoreKind) throws -> Journal {
    let journal = try kind.open(place)
    for number in 1...count {
      let code = Samples.code(number)
      _ = try journal.create(
        code: code, events: [Samples.opening(code), Samples.queued(number)],
        at: Int64(number) * 1000)
    }
    return journal
  }

  @Test(arguments: StoreKind.all) func `the queue shows who waits, for how long and why`(
    kind: StoreKind
  ) throws {
    let desk = DeskQueue(try queued(3, kind))
    _ = try desk.claim(2, agent: "lea", at: 10_000)
    #expect(try desk.tickets(.waiting).map(\.name) == ["H-1", "H-3"])
    #expect(try desk.tickets(.claimed).map(\.ticket) == [2])
    #expect(try desk.tickets(.mine(agent: "lea")).map(\.ticket) == [2])
    #expect(try desk.tickets(.mine(agent: "max")).isEmpty)
    #expect(try desk.tickets(.open).map(\.ticket) == [1, 2, 3])
    let first = try desk.tickets(.waiting).first.unwrapped()
    #expect(first.wait(now: 43_000) == 42_000)
    #expect(first.wait(now: 0) == 0)
    #expect(first.reasonText == "rules.noRule(payment_change)")
    #expect(first.language == "fr")
    #expect(first.request == "changer la carte, zone .kz")
    #expect(try desk.tickets(.claimed).first?.wait(now: 99_000) == 8000)
    _ = try desk.resolve(2, Resolution(agent: "lea", code: "rule_gap", note: ""), at: 11_000)
    #expect(try desk.tickets(.open).map(\.ticket) == [1, 3])
    #expect(try desk.tickets(.all).map(\.state) == [.queued, .resolved, .queued])
  }

  @Test(arguments: StoreKind.all) func `commands go from claim to resolution`(kind: StoreKind)
    throws
  {
    let desk = DeskQueue(try queued(1, kind))
    _ = try desk.claim(1, agent: "lea", at: 5000)
    _ = try desk.reply("Bonjour", to: 1, agent: "lea", at: 6000)
    _ = try desk.note("vérifié", on: 1, agent: "lea", at: 7000)
    _ = try desk.resolve(1, Resolution(agent: "lea", code: "rule_gap", note: "shop"), at: 8000)
    let shown = try desk.show(1)
    #expect(
      shown.entries.dropFirst(2).map(\.event) == [
        .handoffClaimed(agent: "lea"), .agentSaid(agent: "lea", text: "Bonjour"),
        .noteWritten(agent: "lea", text: "vérifié"),
        .handoffResolved(Resolution(agent: "lea", code: "rule_gap", note: "shop")),
      ])
    #expect(shown.notes.map(\.seq) == [5])
    #expect(shown.record.state == .resolved)
    #expect(shown.record.resolution == "rule_gap")
    #expect(shown.record.claimedAt == 5000)
    #expect(shown.record.closedAt == 8000)
    #expect(shown.tracker.handoff?.isOpen == false)
    #expect(shown.conversation.code == Samples.code(1))
  }

  @Test(arguments: StoreKind.all) func `the queue follows the conversation's language`(
    kind: StoreKind
  ) throws {
    let journal = try queued(1, kind)
    let conversation = try journal.conversation(Samples.code(1)).unwrapped()
    _ = try journal.append(
      [.languageChanged("en", pinned: false)], to: conversation.id, expecting: 2, at: 0)
    #expect(try DeskQueue(journal).tickets(.waiting).map(\.language) == ["en"])
  }

  /// What a command of the desk does, by name.
  private static let commands: [String: @Sendable (DeskQueue, String) throws -> Void] = [
    "reply": { _ = try $0.reply("x", to: 1, agent: $1, at: 9) },
    "note": { _ = try $0.note("x", on: 1, agent: $1, at: 9) },
    "resolve": { _ = try $0.resolve(1, Resolution(agent: $1, code: "c", note: ""), at: 9) },
    "return": { _ = try $0.giveBack(1, note: "", agent: $1, at: 9) },
  ]

  @Test(arguments: StoreKind.all, ["reply", "note", "resolve", "return"])
  func `only the owner of an open ticket may act on it`(kind: StoreKind, command: String) throws {
    let journal = try queued(1, kind)
    let desk = DeskQueue(journal)
    let run = try Self.commands[command].unwrapped()
    #expect(throws: DeskError.notClaimed(ticket: 1)) { try run(desk, "lea") }
    _ = try desk.claim(1, agent: "lea", at: 7)
    #expect(throws: DeskError.alreadyClaimed(ticket: 1, by: "lea", since: 7)) {
      try run(desk, "max")
    }
    #expect(try journal.load(Samples.code(1)).count == 3)
    try run(desk, "lea")
    #expect(try journal.load(Samples.code(1)).count == 4)
    _ = try? desk.giveBack(1, note: "", agent: "lea", at: 9)
    let state = try desk.show(1).record.state
    #expect(throws: DeskError.closed(ticket: 1, state: state)) { try run(desk, "lea") }
    #expect(throws: DeskError.closed(ticket: 1, state: state)) {
      try desk.claim(1, agent: "max", at: 10)
    }
  }

  @Test(arguments: StoreKind.all) func `an older ticket of the conversation stays closed`(
    kind: StoreKind
  ) throws {
    let journal = try queued(1, kind)
    let desk = DeskQueue(journal)
    _ = try desk.claim(1, agent: "lea", at: 5)
    _ = try desk.giveBack(1, note: "", agent: "lea", at: 6)
    let conversation = try journal.conversation(Samples.code(1)).unwrapped()
    _ = try journal.append(
      [Samples.queued(2)], to: conversation.id, expecting: conversation.lastSeq, at: 7)
    #expect(throws: DeskError.closed(ticket: 1, state: .returned)) {
      try desk.claim(1, agent: "max", at: 8)
    }
    _ = try desk.claim(2, agent: "max", at: 8)
    #expect(try desk.show(1).record.state == .returned)
    #expect(try desk.show(2).record.agent == "max")
  }

  @Test(arguments: StoreKind.all) func `an unknown ticket is named`(kind: StoreKind) throws {
    let desk = DeskQueue(try queued(1, kind))
    #expect(throws: DeskError.unknownTicket(7)) { try desk.claim(7, agent: "lea", at: 0) }
    #expect(throws: DeskError.unknownTicket(7)) { try desk.show(7) }
    #expect(DeskError.unknownTicket(7).sentence == "There is no ticket H-7.")
  }

  @Test(arguments: StoreKind.all) func `of the agents in a race exactly one gets the ticket`(
    kind: StoreKind
  ) async throws {
    let races = 200
    let agents = 3
    let journal = try queued(races, kind)
    let journals = try (0..<agents).map { _ in try kind.open(place) }
    let wins = try await withThrowingTaskGroup(of: [Int].self) { group in
      for (agent, journal) in journals.enumerated() {
        group.addTask {
          let desk = DeskQueue(journal)
          var won: [Int] = []
          for ticket in 1...races {
            do {
              _ = try desk.claim(ticket, agent: "agent\(agent)", at: Int64(agent))
              won.append(ticket)
            } catch DeskError.alreadyClaimed(ticket, let winner, let since) {
              try #require(winner == "agent\(since)" && winner != "agent\(agent)")
            }
          }
          return won
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(wins.sorted() == Array(1...races))
    for record in try journal.handoffs() {
      #expect(try journal.entries(of: record.conversation, after: 2).count == 1)
    }
  }
}
