extension Processor {
  /// One of the engine's own texts, as it reads in a conversation.
  public func wording(_ text: RepairText, _ tracker: Tracker) -> String {
    turn(tracker).wording(text)
  }

  /// A step of a walk with its number.
  public func wording(_ step: WalkStep, _ tracker: Tracker) -> String {
    turn(tracker).wording(
      .walkStep, ["number": String(step.number), "of": String(step.count), "text": step.text])
  }

  /// What the customer is told when an agent takes, closes or gives back a handoff; nil for any
  /// other event.
  public func notice(of event: Event, _ tracker: Tracker) -> Utterance? {
    let turn = turn(tracker)
    func said(_ text: RepairText, by agent: String) -> Utterance {
      Utterance(key: text.response, text: turn.wording(text, ["agent": agent]))
    }
    return switch event {
    case .handoffClaimed(let agent): said(.handoffClaimed, by: agent)
    case .handoffResolved(let resolution): said(.handoffResolved, by: resolution.agent)
    case .handoffReturned(let agent, _): said(.handoffReturned, by: agent)
    default: nil
    }
  }

  /// The slash commands' names in the conversation's language, the first of each.
  public func commandNames(_ tracker: Tracker) -> [String] {
    let names = assistant.texts(in: tracker.language).commands
    return SlashCommand.allCases.compactMap { names[$0]?.first }
  }

  private func turn(_ tracker: Tracker) -> Turn {
    Turn(assistant: assistant, tracker: tracker, environment: Environment(nextTicket: 0))
  }
}
