extension Turn {
  /// Queues the conversation for the sales team at once; if it is queued already, says so.
  ///
  /// - Parameter reason: why; nil takes the reason from the goal that could not be decided.
  mutating func handOff(_ reason: HandoffReason?) {
    if let status = tracker.handoff, status.isOpen {
      say(.handoffAlreadyOpen, ["ticket": status.handoff.name])
      return
    }
    let decision = undecidedGoal
    let reason = reason ?? decision.map { HandoffReason($0.status) } ?? .procedure
    let sentence = reason.isFromRules ? decision.map { undecidedSentence($0) } ?? "" : ""
    let handoff = Handoff(
      ticket: environment.nextTicket, reason: reason, detail: detail(of: reason, decision),
      sentence: texts.handoffReasons[reason.rawValue] ?? reason.rawValue,
      request: tracker.requests.last ?? requestInWords,
      decision: decision ?? tracker.decisions.last)
    if tracker.question != nil { emit(.questionClosed(.dropped)) }
    emit(.handoffQueued(handoff))
    begin(
      RepairFlow.handoff.flow,
      notes: [
        "reason": reason.rawValue, "undecided": sentence, "sees": factsInWords,
        Note.wasCalled.rawValue: "yes",
      ])
  }

  /// The goal of the frame on top, or of one beneath, that ended without an outcome.
  private var undecidedGoal: DecisionRecord? {
    for frame in tracker.stack.reversed() {
      guard let goal = frame.notes[Note.goal.rawValue], let record = tracker.decision(goal) else {
        continue
      }
      return record.outcome == nil ? record : nil
    }
    return nil
  }

  /// The message as a request, unless it is a command or a number.
  private var requestInWords: String {
    let message = tracker.lastMessage
    let isRequest = message.unicodeScalars.filter(\.properties.isAlphabetic).count >= 3
    return isRequest && !message.hasPrefix("/") ? message : ""
  }

  private func detail(of reason: HandoffReason, _ decision: DecisionRecord?) -> String? {
    switch reason {
    case .noRule, .conflict, .error: decision?.decision
    case .unanswerable: decision?.input
    case .procedure: tracker.decisions.last?.outcome
    case .asked, .notUnderstood, .specialist: nil
    }
  }

  /// The facts in words, as the customer is told that the sales team sees them.
  var factsInWords: String {
    visibleFacts.compactMap { fact in
      fact.value.map { label(of: $0, in: fact.slot) }
    }.joined(separator: ", ")
  }

  /// The facts that count: what was volunteered, and the answers that still have a reason.
  var visibleFacts: [Fact] {
    tracker.facts
      .filter { fact in
        guard let slot = assistant[fact.slot] else { return false }
        return !slot.inputs.isEmpty && !slot.isSensitive
      }
  }
}

extension HandoffReason {
  /// The reason that an undecided goal gives.
  init(_ status: DecisionRecord.Status) {
    switch status {
    case .decided: self = .procedure
    case .noRule: self = .noRule
    case .conflict: self = .conflict
    case .unanswerable: self = .unanswerable
    case .error: self = .error
    }
  }

  var isFromRules: Bool {
    switch self {
    case .noRule, .conflict, .unanswerable, .error: true
    case .procedure, .asked, .notUnderstood, .specialist: false
    }
  }
}
