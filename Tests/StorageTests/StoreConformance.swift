import Dialogue
import Testing

@testable import Storage

/// What every kind of store must do.
@Suite struct StoreConformance {
  let place: TemporaryStore

  init() throws { place = try TemporaryStore() }

  @Test(arguments: StoreKind.all) func `what is appended is replayed`(kind: StoreKind) throws {
    let journal = try kind.open(place)
    // A queue takes one open handoff: the sample's order keeps that.
    let created = try journal.create(code: Samples.code(7), events: [], at: 1000)
    #expect(created.lastSeq == 0)
    let id = created.conversation.id
    let appended = try journal.append(Samples.everyKind, to: id, expecting: 0, at: 2000)
    let again = try kind.open(place).load(Samples.code(7))
    #expect(again == appended.entries)
    #expect(again.map(\.event) == Samples.everyKind)
    #expect(again.map(\.seq) == Array(1...Samples.everyKind.count))
    #expect(again.allSatisfy { $0.at == 2000 && $0.conversation == id })
    #expect(try journal.entries(of: id, after: 3) == Array(again.dropFirst(3)))
  }

  @Test(arguments: StoreKind.all) func `random appends keep order without gaps`(kind: StoreKind)
    throws
  {
    let journals = [try kind.open(place), try kind.open(place)]
    var random = SeededGenerator(seed: 20)
    var expected: [[Event]] = []
    var ids: [ConversationID] = []
    for number in 0..<4 {
      let created = try journals[0].create(
        code: Samples.code(number), events: [Samples.opening(Samples.code(number))], at: 0)
      ids.append(created.conversation.id)
      expected.append([Samples.opening(Samples.code(number))])
    }
    for round in 0..<60 {
      let which = Int.random(in: 0..<4, using: &random)
      let events = (0..<Int.random(in: 0...3, using: &random)).map {
        Samples.said("\(round).\($0)")
      }
      _ = try journals[round % 2].append(
        events, to: ids[which], expecting: expected[which].count, at: Int64(round))
      expected[which] += events
    }
    for number in 0..<4 {
      let entries = try journals[number % 2].load(Samples.code(number))
      #expect(entries.map(\.event) == expected[number])
      #expect(entries.map(\.seq) == Array(1...expected[number].count))
    }
  }

