public import NLU

/// What a message says by itself, before any question is open.
///
/// The same reading that a conversation acts on, for tools that show how messages are read.
public struct MessageReading: Sendable {
  /// The intent acted on first: the whole message's, or that of the part to be served first; nil
  /// for a message without words.
  public let intent: RankedIntent?
  /// What to do with that intent.
  public let zone: IntentZone
  /// The facts that the message states, one a slot.
  public let statements: [Statement]
  /// The parts with their intents where each is a request of its own; else the whole message.
  public let requests: [Sentence]

  /// Reads a message as the first of a conversation.
  public init(_ understanding: Understanding, by assistant: Assistant) {
    let policy = UnderstandingPolicy(
      assistant: assistant, tracker: Tracker(), understanding: understanding)
    statements = policy.statements
    let isSeveral = UnderstandingPolicy.isSeveralRequests(understanding)
    requests =
      isSeveral ? understanding.sentences : understanding.wholeSentence.map { [$0] } ?? []
    let first = requests.filter { $0.zone == .accept }.min { first, second in
      Self.priority(first, assistant) < Self.priority(second, assistant)
    }
    intent = isSeveral ? first?.intents.first : understanding.intents.first
    zone = isSeveral ? .accept : understanding.zone
  }

  private static func priority(_ sentence: Sentence, _ assistant: Assistant) -> Int {
    sentence.intents.first.flatMap { assistant.topic(ofIntent: $0.name)?.priority } ?? .max
  }
}

extension Understanding {
  /// The message as one sentence; nil without words.
  fileprivate var wholeSentence: Sentence? {
    guard !sentences.isEmpty else { return nil }
    return Sentence(
      text: text, start: 0, end: text.unicodeScalars.count, intents: intents, zone: zone)
  }
}
