/// Examples made ready to learn from: what training, calibration and review share.
public struct TrainingSet: Sendable {
  /// In how many parts examples are held out.
  public static let usualFolds = 3
  /// From this number of examples on, one part of them is enough to calibrate by.
  private static let manyExamples = 4_000

  /// The examples by intent, language and text, so that their order makes no difference.
  let examples: [TrainingExample]
  /// Where each of them stood in the list that was given.
  let places: [Int]
  /// The tokens of each, chat spelling written out.
  let tokens: [[Token]]
  /// The intents in alphabetical order.
  let intents: [String]
  /// The class of each example, then those of the intents' names.
  let labels: [Int]
  /// The features of each example, then those of the intents' names.
  let counts: [FeatureCounts]
  let featurizer: Featurizer
  let rows: SparseRows

  /// Reads examples.
  ///
  /// An intent's name counts as one more message for it, for names are chosen to say what is meant;
  /// the names of refused intents say nothing.
  ///
  /// - Parameters:
  ///   - examples: messages with their intents; intents need not be of equal size.
  ///   - languages: the words of each language, for their chat spelling.
  ///   - table: vectors of words, from which messages without a common word may look alike.
  public init(
    _ examples: [TrainingExample], languages: [LanguageData] = [], table: WordTable? = nil
  ) {
    places = TrainingSet.order(examples)
    self.examples = places.map { examples[$0] }
    let spelling = ChatSpelling(languages)
    let tokens = self.examples.map { spelling.expand(Tokenizer.tokenize($0.text)) }
    let intents = Set(examples.map(\.intent)).sorted()
    let number = Dictionary(uniqueKeysWithValues: intents.enumerated().map { ($1, $0) })
    let named = intents.indices.filter { !IntentClassifier.isRefused(intents[$0]) }
    labels = self.examples.map { number[$0.intent] ?? 0 } + named
    let names = named.map { Tokenizer.tokens(of: TrainingSet.words(ofName: intents[$0])) }
    counts = (tokens + names).map { FeatureCounts(of: $0, table: table) }
    featurizer = Featurizer(fitting: counts, table: table)
    rows = SparseRows(counts, by: featurizer)
    self.tokens = tokens
    self.intents = intents
  }

  /// The places of examples in the order in which they are learnt.
  static func order(_ examples: [TrainingExample]) -> [Int] {
    examples.indices.sorted { first, second in
      let (one, other) = (examples[first], examples[second])
      return (one.intent, one.language, one.text) < (other.intent, other.language, other.text)
    }
  }

  private static func words(ofName name: String) -> String {
    String(name.map { $0 == "_" || $0 == "-" || $0 == "/" || $0 == "." ? " " : $0 })
  }

  /// Scores examples by models that have not seen them.
  ///
  /// - Parameters:
  ///   - folds: in how many parts they are dealt out, at least two.
  ///   - measured: how many of the parts are held out in turn; nil for as many as a calibration
  ///     needs.
  /// - Returns: the scores; nil where there are too few examples to leave some out.
  public func heldOut(folds: Int = usualFolds, measured: Int? = nil) -> HeldOutFolds? {
    heldOut(folds: folds, measured: measured, trainer: trainer)
  }

  func heldOut(folds: Int, measured: Int?, trainer: SoftmaxTrainer) -> HeldOutFolds? {
    guard folds >= 2, examples.count >= 4 * folds, intents.count >= 2 else { return nil }
    var trainer = trainer
    trainer.passes = min(trainer.measuredPasses, trainer.passes)
    return HeldOutFolds(
      of: self, folds: folds, measured: min(folds, measured ?? calibratingFolds(of: folds)),
      trainer: trainer)
  }

  /// How many folds a calibration goes by.
  func calibratingFolds(of folds: Int) -> Int {
    examples.count < TrainingSet.manyExamples ? folds : 1
  }

  /// The recipe for so many examples.
  var trainer: SoftmaxTrainer {
    SoftmaxTrainer(messages: examples.count, isDense: featurizer.table != nil)
  }
}
