extension MessageInterpreter {
  /// An interpreter that differs in the trained model alone.
  public func learning(_ classifier: IntentClassifier) -> MessageInterpreter {
    MessageInterpreter(
      classifier: classifier, languages: languages, extraction: extraction,
      remarks: remarks)
  }

  /// Reads every example as an interpreter does that has learnt from the others.
  ///
  /// - Parameters:
  ///   - examples: messages with their intents, in any order.
  ///   - folds: parts to hold out in turn, at least two.
  /// - Returns: what was made of each, by intent, language and text.
  public func crossValidated(
    _ examples: [TrainingExample], folds: Int
  ) -> [EvaluatedMessage] {
    let examples = TrainingSet.order(examples).map { examples[$0] }
    let classes = Set(examples.map { [$0.intent, $0.language] }).sorted {
      $0[0] + $0[1] < $1[0] + $1[1]
    }
    let place = Dictionary(uniqueKeysWithValues: classes.enumerated().map { ($1, $0) })
    let folds = max(2, folds)
    let fold = HeldOutFolds.deal(
      examples.map { place[[$0.intent, $0.language]] ?? 0 }, classes: classes.count, folds: folds)
    var read: [EvaluatedMessage?] = examples.map { _ in nil }
    for held in 0..<folds {
      let known = examples.indices.filter { fold[$0] != held }.map { examples[$0] }
      let interpreter = learning(
        IntentClassifier.train(
          known, languages: languages, table: classifier.featurizer.table))
      for index in examples.indices where fold[index] == held {
        read[index] = EvaluatedMessage(examples[index], readBy: interpreter)
      }
    }
    return read.compactMap(\.self)
  }
}
