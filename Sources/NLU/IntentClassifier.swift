/// Tells the intent of a message by a linear model trained from examples.
///
/// Softmax regression over hashed words, word pairs and character runs with TF-IDF weights; one
/// model for all languages. A message that equals an example word for word has its intent.
public struct IntentClassifier: Sendable {
  /// The intents known, in alphabetical order.
  public let intents: [String]
  let featurizer: Featurizer
  let model: SoftmaxModel
  let calibration: Calibration
  let vocabulary: Vocabulary
  /// Hashes of the words that tell something of what is served, rising.
  let tellingWords: [UInt64]
  /// Hashes of the examples' folded words, rising, and the intent of each.
  let exactHashes: [UInt64]
  let exactIntents: [UInt16]

  /// The thresholds in force, for reports: at least which probability is accepted and offered, and
  /// below which familiarity a message is strange.
  public var thresholds: (accept: Double, offer: Double, strange: Double) {
    (calibration.acceptProbability, calibration.offerProbability, calibration.strangeFamiliarity)
  }

  /// The intents that stand for what is refused, where a model has them.
  private static let refusedIntents: Set<String> = ["out_of_scope", "out_of_scope_other"]

  /// Whether an intent stands for what is refused; any other is served.
  public static func isRefused(_ intent: String) -> Bool {
    refusedIntents.contains(intent)
  }

  /// How much a message looks like those that are served: the best score of an intent that is,
  /// less the best of one that is not, if there is one.
  public static func familiarity(of ranking: [RankedIntent]) -> Double {
    let served = ranking.first { !isRefused($0.name) }?.logit ?? -.infinity
    guard let refused = ranking.first(where: { isRefused($0.name) })?.logit else { return served }
    return served - refused
  }

  /// What the classifier makes of a message.
  public struct Result: Hashable, Sendable {
    /// All intents, the likeliest first.
    public var ranking: [RankedIntent]
    /// What to do with the first.
    public var zone: IntentZone
    /// Whether the message is an example word for word.
    public var exact: Bool
    /// Whether even the first intent is too unlikely to be offered.
    public var isStrange: Bool

    /// A message of which nothing is known.
    static let nothing = Result(ranking: [], zone: .refuse, exact: false, isStrange: true)
  }

  /// Classifies a message as it stands, without correcting its spelling.
  public func classify(_ text: String) -> Result {
    classify(Tokenizer.tokens(of: text))
  }

  func classify(_ tokens: [Token]) -> Result {
    guard !intents.isEmpty else { return .nothing }
    let logits = model.logits(
      featurizer.vector(FeatureCounts(of: tokens, table: featurizer.table)))
    let probabilities = Calibration.probabilities(
      logits, temperature: calibration.temperature)
    let exact = exactIntent(of: tokens)
    let order = logits.indices.sorted { first, second in
      if first == exact || second == exact { return first == exact }
      return logits[first] == logits[second] ? first < second : logits[first] > logits[second]
    }
    let ranking = order.map {
      RankedIntent(
        name: intents[$0], probability: probabilities[$0], logit: Double(logits[$0]))
    }
    let hasWords = saysSomething(tokens)
    let measured: IntentZone =
      exact != nil
      ? .accept
      : hasWords
        ? calibration.zone(
          probability: ranking[0].probability,
          familiarity: IntentClassifier.familiarity(of: ranking)) : .refuse
    guard IntentClassifier.isRefused(ranking[0].name) else {
      return Result(
        ranking: ranking, zone: measured, exact: exact != nil, isStrange: measured == .refuse)
    }
    // What is known to be refused is not strange.
    let isKnown =
      exact != nil || hasWords && ranking[0].probability >= calibration.offerProbability
    return Result(ranking: ranking, zone: .refuse, exact: exact != nil, isStrange: !isKnown)
  }

  /// The most words of a message that one word of the subject must be among: letters and habits of
  /// other messages tell too little of so few.
  private static let fewWords = 2

  /// Whether a message holds anything to go by: signs and numbers alone ask for nothing, nor does a
  /// stray word.
  private func saysSomething(_ tokens: [Token]) -> Bool {
    let words = tokens.filter { $0.kind == .word }
    guard !words.isEmpty, words.count <= IntentClassifier.fewWords else { return !words.isEmpty }
    return words.contains(where: isTelling) || tokens.contains(where: \.isAddress)
  }

  private func isTelling(_ token: Token) -> Bool {
    tellingWords.place(of: StableHash.add(word: token.folded, to: StableHash.basis)) != nil
  }

  func exactIntent(of tokens: [Token]) -> Int? {
    let hash = StableHash.of(words: tokens.lazy.map(\.folded))
    return exactHashes.place(of: hash).map { Int(exactIntents[$0]) }
  }
}
