extension IntentClassifier {
  /// Trains a classifier; the same examples in any order give the same bytes.
  ///
  /// - Parameters:
  ///   - examples: messages with their intents; intents need not be of equal size.
  ///   - languages: the words of each language, for their chat spelling.
  ///   - folds: parts for the cross-validation that measures temperature and thresholds; under two,
  ///     or with fewer than four examples a fold, they are guessed.
  /// - Returns: the trained classifier; without examples one that refuses everything.
  public static func train(
    _ examples: [TrainingExample], languages: [LanguageData] = [], folds: Int = 3
  ) -> IntentClassifier {
    // The folds only measure: two passes less cost them nothing that shows.
    var foldTrainer = SoftmaxTrainer()
    foldTrainer.passes = 6
    return train(
      examples, languages: languages, folds: folds, trainer: SoftmaxTrainer(),
      foldTrainer: foldTrainer)
  }

  static func train(
    _ examples: [TrainingExample], languages: [LanguageData], folds: Int, trainer: SoftmaxTrainer,
    foldTrainer: SoftmaxTrainer
  ) -> IntentClassifier {
    let examples = examples.sorted {
      ($0.intent, $0.language, $0.text) < ($1.intent, $1.language, $1.text)
    }
    let spelling = ChatSpelling(languages)
    let tokens = examples.map { spelling.expand(Tokenizer.tokens(of: $0.text)) }
    let intents = Set(examples.map(\.intent)).sorted()
    let place = Dictionary(uniqueKeysWithValues: intents.enumerated().map { ($1, $0) })
    let labels = examples.map { place[$0.intent] ?? 0 }
    let counts = tokens.map(FeatureCounts.init)

    let featurizer = Featurizer(fitting: counts)
    let model = trainer.train(
      counts.map(featurizer.vector), labels: labels, columns: featurizer.buckets.count,
      classes: intents.count)
    let (hashes, exact) = exactTable(tokens, labels: labels)
    return IntentClassifier(
      intents: intents, featurizer: featurizer, model: model,
      calibration: calibrate(
        counts, labels: labels, intents: intents, folds: folds, trainer: foldTrainer),
      vocabulary: Vocabulary(counting: Array(zip(examples.map(\.language), tokens))),
      exactHashes: hashes, exactIntents: exact)
  }

  private static func calibrate(
    _ counts: [FeatureCounts], labels: [Int], intents: [String], folds: Int,
    trainer: SoftmaxTrainer
  ) -> Calibration {
    guard folds >= 2, counts.count >= 4 * folds, intents.count >= 2 else { return .unmeasured }
    let heldOut = CrossValidation.run(
      counts, labels: labels, classes: intents.count, folds: folds, trainer: trainer)
    return Calibration(
      measuring: heldOut, isInScope: intents.map { !$0.hasPrefix(outOfScopePrefix) })
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

  /// A name for what a training depends on: examples in any order, chat spelling, code version.
  public static func contentHash(
    _ examples: [TrainingExample], languages: [LanguageData] = []
  ) -> String {
    var digest = ContentDigest()
    digest.add("guichet classifier \(formatVersion)")
    let sorted = examples.sorted {
      ($0.intent, $0.language, $0.text) < ($1.intent, $1.language, $1.text)
    }
    for example in sorted {
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
