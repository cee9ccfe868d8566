/// A conversation as people read it: a fold over the journal.
public struct Transcript: Hashable, Sendable {
  /// Who speaks.
  public enum Speaker: Hashable, Sendable {
    /// The customer.
    case customer
    /// The assistant.
    case assistant
    /// An agent, by login name.
    case agent(String)
  }

  /// Something said.
  public struct Line: Hashable, Sendable {
    /// The event's sequence number, from one.
    public var sequence: Int
    /// Who said it.
    public var speaker: Speaker
    /// What was said; may hold several lines.
    public var text: String
  }

  /// What was said, in order; notes between agents are not part of it.
  public let lines: [Line]

  /// Folds events into a transcript.
  public init(_ events: some Sequence<Event>) {
    var lines: [Line] = []
    for (index, event) in events.enumerated() {
      guard let (speaker, text) = Self.said(event), !text.isEmpty else { continue }
      lines.append(Line(sequence: index + 1, speaker: speaker, text: text))
    }
    self.lines = lines
  }

  /// Who said what with an event, if anyone did.
  public static func said(_ event: Event) -> (Speaker, String)? {
    switch event {
    case .customerSaid(let message): (.customer, message.text)
    case .assistantSaid(let utterance): (.assistant, utterance.text)
    case .stepTold(let step): (.assistant, "\(step.number)/\(step.count) \(step.text)")
    case .questionAsked(let question): (.assistant, question.inFull)
    case .agentSaid(let agent, let text): (.agent(agent), text)
    default: nil
    }
  }
}

extension Question {
  /// The question with its numbered choices, one a line.
  public var inFull: String {
    let numbered = choices.enumerated().map { "\($0.offset + 1)  \($0.element.label)" }
    return ([text].filter { !$0.isEmpty } + numbered).joined(separator: "\n")
  }
}
