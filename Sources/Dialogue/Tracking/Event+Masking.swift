extension [Event] {
  /// The same events as they may be kept: what an `earlierMasked` names is masked in every event
  /// before it, copies included.
  ///
  /// A journal writes these in place of the old ones; a fold over them gives the state that the
  /// conversation has.
  public func masked() -> [Event] {
    var events = self
    var messages: [String] = []
    var agentTexts = agentTexts
    for (index, event) in enumerated() {
      if case .customerSaid(let message) = event { messages.append(message.text) }
      guard case .earlierMasked(let masks) = event else { continue }
      for mask in masks {
        let text: HiddenText
        if let number = mask.agentText, agentTexts.indices.contains(number - 1) {
          text = HiddenText(before: agentTexts[number - 1], mask: mask)
          agentTexts[number - 1] = mask.text
        } else if mask.agentText == nil, messages.indices.contains(mask.turn - 1) {
          text = HiddenText(before: messages[mask.turn - 1], mask: mask)
          messages[mask.turn - 1] = mask.text
        } else {
          continue
        }
        for place in 0..<index { events[place] = text.hide(in: events[place]) }
      }
    }
    return events
  }

  /// What agents have written to the customer and for each other, in order.
  public var agentTexts: [String] {
    compactMap { event in
      switch event {
      case .agentSaid(_, let text), .noteWritten(_, let text): text
      default: nil
      }
    }
  }
}

extension HiddenText {
  /// An event without the secret.
  func hide(in event: Event) -> Event {
    switch event {
    case .customerSaid(let message): .customerSaid(hide(in: message))
    case .factSet(let fact): .factSet(hide(in: fact))
    case .flowStarted(let frame): .flowStarted(hide(in: frame))
    case .frameNoted(let name, let value): .frameNoted(name, hide(in: value))
    case .questionAsked(let question): .questionAsked(hide(in: question))
    case .assistantSaid(let utterance): .assistantSaid(hide(in: utterance))
    case .decisionReached(let record): .decisionReached(hide(in: record))
    case .handoffQueued(let handoff): .handoffQueued(hide(in: handoff))
    case .agentSaid(let agent, let text): .agentSaid(agent: agent, text: hide(in: text))
    case .noteWritten(let agent, let text): .noteWritten(agent: agent, text: hide(in: text))
    case .handoffReturned(let agent, let note):
      .handoffReturned(agent: agent, note: hide(in: note))
    case .handoffResolved(let resolution):
      .handoffResolved(
        Resolution(
          agent: resolution.agent, code: resolution.code, note: hide(in: resolution.note)))
    case .feedbackGiven(let feedback): .feedbackGiven(hide(in: feedback))
    case .conversationStarted, .conversationResumed, .conversationEnded, .earlierMasked,
      .messageRead, .messageNotUnderstood, .languageChanged, .factForgotten, .factSetAside,
      .factTakenUp, .stepReached, .flowEnded, .questionClosed, .attemptFailed, .wentBack,
      .stepTold, .articleShown, .handoffClaimed, .handoffCancelled, .feedbackSkipped:
      event
    }
  }
}
