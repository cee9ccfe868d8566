extension IntentClassifier {
  /// Trains a classifier; the same examples in any order give the same bytes.
  ///
  /// An intent's name counts as one more message for it, for names are chosen to say what is meant;
  /// the names of refused intents say nothing.
  ///
  /// - Parameters:
  ///   - examples: messages with their intents; intents need not be of equal size.
  ///   - languages: the words of each language, for their chat spelling.
  ///   - table: vectors of words, from which messages without a common word may look alike.
  ///   - folds: parts for the cross-validation that measures temperature and thresholds; under two,
  ///     or with fewer than four examples a fold, they are guessed.
  /// - Returns: the trained classifier; without examples one that refuses everything.
  public static func train(
    _ examples: [TrainingExample], languages: [LanguageData] = [], table: WordTable? = nil,
    folds: Int = 3
  ) -> IntentClassifier {
    train(
      examples, languages: languages, table: table, folds: folds,
      trainer: SoftmaxTrainer(messages: examples.count, isDense: table != nil))
  }

  static func train(
    _ examples: [TrainingExample], languages: [LanguageData], table: WordTable?, folds: Int,
    trainer: SoftmaxTrainer
  ) -> IntentClassifier {
    let examples = inOrder(examples)
    let spelling = ChatSpelling(languages)
    let tokens = examples.map { spelling.expand(Tokenizer.tokens(of: $0.text)) }
    let intents = Set(examples.map(\.intent)).sorted()
    let place = Dictionary(uniqueKeysWithValues: intents.enumerated().map { ($1, $0) })
    let labels = examples.map { place[$0.intent] ?? 0 }
    let names = intents.indices.filter { !isRefused(intents[$0]) }
    let counts =
      (tokens + names.map { Tokenizer.tokens(of: words(ofName: intents[$0])) })
      .map { FeatureCounts(of: $0, table: table) }
    let featurizer = Featurizer(fitting: counts, table: table)
    let sample = CrossValidation.Sample(
      counts: counts, featurizer: featurizer, rows: SparseRows(counts, by: featurizer),
      labels: labels + names, classes: intents.count, heldOut: examples.count)

    let model = trainer.train(
      sample.rows, on: Array(counts.indices), labels: sample.labels, width: featurizer.width,
      classes: intents.count)
    let (hashes, exact) = exactTable(tokens, labels: labels)
    return IntentClassifier(
      intents: intents, featurizer: featurizer, model: model,
      calibration: calibrate(sample, intents: intents, folds: folds, trainer: trainer),
      vocabulary: Vocabulary(counting: Array(zip(examples.map(\.language), tokens))),
      exactHashes: hashes, exactIntents: exact)
  }

  /// From this number of messages on, one part of them is enough to measure by.
  private static let manyMessages = 4_000

  private static func calibrate(
    _ sample: CrossValidation.Sample, intents: [String], folds: Int, trainer: SoftmaxTrainer
  ) -> Calibration {
    guard folds >= 2, sample.heldOut >= 4 * folds, intents.count >= 2 else { return .unmeasured }
    var trainer = trainer
    trainer.passes = min(trainer.measuredPasses, trainer.passes)
    let heldOut = CrossValidation.run(
      sample, folds: folds, measured: sample.heldOut < manyMessages ? folds : 1, trainer: trainer)
    return Calibration(measuring: heldOut, isInScope: intents.map { !isRefused($0) })
  }

  static func inOrder(_ examples: [TrainingExample]) -> [TrainingExample] {
    examples.sorted {
      ($0.intent, $0.language, $0.text) < ($1.intent, $1.language, $1.text)
    }
  }

  private static func words(ofName name: String) -> String {
    String(name.map { $0 == "_" || $0 == "-" || $0 == "/" || $0 == "." ? " " : $0 })
  }

  private static func exactTable(
    _ tokens: [[Token]], labels: [Int]
  ) -> (hashes: [UInt64], intents: [UInt16]) {
    let pairs = zip(tokens, labels).map { tokens, label in
      (hash: StableHash.of(words: tokens.lazy.map(\.folded)), label: label)
    }
    .sorted { ($0.hash, $0.label) < ($1.hash, $1.label) }
    var hashes: [UInt64] = []
    var intents: [UInt16] = []
    for pair in pairs where pair.hash != hashes.last {
      hashes.append(pair.hash)
      intents.append(UInt16(pair.label))
    }
    return (hashes, intents)
  }

  /// A name for what a training depends on: examples in any order, chat spelling, word table, code
  /// version.
  public static func contentHash(
    _ examples: [TrainingExample], languages: [LanguageData] = [], table: WordTable? = nil
  ) -> String {
    var digest = ContentDigest()
    digest.add("guichet classifier \(formatVersion) \(table?.digest ?? "")")
    for example in inOrder(examples) {
      digest.add(example.intent)
      digest.add(example.language)
      digest.add(example.text)
    }
    for language in languages {
      digest.add(language.code)
      for (short, long) in language.chatSpelling.sorted(by: { $0.key < $1.key }) {
        digest.add(short)
        digest.add(long)
      }
    }
    return digest.text
  }
}
