extension IntentClassifier {
  /// Trains a classifier; the same examples in any order give the same bytes.
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
    folds: Int = TrainingSet.usualFolds
  ) -> IntentClassifier {
    train(TrainingSet(examples, languages: languages, table: table), folds: folds)
  }

  /// Trains a classifier from examples that were read already.
  ///
  /// - Parameters:
  ///   - set: the examples.
  ///   - folds: parts for the cross-validation.
  ///   - heldOut: the scores of as many folds, where they are known; at least those that a
  ///     calibration needs.
  /// - Returns: the same classifier, whether or not scores are given.
  public static func train(
    _ set: TrainingSet, folds: Int = TrainingSet.usualFolds, heldOut: HeldOutFolds? = nil
  ) -> IntentClassifier {
    let model = set.trainer.train(
      set.rows, on: Array(set.counts.indices), labels: set.labels, width: set.featurizer.width,
      classes: set.intents.count)
    let (hashes, exact) = exactTable(set.tokens, labels: set.labels)
    let calibration = (heldOut ?? set.heldOut(folds: folds)).map { heldOut in
      Calibration(
        measuring: heldOut.results(ofFirst: set.calibratingFolds(of: folds)),
        isInScope: set.intents.map { !isRefused($0) })
    }
    return IntentClassifier(
      intents: set.intents, featurizer: set.featurizer, model: model,
      calibration: calibration ?? .unmeasured,
      vocabulary: Vocabulary(counting: Array(zip(set.examples.map(\.language), set.tokens))),
      tellingWords: WordUses(set).telling, exactHashes: hashes, exactIntents: exact)
  }

  private static func exactTable(
    _ tokens: [[Token]], labels: [Int]
  ) -> (hashes: [UInt64], intents: [UInt16]) {
    let pairs = zip(tokens, labels).map { tokens, label in
      (hash: StableHash.of(tokens), label: label)
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
}
