import Dialogue
import Storage
import Terminal
import TextSafety

/// One customer's conversation: reads lines, has them answered, commits, shows.
final class ChatSession {
  private let processor: Processor
  private let journal: Journal
  private let handoffFiles: HandoffFiles
  private let input: any LineSource
  private let output: any ReplyOutput
  private var conversation: Conversation
  private var tracker = Tracker()
  private var seenVersion = 0

  /// How often a chat looks whether an agent has written.
  private static let newsInterval = Duration.milliseconds(200)

  /// Begins a conversation, or comes back to one.
  init(
    _ assistant: Assistant, _ journal: Journal, store: String, input: any LineSource,
    output: any ReplyOutput, opening: Opening
  ) throws {
    processor = Processor(assistant)
    self.journal = journal
    handoffFiles = HandoffFiles(beside: store)
    self.input = input
    self.output = output
    switch opening {
    case .resume(let old):
      conversation = old
      let events = try journal.entries(of: old.id).map(\.event)
      for event in events { tracker.apply(event) }
      takeUp(events)
      output.begin(code: old.code, tracker, processor)
      output.show(Self.unseen(events), tracker, processor)
      try comeBack()
    case .new(let language, let isPinned, let locale):
      let code = Surroundings.newCode()
      let events = processor.begin(
        Event.Opening(
          code: code.description, language: language, isPinned: isPinned, locale: locale,
          version: assistant.version))
      let created = try journal.create(code: code, events: events, at: Surroundings.now)
      conversation = created.conversation
      for event in events { tracker.apply(event) }
      output.begin(code: code, tracker, processor)
      output.show(events, tracker, processor)
    }
    seenVersion = try journal.dataVersion()
    output.await(tracker, processor)
  }

  /// How a session opens.
  enum Opening {
    /// With a new conversation.
    case new(language: Language, isPinned: Bool, locale: String?)
    /// With one that was left.
    case resume(Conversation)
  }

  /// Holds the conversation until the customer leaves.
  ///
  /// - Returns: the program's exit code.
  func run() throws -> Int32 {
    defer { input.close() }
    while tracker.outcome == nil {
      switch input.next(waitingOn: [], timeout: Self.newsInterval) {
      case .line(let line): try answer(line)
      case .timeout, .wake: try lookForNews()
      case .resized: continue
      case .endOfInput:
        try leave()
        return 0
      case .interrupt(let isSecond):
        guard isSecond else { continue }
        try leave()
        return 130
      case .terminated(let signal):
        try leave()
        return 128 + signal
      }
    }
    return 0
  }

  // MARK: - Turns

  /// Answers a line; where an agent was faster, the answer is computed again on what was said.
  private func answer(_ line: Masked) throws {
    let message = processor.message(line.cut())
    let events = try commit { tracker, environment in
      processor.events(
        answering: message, masking: line.earlier, from: tracker, in: environment)
    }
    try writeHandoffFiles(afterMasking: !line.earlier.isEmpty)
    output.show(events, tracker, processor)
    if tracker.outcome == nil { output.await(tracker, processor) }
  }

  /// What the desk did after the chat had written its last event: nobody has seen it yet.
  private static func unseen(_ events: [Event]) -> [Event] {
    let last = events.lastIndex { event in
      switch event {
      case .handoffClaimed, .agentSaid, .noteWritten, .handoffResolved, .handoffReturned: false
      default: true
      }
    }
    return last.map { Array(events[($0 + 1)...]) } ?? []
  }

  private func comeBack() throws {
    let events = try commit { tracker, _ in processor.resume(tracker) }
    output.show(events, tracker, processor)
  }

  private func leave() throws {
    let events = try commit { tracker, _ in processor.leave(tracker) }
    output.leave(tracker, processor)
    output.show(events, tracker, processor)
  }

  /// Appends what a turn leads to, computed anew for as long as someone else was faster.
  private func commit(_ turn: (Tracker, Environment) -> [Event]) throws -> [Event] {
    while true {
      let environment = Environment(nextTicket: try journal.nextTicket())
      let events = turn(tracker, environment)
      if events.isEmpty { return [] }
      do {
        _ = try journal.append(
          events, to: conversation.id, expecting: tracker.sequence, at: Surroundings.now)
        for event in events { tracker.apply(event) }
        return events
      } catch AppendError.conflict {
        try takeNews()
      } catch AppendError.ticketTaken {
        continue
      }
    }
  }

  // MARK: - Secrets

  /// Has the reader of lines know what was said before, as if this had been one session.
  private func takeUp(_ events: [Event]) {
    let messages = events.compactMap { event in
      if case .customerSaid(let message) = event { message.text } else { nil }
    }
    input.takeUp(messages)
    let last = events.lastIndex { if case .customerSaid = $0 { true } else { false } }
    for event in events[((last ?? -1) + 1)...] { hear(event) }
  }

  /// An agent may ask for a code on a card.
  private func hear(_ event: Event) {
    if case .agentSaid(_, let text) = event { input.hear(text) }
  }

  // MARK: - The desk

  private func lookForNews() throws {
    let version = try journal.dataVersion()
    guard version != seenVersion else { return }
    seenVersion = version
    try takeNews()
  }

  /// Shows what an agent has done since, above the line being typed.
  private func takeNews() throws {
    let entries = try journal.entries(of: conversation.id, after: tracker.sequence)
    guard !entries.isEmpty else { return }
    for entry in entries {
      tracker.apply(entry.event)
      hear(entry.event)
    }
    output.show(entries.map(\.event), tracker, processor)
  }

  /// Writes the open case; what was masked must go from a closed one's files too.
  private func writeHandoffFiles(afterMasking: Bool) throws {
    guard let status = tracker.handoff, status.isOpen || afterMasking else { return }
    let record = HandoffRecordFile(
      tracker, processor.assistant, entries: try journal.entries(of: conversation.id))
    try handoffFiles.write(
      ticket: status.handoff.ticket, markdown: record.markdown, json: record.json)
  }
}
