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
  /// Whether each intent stands for what is refused.
  let areRefused: [Bool]

  /// Puts a classifier together.
  init(
    intents: [String], featurizer: Featurizer, model: SoftmaxModel, calibration: Calibration,
    vocabulary: Vocabulary, tellingWords: [UInt64], exactHashes: [UInt64], exactIntents: [UInt16]
  ) {
    self.intents = intents
    self.featurizer = featurizer
    self.model = model
    self.calibration = calibration
    self.vocabulary = vocabulary
    self.tellingWords = tellingWords
    self.exactHashes = exactHashes
    self.exactIntents = exactIntents
    areRefused = intents.map(IntentClassifier.isRefused)
  }

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
    scores(of: tokens).map(result) ?? .nothing
  }

  /// The most words of a message that one word of the subject must be among: letters and habits of
  /// other messages tell too little of so few.
  private static let fewWords = 2

  /// Whether a message holds anything to go by: signs and numbers alone ask for nothing, nor does a
  /// stray word.
  func saysSomething(_ tokens: [Token]) -> Bool {
    let words = tokens.count { $0.kind == .word }
    guard words > 0, words <= IntentClassifier.fewWords else { return words > 0 }
    return tokens.contains { token in
      token.kind == .word && tellingWords.place(of: token.hash) != nil || token.isAddress
    }
  }

  func exactIntent(of tokens: [Token]) -> Int? {
    let hash = StableHash.of(tokens)
    return exactHashes.place(of: hash).map { Int(exactIntents[$0]) }
  }
}
