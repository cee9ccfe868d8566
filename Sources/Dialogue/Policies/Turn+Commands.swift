extension Turn {
  /// Carries out what the customer wants, then goes on until something is asked.
  mutating func carryOut(_ commands: [Command]) {
    for command in commands { carryOut(command) }
    if tracker.stack.isEmpty, !commands.contains(where: \.raisesSomething) {
      takeNote(commands)
    }
    if !hasAsked { askAgain() }
    advance()
    if !hasReplied { acknowledge() }
  }

  /// Whether the open question was put in this turn.
  private var hasAsked: Bool {
    events.contains { $0.question != nil }
  }

  /// Between matters, a fact takes up the latest matter if it changes its result; else it is kept
  /// for what will come.
  private mutating func takeNote(_ commands: [Command]) {
    var stated: [Statement] = []
    for case .state(let facts) in commands { stated += facts }
    guard !stated.isEmpty, !reopenMatter(), !hasReplied else { return }
    say(.cardTaken, ["facts": inWords(stated)])
  }

  /// Whether the customer has been told anything in this turn.
  private var hasReplied: Bool {
    events.contains { event in
      switch event {
      case .assistantSaid, .stepTold, .questionAsked: true
      default: false
      }
    }
  }

  /// Says something where nothing followed from a message: no line stays without an answer.
  private mutating func acknowledge() {
    if let question = tracker.question {
      emit(.questionAsked(question))
    } else if let status = tracker.handoff, status.isOpen {
      say(.handoffWaiting, ["ticket": status.handoff.name])
    } else {
      askForAnythingElse()
    }
  }

  private mutating func carryOut(_ command: Command) {
    switch command {
    case .answer(let answer): take(answer)
    case .state(let statements): state(statements)
    case .doubt(let doubts): doubt(doubts)
    case .start(let flow): start(flow)
    case .wish(let wish, let words): grant(wish, words)
    case .clarify(let flows):
      leaveQuestion()
      askWhichTopic(flows)
    case .verify(let slot, let value):
      leaveQuestion()
      ask([slot], among: [value])
    case .unknownCommand(let name): explain(unknownCommand: name)
    case .nothing: answerNothing()
    case .notUnderstood: admitNotUnderstanding()
    }
  }

  // MARK: - Facts

  /// Takes volunteered facts, tells what they change, and has settled goals looked at again.
  mutating func state(_ statements: [Statement]) {
    var changes: [(Fact, Fact)] = []
    for statement in statements {
      let before = tracker.fact(statement.slot)
      if before?.state == statement.state {
        if before?.origin == .volunteered { continue }
      } else if let before {
        changes.append((before, fact(statement, .volunteered)))
      }
      emit(.factSet(fact(statement, .volunteered)))
    }
    for (before, after) in changes {
      say(
        .corrected,
        [
          "slot_label": name(of: after.slot),
          "old": words(for: before.state, of: before.slot),
          "new": words(for: after.state, of: after.slot),
        ])
    }
    if reconsider(), !changes.isEmpty { say(.resultChanged) }
    reopenQuestion()
  }

  private func inWords(_ statements: [Statement]) -> String {
    statements.map { words(for: $0.state, of: $0.slot) }.joined(separator: ", ")
  }

  func fact(_ statement: Statement, _ origin: Fact.Origin) -> Fact {
    Fact(
      slot: statement.slot, state: statement.state, origin: origin, turn: tracker.turn,
      words: statement.words)
  }

  /// Has the open question asked anew, since what it shows may have changed.
  mutating func reopenQuestion() {
    guard let question = tracker.question else { return }
    switch question.purpose {
    case .slots, .confirm, .contradiction:
      emit(.questionClosed(.dropped))
    case .step:
      emit(.questionClosed(.dropped))
      isReturning = true
    case .topic, .clarify, .helpful, .feedbackReason, .offerHuman: break
    }
  }

  // MARK: - Topics

  /// Raises a topic: on top of what is going on, or once more where it is going on already.
  mutating func start(_ flow: Flow.ID) {
    guard let topic = assistant.topics.first(where: { $0.flow == flow }) else { return }
    // What the same message says in so many words is more than what its topic implies.
    let implied = topic.implies.filter { tracker.fact($0.key)?.turn != tracker.turn }
    for (slot, value) in implied.sorted(by: { $0.key < $1.key }) {
      let statement = Statement(slot: slot, state: .known(value), words: tracker.lastMessage)
      emit(.factSet(fact(statement, .volunteered)))
    }
    if tracker.stack.contains(where: { $0.flow == flow }) {
      reopenQuestion()
      return
    }
    leaveQuestion()
    begin(flow)
  }

  /// Puts the open question aside for what comes on top of it; a question that nothing on the
  /// stack would ask again is gone.
  mutating func leaveQuestion() {
    guard let question = tracker.question else { return }
    switch question.purpose {
    case .helpful, .feedbackReason: emit(.feedbackSkipped)
    case .slots, .confirm, .contradiction, .step, .topic, .clarify, .offerHuman: break
    }
    emit(.questionClosed(.dropped))
  }

  // MARK: - What is not understood

  private mutating func answerNothing() {
    if let status = tracker.handoff, status.isOpen, tracker.question == nil {
      say(.handoffWaiting, ["ticket": status.handoff.name])
    }
  }

  private mutating func admitNotUnderstanding() {
    guard let question = tracker.question else {
      say(tracker.misunderstandings <= 1 ? .notUnderstood : .notUnderstoodAgain)
      return
    }
    switch question.purpose {
    case .slots, .confirm, .contradiction, .step: failAttempt(at: question)
    case .helpful, .feedbackReason:
      leaveQuestion()
      say(.notUnderstood)
    case .topic, .clarify, .offerHuman:
      say(tracker.misunderstandings <= 1 ? .notUnderstood : .notUnderstoodAgain)
    }
  }

  /// Counts a failed attempt; asks again, or takes the question's exit once the budget is spent.
  private mutating func failAttempt(at question: Question) {
    emit(.attemptFailed)
    let spent = tracker.attemptKey.map { tracker.attempts[$0, default: 0] } ?? 0
    if spent < assistant.limits.attempts {
      say(.invalidAnswer, ["asked": question.slots.first?.rawValue ?? ""])
      return
    }
    switch question.purpose {
    case .slots where question.isSkippable: take(.skip)
    case .slots, .contradiction: giveUp(question)
    case .confirm: take(.no)
    case .step: beStuck()
    case .topic, .clarify, .helpful, .feedbackReason, .offerHuman: break
    }
  }
}
