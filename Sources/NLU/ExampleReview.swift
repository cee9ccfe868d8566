/// What models say of the examples they learn from, so that an author can mend them.
///
/// Every example is judged by a model that has learnt from the others: one that has seen it knows it
/// by heart. Examples are named by their places in the list that was reviewed.
public struct ExampleReview: Hashable, Sendable, Codable {
  /// An example that looks like those of another intent.
  public struct Doubt: Hashable, Sendable, Codable {
    /// The example's place.
    public var example: Int
    /// The intent that is likelier.
    public var rival: String
    /// Whether even the model that has learnt the example finds the rival likelier.
    public var isLost: Bool
    /// The words of the example that the rival's examples have too, the most telling first.
    public var shared: [String]
  }

  /// Two intents that are mixed up.
  public struct Confusion: Hashable, Sendable, Codable {
    /// The intent of the messages.
    public var intent: String
    /// The intent they were given.
    public var rival: String
    /// How many of the intent's examples are lost to the rival, 0 to 1.
    public var share: Double
    /// The place of the first example that is lost.
    public var example: Int
  }

  /// An example that says the same as one before it, but for case, accents and signs.
  public struct Twin: Hashable, Sendable, Codable {
    /// The later example's place.
    public var example: Int
    /// The place of the first that says the same.
    public var first: Int
  }

  /// Examples that seem to be filed under the wrong intent, in order.
  public var doubts: [Doubt] = []
  /// Places of the other examples that a model of the others gives to another intent, in order.
  public var guessed: [Int] = []
  /// Places of examples that hold nothing but words of all intents, in order.
  public var wordless: [Int] = []
  /// Pairs that are mixed up often, the worst first.
  public var confusions: [Confusion] = []
  /// Examples that another intent has too, whatever the language, in order.
  public var duplicates: [Twin] = []
  /// Examples that the same intent has before in the same language, in order.
  public var repeats: [Twin] = []

  /// Raised whenever the same examples would be reviewed otherwise.
  static let version = 4

  /// How much likelier another intent must be for an example to be doubted, as a logarithm of odds:
  /// as a model of the others finds, and twice as the model that has learnt the example finds.
  ///
  /// What a model holds against an example that it has learnt weighs most. An example filed under a
  /// wrong intent reaches eight and more, where one in thousands of well-filed ones does.
  private static let leastOdds = 7.5
  /// Few examples are learnt by heart: then the probability counts that a model of the others gives
  /// to another intent.
  private static let beyondDoubt = 0.995
  /// From this share of an intent's examples on, losing them to one rival is a confusion.
  private static let confusedShare = 0.2
  /// How many shared words are named.
  private static let namedWords = 3

  /// Reviews examples.
  ///
  /// - Parameters:
  ///   - set: the examples.
  ///   - heldOut: all of them scored by models of the others; nil where they are too few.
  ///   - classifier: the model that was trained from all of them.
  public init(of set: TrainingSet, heldOut: HeldOutFolds?, by classifier: IntentClassifier) {
    let uses = WordUses(set)
    for row in set.examples.indices {
      let unseen = heldOut?[row]
      if uses.areCommon(set.tokens[row]), unseen.map({ $0.best != $0.label }) ?? true {
        wordless.append(set.places[row])
      } else if let rival = ExampleReview.rival(row, unseen, in: set, by: classifier) {
        doubts.append(
          Doubt(
            example: set.places[row], rival: set.intents[rival.intent], isLost: rival.isLost,
            shared: uses.shared(
              set.tokens[row], with: rival.intent, most: ExampleReview.namedWords)))
      } else if let unseen, unseen.best != unseen.label {
        guessed.append(set.places[row])
      }
    }
    confusions = ExampleReview.confusions(set, heldOut)
    (duplicates, repeats) = ExampleReview.doubles(set)
    doubts.sort { $0.example < $1.example }
    guessed.sort()
    wordless.sort()
  }

  /// The intent that an example seems to be of, if it is filed under another.
  private static func rival(
    _ row: Int, _ unseen: HeldOut?, in set: TrainingSet, by classifier: IntentClassifier
  ) -> (intent: Int, isLost: Bool)? {
    let label = set.labels[row]
    guard let unseen, unseen.best != label else { return nil }
    let seen = classifier.model.logits(classifier.featurizer.vector(set.counts[row]))
    func odds(_ logits: [Float], _ rival: Int) -> Double {
      Double(logits[rival] - logits[label]) / classifier.calibration.temperature
    }
    let rivals = seen.indices.filter { $0 != label }.map { rival in
      (intent: rival, odds: odds(unseen.logits, rival) + 2 * odds(seen, rival))
    }
    guard let rival = rivals.max(by: { $0.odds < $1.odds }), rival.odds >= leastOdds else {
      let probability = Calibration.probabilities(
        unseen.logits, temperature: classifier.calibration.temperature)[unseen.best]
      return probability >= beyondDoubt ? (unseen.best, seen[label] < seen[unseen.best]) : nil
    }
    return (rival.intent, seen[label] < seen[rival.intent])
  }

  private static func confusions(_ set: TrainingSet, _ heldOut: HeldOutFolds?) -> [Confusion] {
    guard let heldOut else { return [] }
    var sizes = [Int](repeating: 0, count: set.intents.count)
    var lost: [[Int]: [Int]] = [:]
    for row in set.examples.indices {
      guard let unseen = heldOut[row] else { continue }
      sizes[unseen.label] += 1
      guard unseen.best != unseen.label else { continue }
      lost[[unseen.label, unseen.best], default: []].append(set.places[row])
    }
    return lost.compactMap { pair, places -> Confusion? in
      let share = Double(places.count) / Double(sizes[pair[0]])
      guard share >= confusedShare else { return nil }
      return Confusion(
        intent: set.intents[pair[0]], rival: set.intents[pair[1]], share: share,
        example: places.min() ?? 0)
    }
    .sorted { ($1.share, $0.intent, $0.rival) < ($0.share, $1.intent, $1.rival) }
  }

  /// Examples that say the same, those of two intents and those of one intent and language apart.
  private static func doubles(_ set: TrainingSet) -> (duplicates: [Twin], repeats: [Twin]) {
    let rows = set.examples.indices.sorted { set.places[$0] < set.places[$1] }
    var seen: [UInt64: [Int]] = [:]
    var duplicates: [Twin] = []
    var repeats: [Twin] = []
    for row in rows {
      let hash = StableHash.of(set.tokens[row])
      let same = seen[hash, default: []]
      seen[hash, default: []].append(row)
      let example = set.examples[row]
      if let first = same.first(where: { set.labels[$0] != set.labels[row] }) {
        duplicates.append(Twin(example: set.places[row], first: set.places[first]))
      } else if let first = same.first(where: { set.examples[$0].language == example.language }) {
        repeats.append(Twin(example: set.places[row], first: set.places[first]))
      }
    }
    return (duplicates, repeats)
  }
}
