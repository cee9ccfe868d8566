import NLU
public import TextSafety

/// Answers a customer: a message and the state so far in, events out.
///
/// The same message on the same state gives the same events, byte for byte. Nothing here reads a
/// clock, a file or a terminal.
public struct Processor: Sendable {
  /// What the answers come from.
  public let assistant: Assistant

  /// Makes a processor.
  public init(_ assistant: Assistant) { self.assistant = assistant }

  /// The events that begin a conversation: the greeting and the opening question.
  public func begin(_ opening: Event.Opening) -> [Event] {
    var turn = Turn(
      assistant: assistant, tracker: Tracker(), environment: Environment(nextTicket: 0))
    turn.emit(.conversationStarted(opening))
    turn.say(.greeting)
    turn.askForTopic()
    return turn.events
  }

  /// The events of coming back: where things stand, and the open question once more.
  public func resume(_ tracker: Tracker) -> [Event] {
    var turn = Turn(
      assistant: assistant, tracker: tracker, environment: Environment(nextTicket: 0))
    turn.emit(.conversationResumed)
    if tracker.handoff?.agent != nil { return turn.events }
    turn.say(.resumed)
    if tracker.question?.purpose == .step {
      // A step's question says nothing without its step.
      turn.reopenQuestion()
    }
    if let question = turn.tracker.question { turn.emit(.questionAsked(question)) }
    turn.advance()
    return turn.events
  }

  /// The events of leaving without a word, at the end of input or on a signal.
  public func leave(_ tracker: Tracker) -> [Event] {
    tracker.outcome == nil ? [.conversationEnded(tracker.outcomeOnLeaving)] : []
  }

  /// The events that answer a message.
  ///
  /// - Parameters:
  ///   - message: what the customer typed, masked already; empty for Enter.
  ///   - earlier: the messages before it in which it completes a secret.
  ///   - tracker: the state that the answer is computed on.
  ///   - environment: what the turn needs from outside.
  /// - Returns: what happened, the message first.
  public func events(
    answering message: CustomerMessage, masking earlier: [Masked.Earlier] = [],
    from tracker: Tracker, in environment: Environment
  ) -> [Event] {
    var turn = Turn(assistant: assistant, tracker: tracker, environment: environment)
    turn.emit(.customerSaid(message))
    turn.mask(earlier)
    if !message.masked.isEmpty || !earlier.isEmpty {
      let before = earlier.flatMap { $0.spans.kinds }.filter { !message.masked.contains($0) }
      let kinds = message.masked + before + (earlier.isEmpty ? [] : ["earlier"])
      turn.say(.masked, ["kinds": kinds.joined(separator: ",")])
    }
    if tracker.handoff?.agent != nil {
      turn.obey(message)
    } else {
      turn.answer(message)
    }
    return turn.events
  }

  /// A masked line as a message.
  public func message(_ masked: Masked) -> CustomerMessage {
    CustomerMessage(text: masked.text, masked: masked.spans.kinds)
  }
}

extension [Masked.Span] {
  /// Each kind once, in order.
  fileprivate var kinds: [String] {
    reduce(into: []) { kinds, span in
      if !kinds.contains(span.kind.rawValue) { kinds.append(span.kind.rawValue) }
    }
  }
}

extension Turn {
  /// Masks messages before this one, so that nothing emitted from now on repeats them.
  mutating func mask(_ earlier: [Masked.Earlier]) {
    let masks = earlier.map { earlier in
      EarlierMask(
        turn: tracker.turn - earlier.distance, text: earlier.text, kinds: earlier.spans.kinds)
    }.filter { $0.turn > 0 }
    if !masks.isEmpty { emit(.earlierMasked(masks)) }
  }

  /// Reads a message and carries out what it wants.
  mutating func answer(_ message: CustomerMessage) {
    let text = clipped(message.text)
    if text.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
      let enter = AnswerReader(
        assistant: assistant, tracker: tracker, understanding: Understanding(text: ""),
        statements: [], doubts: [], isRequest: false
      ).answer()
      carryOut([enter.map { .answer($0) } ?? .nothing])
      return
    }
    if let command = SlashLine(text, assistant, tracker.language)?.command {
      carryOut([command])
      return
    }
    let understanding = assistant.interpreter.understand(text, expecting: expectation)
    written = understanding.language.map { Language($0) }
      .flatMap { assistant.languages.contains($0) ? $0 : nil }
    let policy = UnderstandingPolicy(
      assistant: assistant, tracker: tracker, understanding: understanding)
    let commands = policy.commands()
    if !commands.contains(where: \.isLanguageWish) { followLanguage() }
    if !message.masked.isEmpty, commands == [.notUnderstood] {
      // What was masked was the message; there is nothing else to understand.
      carryOut([.nothing])
    } else if understanding.zone == .refuse, !commands.contains(where: \.tellsSomething) {
      refuse(commands)
    } else {
      emit(.messageRead(Reading(understanding)))
      carryOut(commands)
    }
  }

  /// Answers what is not understood, or not our business; three times in a row, a person is
  /// offered.
  private mutating func refuse(_ commands: [Command]) {
    emit(.messageNotUnderstood)
    if tracker.misunderstandings >= assistant.limits.misunderstandings {
      leaveQuestion()
      offerHuman()
    } else {
      carryOut(commands)
    }
  }

  /// While an agent speaks, only commands are obeyed; everything else is for the agent.
  mutating func obey(_ message: CustomerMessage) {
    guard let line = SlashLine(clipped(message.text), assistant, tracker.language) else { return }
    isObeying = true
    switch line.command {
    case .wish(.human, _): say(.handoffAlreadyOpen, ["ticket": tracker.handoff?.handoff.name ?? ""])
    case .wish(let wish, let words): grant(wish, words)
    case .unknownCommand(let name): explain(unknownCommand: name)
    default: break
    }
  }

  private mutating func clipped(_ text: String) -> String {
    let limit = assistant.limits.messageLength
    guard text.unicodeScalars.count > limit else { return text }
    say(.tooLong)
    var clipped = String.UnicodeScalarView()
    clipped.append(contentsOf: text.unicodeScalars.prefix(limit))
    return String(clipped)
  }

  /// What the open question expects, so that a bare answer can be read.
  private var expectation: Expectation? {
    guard let question = tracker.question else { return nil }
    return Expectation(
      slots: question.slots.map(\.rawValue),
      choices: question.choices.map { Choice(value: $0.value, label: $0.label) },
      isConfirmation: question.purpose == .confirm)
  }

  /// Follows the customer into another language, unless the language is pinned.
  private mutating func followLanguage() {
    guard !tracker.isLanguagePinned, let written, written != tracker.language else { return }
    emit(.languageChanged(written, pinned: false))
    hasSwitched = true
  }
}

extension Reading {
  init(_ understanding: Understanding) {
    self.init(
      intent: understanding.intents.first?.name,
      confidence: understanding.intents.first?.probability ?? 0,
      zone: understanding.zone.rawValue)
  }
}
