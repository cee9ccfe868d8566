import DialogFiles
import Dialogue
import Storage
import TextSafety

/// A conversation test carried out in memory: no clock, no store, no terminal.
nonisolated struct ConversationRun {
  /// The test.
  let test: ConversationTest
  /// What the conversation has come to.
  private(set) var tracker = Tracker()
  /// Everything that happened.
  private(set) var events: [Event] = []
  /// What was said and what went wrong, in order.
  private(set) var lines: [Line] = []
  private var turn: [Event] = []
  private var masker = ConversationMasker()
  private let processor: Processor
  private let firstTicket: Int

  /// Something said, or an expectation that was not met.
  enum Line {
    /// What someone said.
    case said(speaker: String, text: String)
    /// What was expected, what was there instead, and where the test says so.
    case mismatch(Mismatch)
  }

  /// Carries a test out to its end, whatever fails on the way.
  ///
  /// - Parameters:
  ///   - test: the test.
  ///   - processor: what answers.
  ///   - code: the conversation's code.
  ///   - firstTicket: the number of the first ticket that it draws.
  init(_ test: ConversationTest, _ processor: Processor, code: ResumeCode, firstTicket: Int = 1) {
    self.test = test
    self.processor = processor
    self.firstTicket = firstTicket
    let opening = Event.Opening(
      code: code.description, language: test.language, isPinned: test.isPinned,
      locale: test.locale, version: processor.assistant.version)
    happen(processor.begin(opening))
    for step in test.steps { take(step) }
  }

  /// What was not as expected.
  var mismatches: [Mismatch] {
    lines.compactMap { if case .mismatch(let mismatch) = $0 { mismatch } else { nil } }
  }

  /// Whether everything was as expected.
  var hasPassed: Bool { mismatches.isEmpty }

  /// How many tickets the conversation drew.
  var ticketCount: Int {
    events.count { if case .handoffQueued = $0 { true } else { false } }
  }

  private mutating func take(_ step: ConversationTest.Step) {
    switch step.kind {
    case .user(let text): say(text, step)
    case .agent(let action): act(action, step)
    case .bot, .botNot, .utter, .question, .assumptions, .slotWasSet, .slotWasNotSet, .decision,
      .step, .handoff, .article, .feedback, .language, .end:
      let shown = ShownTurn(turn, tracker, processor)
      if let mismatch = Expectation(step, tracker: tracker, shown: shown).mismatch {
        lines.append(.mismatch(mismatch))
      }
    }
  }

  private mutating func say(_ text: String, _ step: ConversationTest.Step) {
    lines.append(.said(speaker: "customer", text: text.isEmpty ? "(Enter)" : text))
    guard tracker.outcome == nil else {
      fail(step, expected: "a conversation that goes on", found: "it has ended")
      return
    }
    let masked = masker.mask(text)
    let environment = Environment(nextTicket: firstTicket + ticketCount)
    happen(
      processor.events(
        answering: processor.message(masked), masking: masked.earlier, from: tracker,
        in: environment))
    events = events.masked()
  }

  private mutating func act(_ action: ConversationTest.AgentAction, _ step: ConversationTest.Step) {
    let agent = tracker.handoff?.agent
    switch action {
    case .claim(let name):
      guard let status = tracker.handoff, status.state == .queued else {
        fail(step, expected: "a handoff that waits", found: "there is none")
        return
      }
      happen([.handoffClaimed(agent: name)])
    case .say(let text): act(step, agent) { .agentSaid(agent: $0, text: text) }
    case .resolve(let code):
      act(step, agent) { .handoffResolved(Resolution(agent: $0, code: code, note: "")) }
    case .giveBack: act(step, agent) { .handoffReturned(agent: $0, note: "") }
    }
  }

  private mutating func act(
    _ step: ConversationTest.Step, _ agent: String?, _ event: (String) -> Event
  ) {
    if let agent {
      happen([event(agent)])
    } else {
      fail(step, expected: "a handoff that an agent has claimed", found: "there is none")
    }
  }

  private mutating func happen(_ events: [Event]) {
    for event in events { tracker.apply(event) }
    self.events += events
    turn = events
    lines += ShownTurn(events, tracker, processor).lines.map {
      .said(speaker: $0.speaker, text: $0.text)
    }
  }

  private mutating func fail(_ step: ConversationTest.Step, expected: String, found: String) {
    lines.append(.mismatch(Mismatch(place: step.place, expected: expected, found: found)))
  }
}
