/// Corrects a reading that the message denies in so many words: «ma carte n'est pas refusée» is about
/// a card, and not about one that was declined.
struct DeniedIntentReader: Sendable {
  /// What intents imply of slots whose phrases are whole statements: «carte refusée».
  private let implied: [String: [String: String]]
  /// What they imply of other slots: «pas paypal» denies no statement.
  private let missed: [String: [String: String]]

  init(_ extraction: ExtractionData) {
    func slots(_ isWanted: (String) -> Bool) -> [String: [String: String]] {
      extraction.intentImplies.mapValues { $0.filter { isWanted($0.key) } }
    }
    implied = slots(extraction.sharingSlots.contains)
    missed = slots { !extraction.sharingSlots.contains($0) }
  }

  /// The entities with those stated that an accepted intent is about: «j'ai pas paypal» misses
  /// PayPal, and does not decline it.
  func stating(_ entities: [Entity], by result: IntentClassifier.Result) -> [Entity] {
    guard result.zone == .accept, let values = result.ranking.first.flatMap({ missed[$0.name] })
    else { return entities }
    return entities.map { entity in
      var entity = entity
      if values[entity.slot] == entity.value { entity.negated = false }
      return entity
    }
  }

  /// Puts intents that imply what the message denies behind all others, to be chosen from.
  func apply(to result: inout IntentClassifier.Result, denying entities: [Entity]) {
    let denied = entities.filter(\.negated)
    guard !denied.isEmpty, !result.exact, let first = result.ranking.first,
      isDenied(first, by: denied, among: entities)
    else { return }
    let isLeft = { (intent: RankedIntent) in
      !isDenied(intent, by: denied, among: entities) && !IntentClassifier.isRefused(intent.name)
    }
    let total = result.ranking.filter(isLeft).reduce(0) { $0 + $1.probability }
    guard total > 0 else { return }
    result.ranking =
      result.ranking.filter(isLeft).map { $0.with($0.probability / total) }
      + result.ranking.filter { !isLeft($0) }.map { $0.with(0) }
    result.zone = .clarify
    result.isStrange = false
  }

  private func isDenied(
    _ intent: RankedIntent, by denied: [Entity], among entities: [Entity]
  ) -> Bool {
    implied[intent.name]?.contains { slot, value in
      denied.contains { $0.slot == slot && $0.value == value }
        && !entities.contains { $0.slot == slot && $0.value == value && $0.isStated }
    } ?? false
  }
}

extension RankedIntent {
  fileprivate func with(_ probability: Double) -> RankedIntent {
    RankedIntent(name: name, probability: probability, logit: logit)
  }
}
