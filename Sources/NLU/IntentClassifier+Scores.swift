extension IntentClassifier {
  /// What the model says of some tokens, the intents not yet in order.
  ///
  /// Of the parts of a message most need no more: a ranking costs as much as the model.
  struct Scores: Sendable {
    /// The raw score of each intent.
    var logits: [Float]
    /// The probability of each intent.
    var probabilities: [Double]
    /// The intent of the example that the tokens are.
    var exact: Int?
    /// The likeliest intent, or that of the example.
    var first: Int
    /// What to do with it.
    var zone: IntentZone
    /// Whether it is too unlikely to be offered.
    var isStrange: Bool
  }

  /// Scores tokens; nil where no intent is known.
  func scores(of tokens: [Token]) -> Scores? {
    guard !intents.isEmpty else { return nil }
    let logits = model.logits(
      featurizer.vector(FeatureCounts(of: tokens, table: featurizer.table)))
    let probabilities = Calibration.probabilities(
      logits, temperature: calibration.temperature)
    let exact = exactIntent(of: tokens)
    var best = 0
    for place in logits.indices where logits[place] > logits[best] { best = place }
    let first = exact ?? best
    let hasWords = exact != nil || saysSomething(tokens)
    var zone = IntentZone.accept
    if exact == nil {
      zone =
        hasWords
        ? calibration.zone(
          probability: probabilities[first], familiarity: familiarity(of: logits)) : .refuse
    }
    var isStrange = zone == .refuse
    if areRefused[first] {
      // What is known to be refused is not strange.
      isStrange =
        exact == nil
        && !(hasWords && probabilities[first] >= calibration.offerProbability)
      zone = .refuse
    }
    return Scores(
      logits: logits, probabilities: probabilities, exact: exact, first: first, zone: zone,
      isStrange: isStrange)
  }

  /// What the scores come to.
  func result(by scores: Scores) -> Result {
    Result(
      ranking: ranking(by: scores), zone: scores.zone, exact: scores.exact != nil,
      isStrange: scores.isStrange)
  }

  /// All intents, that of an example before the likeliest.
  func ranking(by scores: Scores) -> [RankedIntent] {
    // Higher scores first, equal ones by their place: as whole numbers, which sort fast.
    var keys = scores.logits.enumerated().map { place, logit in
      place == scores.exact ? UInt64(0) : IntentClassifier.key(logit) << 32 | UInt64(place)
    }
    keys.sort()
    return keys.map { key in
      let place = key == 0 ? scores.exact ?? 0 : Int(key & 0xFFFF_FFFF)
      return RankedIntent(
        name: intents[place], probability: scores.probabilities[place],
        logit: Double(scores.logits[place]))
    }
  }

  /// A number that is the lower the higher a score is, and never zero.
  private static func key(_ logit: Float) -> UInt64 {
    // Adding zero makes one of both zeros.
    let bits = (logit + 0).bitPattern
    let rising = bits >> 31 == 0 ? bits | 1 << 31 : ~bits
    return UInt64(~rising)
  }

  /// Why tokens with such scores are refused; nil where they are not.
  func refusal(of tokens: [Token], _ scores: Scores) -> IntentExplanation.Refusal? {
    guard scores.zone == .refuse else { return nil }
    let probability = scores.probabilities[scores.first]
    if areRefused[scores.first] {
      return .init(reason: .outOfScope, value: probability, threshold: nil)
    }
    guard saysSomething(tokens) else {
      return .init(reason: .wordless, value: probability, threshold: nil)
    }
    let familiarity = familiarity(of: scores.logits)
    if familiarity < calibration.strangeFamiliarity {
      return .init(
        reason: .strange, value: familiarity, threshold: calibration.strangeFamiliarity)
    }
    if familiarity < calibration.doubtfulFamiliarity, probability < calibration.acceptProbability {
      return .init(
        reason: .doubtful, value: familiarity, threshold: calibration.doubtfulFamiliarity)
    }
    return .init(
      reason: .unlikely, value: probability, threshold: calibration.offerProbability)
  }

  /// `IntentClassifier.familiarity` by classes.
  private func familiarity(of logits: [Float]) -> Double {
    var (served, refused) = (-Float.infinity, -Float.infinity)
    for (place, logit) in logits.enumerated() {
      if areRefused[place] { refused = max(refused, logit) } else { served = max(served, logit) }
    }
    return areRefused.contains(true) ? Double(served) - Double(refused) : Double(served)
  }
}
