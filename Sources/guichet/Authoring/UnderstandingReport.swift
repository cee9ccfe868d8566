import Dialogue
import NLU

/// What `guichet understand` prints of one message.
nonisolated struct UnderstandingReport {
  let understanding: Understanding
  let reading: MessageReading
  /// The language of the message, or the one it was said to be in.
  let language: String?
  /// Why the intent is what it is, where that is wanted.
  var explanation: IntentExplanation?

  /// What is acted on, then what else is asked in parts of the message, then what the whole message
  /// looks like.
  private var ranking: [RankedIntent] {
    let parts = reading.requests.count > 1 ? reading.requests.compactMap(\.intents.first) : []
    let all = [reading.intent].compactMap(\.self) + parts + understanding.intents
    return all.enumerated().filter { place, intent in
      !all[..<place].contains { $0.name == intent.name }
    }.map(\.element)
  }

  /// The values stated, each slot once.
  private var slots: [String: String] {
    var slots: [String: String] = [:]
    for statement in reading.statements {
      let slot = statement.slot.rawValue
      guard case .known(let value) = statement.state, understanding.slots[slot] == value else {
        continue
      }
      slots[slot] = value
    }
    return slots
  }
}

extension UnderstandingReport: Encodable {
  private enum CodingKeys: String, CodingKey {
    case text, corrected, language, intent, ranking, entities, slots, sentences, explanation
  }

  /// Writes probabilities with four decimals, which are the same on every machine.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(understanding.text, forKey: .text)
    try container.encode(understanding.corrected, forKey: .corrected)
    try container.encode(language, forKey: .language)
    try container.encode(ListedIntent(reading.intent, zone: reading.zone), forKey: .intent)
    try container.encode(
      ranking.prefix(Self.shownIntents).map { ListedIntent($0) }, forKey: .ranking)
    try container.encode(understanding.facts.map(ListedEntity.init), forKey: .entities)
    try container.encode(slots, forKey: .slots)
    try container.encode(reading.requests.map(ListedRequest.init), forKey: .sentences)
    if let explanation {
      try container.encode(
        ListedExplanation(explanation, understanding.entities), forKey: .explanation)
    }
  }

  /// How many intents of the ranking are shown.
  static let shownIntents = 5
}

nonisolated struct ListedIntent: Encodable {
  let name: String
  let confidence: Double
  let zone: IntentZone?

  init(_ intent: RankedIntent?, zone: IntentZone? = nil) {
    name = intent?.name ?? ""
    confidence = (intent?.probability ?? 0).inFourDecimals
    self.zone = zone
  }
}

private nonisolated struct ListedEntity: Encodable {
  let slot: String, value: String, words: String
  let start: Int, end: Int
  let score: Double

  init(_ entity: Entity) {
    (slot, value, words) = (entity.slot, entity.value, entity.words)
    (start, end, score) = (entity.start, entity.end, entity.score.inFourDecimals)
  }
}

private nonisolated struct ListedRequest: Encodable {
  let text: String, intent: String

  init(_ request: Sentence) {
    (text, intent) = (request.text, request.intents.first?.name ?? "")
  }
}

extension Double {
  nonisolated var inFourDecimals: Double { (self * 10_000).rounded() / 10_000 }
}
