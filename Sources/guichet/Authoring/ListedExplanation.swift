import NLU

/// What `guichet understand --explain` adds: the words for and against the intent, the thresholds,
/// why a message is refused, and the values that are guessed or no facts.
nonisolated struct ListedExplanation: Encodable {
  private let explanation: IntentExplanation
  private let entities: [Entity]

  init(_ explanation: IntentExplanation, _ entities: [Entity]) {
    self.explanation = explanation
    self.entities = entities
  }

  private enum CodingKeys: String, CodingKey {
    case words, against, unknown, claim, refused, guessed, rejected, accept, offer, strange, logit
    case runnerUp = "runner_up", isExample = "example"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(explanation.words.map { Word(word: $0) }, forKey: .words)
    try container.encode(
      explanation.against.map { Word(word: $0, intent: $0.intent) }, forKey: .against)
    try container.encodeIfPresent(explanation.runnerUp.map { ListedIntent($0) }, forKey: .runnerUp)
    try container.encode(explanation.unknown, forKey: .unknown)
    try container.encodeIfPresent(explanation.claim, forKey: .claim)
    try container.encodeIfPresent(explanation.refusal.map(Refused.init), forKey: .refused)
    let guessed = entities.filter { $0.isStated && $0.score < Entity.sure }
    try container.encode(guessed.map { Value(entity: $0) }, forKey: .guessed)
    let rejected = entities.filter { !$0.isStated || $0.isDoubt }
    try container.encode(
      rejected.map { Value(entity: $0, reason: Value.Reason($0)) }, forKey: .rejected)
    try container.encode(explanation.isExample, forKey: .isExample)
    try container.encode(explanation.accept.inFourDecimals, forKey: .accept)
    try container.encode(explanation.offer.inFourDecimals, forKey: .offer)
    try container.encode(explanation.strange.inFourDecimals, forKey: .strange)
    try container.encode(explanation.winner.logit.inFourDecimals, forKey: .logit)
  }

  /// A word with its weight; of those against the winner also the intent that they speak for.
  private nonisolated struct Word: Encodable {
    let word: String, weight: Double, intent: String?

    init(word: IntentExplanation.Word, intent: String? = nil) {
      (self.word, weight, self.intent) = (word.word, word.weight.inFourDecimals, intent)
    }
  }

  private nonisolated struct Refused: Encodable {
    let reason: String, value: Double, threshold: Double?

    init(_ refusal: IntentExplanation.Refusal) {
      reason = refusal.reason.rawValue
      value = refusal.value.inFourDecimals
      threshold = refusal.threshold?.inFourDecimals
    }
  }

  /// A value that is to be confirmed, or none at all.
  private nonisolated struct Value: Encodable {
    nonisolated enum Reason: String, Encodable {
      case denied, asked, doubted

      init(_ entity: Entity) {
        self = entity.isDoubt ? .doubted : entity.negated ? .denied : .asked
      }
    }
    let slot: String, value: String, words: String, score: Double
    let reason: Reason?

    init(entity: Entity, reason: Reason? = nil) {
      (slot, value, words) = (entity.slot, entity.value, entity.words)
      (score, self.reason) = (entity.score.inFourDecimals, reason)
    }
  }
}
