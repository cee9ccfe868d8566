import Dialogue

/// What a turn shows to the customer: of several questions only the last, notices included.
nonisolated struct ShownTurn {
  /// Something shown.
  struct Line {
    let speaker: String
    let text: String
  }

  /// What happened in the turn.
  let events: [Event]
  /// What is shown, in order.
  let lines: [Line]
  /// The responses that were said.
  let responses: [Response.ID]

  /// Reads a turn off its events; the tracker is the state after it.
  init(_ events: [Event], _ tracker: Tracker, _ processor: Processor) {
    self.events = events
    let assistant = processor.assistant.name
    var lines: [Line] = []
    var responses: [Response.ID] = []
    for (index, event) in events.enumerated() {
      switch event {
      case .assistantSaid(let utterance):
        responses.append(utterance.key)
        lines.append(Line(speaker: assistant, text: utterance.text))
      case .stepTold(let step):
        lines.append(Line(speaker: assistant, text: processor.wording(step, tracker)))
      case .questionAsked(let question):
        guard !events.isSuperseded(at: index), !question.inFull.isEmpty else { continue }
        lines.append(Line(speaker: assistant, text: question.inFull))
      case .agentSaid(let agent, let text): lines.append(Line(speaker: agent, text: text))
      default:
        guard let notice = processor.notice(of: event, tracker) else { continue }
        responses.append(notice.key)
        lines.append(Line(speaker: assistant, text: notice.text))
      }
    }
    self.lines = lines
    self.responses = responses
  }

  /// Whether a text is shown; line breaks and no-break spaces count as spaces.
  func contains(_ text: String) -> Bool {
    Self.plain(lines.map(\.text).joined(separator: "\n")).contains(Self.plain(text))
  }

  private static func plain(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