  @Test(arguments: StoreKind.all) func `a conflict writes nothing and tells where it stands`(
    kind: StoreKind
  ) throws {
    let journal = try kind.open(place)
    let id = try journal.create(code: Samples.code(1), events: [], at: 0).conversation.id
    _ = try journal.append([Samples.said("a")], to: id, expecting: 0, at: 1)
    #expect(throws: AppendError.conflict(1)) {
      try journal.append([Samples.said("b")], to: id, expecting: 0, at: 2)
    }
    #expect(throws: AppendError.conflict(1)) {
      try journal.append([], to: id, expecting: 2, at: 2)
    }
    #expect(try journal.load(Samples.code(1)).map(\.event) == [Samples.said("a")])
  }

  @Test(arguments: StoreKind.all) func `an append that fails half-way writes nothing`(
    kind: StoreKind
  ) throws {
    let journal = try kind.open(place)
    let first = try journal.create(
      code: Samples.code(1), events: [Samples.queued(1)], at: 0
    ).conversation.id
    let second = try journal.create(code: Samples.code(2), events: [], at: 0).conversation.id
    #expect(throws: AppendError.ticketTaken(1)) {
      try journal.append([Samples.said("x"), Samples.queued(1)], to: second, expecting: 0, at: 1)
    }
    #expect(throws: AppendError.handoffOpen(1)) {
      try journal.append([Samples.said("x"), Samples.queued(2)], to: first, expecting: 1, at: 1)
    }
    #expect(try journal.entries(of: second).isEmpty)
    #expect(try journal.entries(of: first).count == 1)
    #expect(try journal.handoffs().map(\.ticket) == [1])
  }

  @Test(arguments: StoreKind.all) func `codes are unique and unknown ones are not found`(
    kind: StoreKind
  ) throws {
    let journal = try kind.open(place)
    _ = try journal.create(code: Samples.code(1), at: 0)
    #expect(throws: AppendError.codeTaken) { try journal.create(code: Samples.code(1), at: 0) }
    #expect(try journal.conversation(Samples.code(2)) == nil)
    #expect(try journal.load(Samples.code(2)).isEmpty)
    #expect(try journal.handoff(1) == nil)
    #expect(throws: AppendError.unknownConversation) {
      try journal.append([], to: ConversationID(99), expecting: 0, at: 0)
    }
  }

  @Test(arguments: StoreKind.all) func `a conversation's summary follows its events`(
    kind: StoreKind
  ) throws {
    let journal = try kind.open(place)
    let code = Samples.code(3)
    let id = try journal.create(code: code, events: [Samples.opening(code)], at: 5).conversation.id
    func summary() throws -> Conversation { try journal.conversation(code).unwrapped() }
    #expect(try summary().language == "fr")
    #expect(try summary().startedAt == 5)
    #expect(try summary().outcome == nil)
    _ = try journal.append(
      [.languageChanged("en", pinned: false), .conversationEnded(.selfServed)], to: id,
      expecting: 1, at: 9)
    #expect(try summary().language == "en")
    #expect(try summary().outcome == .selfServed)
    #expect(try summary().endedAt == 9)
    _ = try journal.append([.conversationResumed], to: id, expecting: 3, at: 11)
    #expect(try summary().outcome == nil)
    #expect(try summary().endedAt == nil)
    #expect(try summary().lastSeq == 4)
    #expect(try journal.conversations() == [try summary()])
  }

  @Test(arguments: StoreKind.all) func `another's commit changes the data version, one's own not`(
    kind: StoreKind
  ) throws {
    let mine = try kind.open(place)
    let other = try kind.open(place)
    _ = try mine.create(code: Samples.code(1), at: 0)
    let before = try mine.dataVersion()
    _ = try mine.create(code: Samples.code(2), at: 0)
    #expect(try mine.dataVersion() == before)
    _ = try other.create(code: Samples.code(3), at: 0)
    #expect(try mine.dataVersion() != before)
  }

  @Test(arguments: StoreKind.all) func `what is kept beside the events is their fold`(
    kind: StoreKind
  ) throws {
    let journal = try kind.open(place)
    var random = SeededGenerator(seed: 7)
    for number in 0..<12 {
      var events = [Samples.opening(Samples.code(number))]
      for round in 0..<Int.random(in: 1...3, using: &random) {
        events.append(Samples.queued(number * 10 + round))
        let choices: [[Event]] = [
          [Samples.claimed("lea"), Samples.resolved("lea")],
          [.languageChanged("en", pinned: false), .handoffCancelled],
          [Samples.claimed("max"), .handoffReturned(agent: "max", note: "")],
        ]
        events += choices[Int.random(in: 0..<3, using: &random)]
      }
      if number % 3 == 0 { events += [Samples.queued(number * 10 + 5), Samples.claimed("lea")] }
      if number % 4 == 0 { events.append(.conversationEnded(.handedOff)) }
      let id = try journal.create(code: Samples.code(number), at: Int64(number)).conversation.id
      // The clock runs backwards: only the sequence orders.
      for (index, event) in events.enumerated() {
        _ = try journal.append([event], to: id, expecting: index, at: Int64(1000 - index))
      }
    }
    let conversations = try journal.conversations()
    let handoffs = try journal.handoffs()
    try journal.rebuild()
    #expect(try journal.conversations() == conversations)
    #expect(try journal.handoffs() == handoffs)
    for conversation in conversations {
      let tracker = Tracker(try journal.load(conversation.code).map(\.event))
      let last = handoffs.filter { $0.conversation == conversation.id }
        .max { $0.queuedSeq < $1.queuedSeq }
      #expect(last?.isOpen == tracker.handoff?.isOpen)
      #expect(last?.ticket == tracker.handoff?.handoff.ticket)
      #expect(conversation.outcome == tracker.outcome)
      #expect(conversation.language == tracker.language)
    }
  }

  @Test(arguments: StoreKind.all) func `threads never share a ticket`(kind: StoreKind) async throws
  {
    let journal = try kind.open(place)
    for number in 0..<40 { _ = try journal.create(code: Samples.code(number), at: 0) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<4 {
        group.addTask { [place] in
          let own = try kind.open(place)
          for number in stride(from: worker, to: 40, by: 4) {
            try queue(Samples.code(number), in: own)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try journal.handoffs().map(\.ticket).sorted() == Array(1...40))
    #expect(try journal.nextTicket() == 41)
  }
}

/// Queues a conversation under the next free ticket, as a chat does.
func queue(_ code: ResumeCode, in journal: Journal) throws {
  let conversation = try journal.conversation(code).unwrapped()
  while true {
    do {
      _ = try journal.append(
        [Samples.queued(try journal.nextTicket())], to: conversation.id,
        expecting: conversation.lastSeq, at: 0)
      return
    } catch AppendError.ticketTaken {
      continue
    }
  }
}
