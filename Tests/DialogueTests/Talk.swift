import Dialogue
import TextSafety

/// A conversation without a disk: what the chat does, less the commits.
struct Talk {
  let processor: Processor
  private(set) var tracker = Tracker()
  private(set) var events: [Event] = []
  private var masker = ConversationMasker()

  init(_ assistant: Assistant, language: Language = "fr", isPinned: Bool = true) {
    processor = Processor(assistant)
    happen(
      processor.begin(
        Event.Opening(
          code: "0000-0000-00", language: language, isPinned: isPinned, locale: nil,
          version: assistant.version)))
  }

  /// Sends a message and gives the events that answer it.
  @discardableResult
  mutating func say(_ text: String) -> [Event] {
    let masked = masker.mask(text)
    let answer = processor.events(
      answering: processor.message(masked), masking: masked.earlier, from: tracker,
      in: Environment(nextTicket: 7))
    happen(answer)
    // What a journal does with the events before a mask.
    events = events.masked()
    return answer
  }

  mutating func happen(_ events: [Event]) {
    self.events += events
    for event in events { tracker.apply(event) }
  }

  /// The name of the open question, as the machine's interface gives it.
  var question: String { tracker.question?.name ?? "none" }
}

extension [Event] {
  var questions: [Question] {
    compactMap { if case .questionAsked(let question) = $0 { question } else { nil } }
  }

  var decisions: [DecisionRecord] {
    compactMap { if case .decisionReached(let record) = $0 { record } else { nil } }
  }

  var handoffs: [Handoff] {
    compactMap { if case .handoffQueued(let handoff) = $0 { handoff } else { nil } }
  }

  var showsArticle: Bool {
    contains { if case .articleShown = $0 { true } else { false } }
  }
}
