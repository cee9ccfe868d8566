/// A message with the intent it stands for and what was made of it.
public struct EvaluatedMessage: Hashable, Sendable {
  /// The message.
  public var text: String
  /// ISO 639 code of its language; empty where it does not matter.
  public var language: String
  /// The intent it stands for; nil for a message that is known to be out of scope, and no more.
  public var intent: String?
  /// All intents, the likeliest first.
  public var ranking: [RankedIntent]
  /// What is done with the first.
  public var zone: IntentZone

  /// Puts a message beside what was made of it.
  public init(
    text: String, language: String = "", intent: String?, ranking: [RankedIntent],
    zone: IntentZone
  ) {
    self.text = text
    self.language = language
    self.intent = intent
    self.ranking = ranking
    self.zone = zone
  }

  /// Puts an example beside how an interpreter reads it.
  public init(_ example: TrainingExample, readBy interpreter: MessageInterpreter) {
    let understanding = interpreter.understand(example.text)
    self.init(
      text: example.text, language: example.language, intent: example.intent,
      ranking: understanding.intents, zone: understanding.zone)
  }

  /// The first intent.
  var answer: String? { ranking.first?.name }

  /// Whether the message is to be refused.
  var isOutOfScope: Bool { intent.map(IntentClassifier.isRefused) ?? true }

  func isRight(within places: Int) -> Bool {
    ranking.prefix(places).contains { $0.name == intent }
  }
}
