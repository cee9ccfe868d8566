/// What a classifier says of the examples it was trained from, so that an author can mend them.
public struct ExampleReview: Hashable, Sendable, Codable {
  /// An example that the model gives to another intent, or hardly tells from it.
  public struct Doubt: Hashable, Sendable, Codable {
    /// The example's place in the list that was reviewed.
    public var example: Int
    /// The intent that is as likely or likelier.
    public var rival: String
    /// Whether the model would choose the rival.
    public var isLost: Bool
    /// The words of the example that the rival's examples have too, the most telling first.
    public var shared: [String]
  }

  /// Two intents that the model mixes up on messages it has not seen.
  public struct Confusion: Hashable, Sendable, Codable {
    /// The intent of the messages.
    public var intent: String
    /// The intent they were given.
    public var rival: String
    /// How many of the intent's examples are lost to the rival when they are left out of training,
    /// 0 to 1.
    public var share: Double
    /// The place of the first example that is lost.
    public var example: Int
  }

  /// Examples that their own model doubts, in order.
  public var doubts: [Doubt] = []
  /// Places of examples that hold nothing but words of all intents, in order.
  public var wordless: [Int] = []
  /// Pairs that are mixed up often, the worst first.
  public var confusions: [Confusion] = []

  /// An example is doubtful where its intent is less than twice as likely as another.
  static let leastOdds = 2.0
  /// A word of at least this share of all intents tells none of them, if those are a few.
  static let commonShare = 0.5
  /// How many intents are a few.
  static let commonIntents = 3
  /// From this share of an intent's examples on, losing them to one rival is a confusion.
  static let confusedShare = 0.2
  /// How many shared words are named.
  static let namedWords = 3

  /// Reviews examples with the model that was trained from them.
  ///
  /// - Parameters:
  ///   - examples: all the examples; places in the review count from zero in this order.
  ///   - classifier: the model.
  ///   - languages: the words of each language, for their chat spelling.
  public init(
    of examples: [TrainingExample], by classifier: IntentClassifier, languages: [LanguageData]
  ) {
    let spelling = ChatSpelling(languages)
    let tokens = examples.map { spelling.expand(Tokenizer.tokens(of: $0.text)) }
    let uses = WordUses(examples, tokens)
    let heldOut = ExampleReview.heldOut(examples, tokens)
    for place in examples.indices {
      if uses.areCommon(tokens[place]),
        heldOut?[place].isLost ?? true
      {
        wordless.append(place)
      } else if let doubt = ExampleReview.doubt(
        place, examples[place].intent, tokens[place], classifier, uses)
      {
        doubts.append(doubt)
      }
    }
    confusions = ExampleReview.confusions(heldOut ?? [])
  }

  /// A name for what a review depends on: the examples in their order, and the model.
  public static func name(
    of examples: [TrainingExample], languages: [LanguageData]
  ) -> String {
    var digest = ContentDigest()
    digest.add("guichet review 1")
    digest.add(IntentClassifier.contentHash(examples, languages: languages))
    for example in examples { digest.add(example.text) }
    return digest.text
  }

  private static func doubt(
    _ place: Int, _ intent: String, _ tokens: [Token], _ classifier: IntentClassifier,
    _ uses: WordUses
  ) -> Doubt? {
    let ranking = classifier.classify(tokens).ranking
    guard let own = ranking.first(where: { $0.name == intent }),
      let rival = ranking.filter({ $0.name != intent }).max(by: { $0.logit < $1.logit }),
      own.probability < leastOdds * rival.probability
    else { return nil }
    return Doubt(
      example: place, rival: rival.name, isLost: own.logit < rival.logit,
      shared: uses.shared(tokens, with: rival.name, most: namedWords))
  }

  /// An example's intent and the one it is given by a model that has not seen it.
  private struct Guess {
    var intent: String
    var given: String
    var isLost: Bool { intent != given }
  }

  /// The guesses on all examples; nil where there are too few to leave some out.
  private static func heldOut(_ examples: [TrainingExample], _ tokens: [[Token]]) -> [Guess]? {
    let intents = Set(examples.map(\.intent)).sorted()
    let number = Dictionary(uniqueKeysWithValues: intents.enumerated().map { ($1, $0) })
    guard intents.count > 1, examples.count >= 3 * folds else { return nil }
    let sample = CrossValidation.Sample(
      tokens.map { FeatureCounts(of: $0) }, labels: examples.map { number[$0.intent] ?? 0 },
      classes: intents.count)
    return CrossValidation.run(
      sample, folds: folds, measured: folds, trainer: SoftmaxTrainer()
    ).map { Guess(intent: intents[$0.label], given: intents[$0.best]) }
  }

  private static let folds = 3

  private static func confusions(_ guesses: [Guess]) -> [Confusion] {
    let sizes = Dictionary(grouping: guesses, by: \.intent).mapValues(\.count)
    var lost: [String: [String: [Int]]] = [:]
    for (place, guess) in guesses.enumerated() where guess.isLost {
      lost[guess.intent, default: [:]][guess.given, default: []].append(place)
    }
    return lost.flatMap { intent, rivals in
      rivals.compactMap { rival, places -> Confusion? in
        let share = Double(places.count) / Double(sizes[intent] ?? 1)
        guard share >= confusedShare else { return nil }
        return Confusion(intent: intent, rival: rival, share: share, example: places.min() ?? 0)
      }
    }
    .sorted { ($1.share, $0.intent, $0.rival) < ($0.share, $1.intent, $1.rival) }
  }
}

/// How many examples of each intent hold a word.
private struct WordUses {
  private var counts: [String: [String: Int]] = [:]
  private var intents: Set<String> = []

  init(_ examples: [TrainingExample], _ tokens: [[Token]]) {
    for (example, tokens) in zip(examples, tokens) {
      intents.insert(example.intent)
      for word in Set(tokens.map(\.folded)) {
        counts[word, default: [:]][example.intent, default: 0] += 1
      }
    }
  }

  /// Whether no word tells one intent from most others.
  func areCommon(_ tokens: [Token]) -> Bool {
    let least = max(
      Double(ExampleReview.commonIntents), ExampleReview.commonShare * Double(intents.count))
    return tokens.allSatisfy { Double(counts[$0.folded]?.count ?? 0) >= least }
  }

  /// The words that an intent's examples have too, those first that they have more than others.
  func shared(_ tokens: [Token], with intent: String, most: Int) -> [String] {
    let weights = Set(tokens.map(\.folded)).compactMap { word -> (word: String, weight: Double)? in
      guard let uses = counts[word], let own = uses[intent] else { return nil }
      return (word, Double(own) / Double(uses.values.reduce(0, +)))
    }
    return weights.sorted { ($1.weight, $0.word) < ($0.weight, $1.word) }.prefix(most).map(\.word)
  }
}
