/// Corrects a reading that the message denies in so many words: «ma carte n'est pas refusée» is about
/// a card, and not about one that was declined.
struct DeniedIntentReader: Sendable {
  private let implied: [String: [String: String]]
  private let sharing: Set<String>
  private let lacks: PhraseTable<Bool>

  init(_ languages: [LanguageData], _ extraction: ExtractionData) {
    implied = extraction.intentImplies
    sharing = extraction.sharingSlots
    lacks = PhraseTable(phrases: languages.flatMap(\.lackCues))
  }

  /// The entities as what they are where something is said to be lacking: «j'ai pas paypal» misses
  /// PayPal, and does not decline it.
  ///
  /// Only what an intent implies can be missed, and only where that intent is the likeliest.
  func missing(
    _ entities: [Entity], in tokens: [Token], by result: IntentClassifier.Result
  ) -> [Entity] {
    guard let values = result.ranking.first.flatMap({ implied[$0.name] }),
      tokens.indices.contains(where: { lacks.longestMatch(in: tokens, at: $0) != nil })
    else { return entities }
    return entities.map { entity in
      var entity = entity
      let isMissed = values[entity.slot] == entity.value && !sharing.contains(entity.slot)
      if isMissed { entity.negated = false }
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
