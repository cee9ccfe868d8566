/// Examples scored by models of the others, one part after the other.
public struct HeldOutFolds: Sendable {
  /// The part of every example.
  private let fold: [Int]
  /// The score of every example whose part was held out.
  private let results: [HeldOut?]

  /// Holds out the first parts in turn.
  init(of set: TrainingSet, folds: Int, measured: Int, trainer: SoftmaxTrainer) {
    let fold = HeldOutFolds.deal(set, folds: folds)
    var results = [HeldOut?](repeating: nil, count: fold.count)
    for held in 0..<measured {
      // What stands behind the examples is always learnt.
      let others = set.labels.indices.filter { $0 >= fold.count || fold[$0] != held }
      let model = trainer.train(
        set.rows, on: others, labels: set.labels, width: set.featurizer.width,
        classes: set.intents.count)
      for row in fold.indices where fold[row] == held {
        let vector = set.featurizer.vector(set.counts[row], heldOut: true)
        results[row] = HeldOut(label: set.labels[row], logits: model.logits(vector))
      }
    }
    self.fold = fold
    self.results = results
  }

  /// The score of an example; nil where its part was not held out.
  subscript(row: Int) -> HeldOut? { results[row] }

  /// The scores of the examples in the first parts, in the order of the examples.
  func results(ofFirst folds: Int) -> [HeldOut] {
    fold.indices.compactMap { fold[$0] < folds ? results[$0] : nil }
  }

  /// From this number of examples a part on, an intent has enough in each part in any case.
  private static let manyInPart = 20

  /// The part of every example: that of its own words where its intent has many, so that one more
  /// example changes little of what is said of the others.
  private static func deal(_ set: TrainingSet, folds: Int) -> [Int] {
    let labels = Array(set.labels.prefix(set.examples.count))
    var sizes = [Int](repeating: 0, count: set.intents.count)
    for label in labels { sizes[label] += 1 }
    let inTurn = deal(labels, classes: set.intents.count, folds: folds)
    return labels.indices.map { row in
      guard sizes[labels[row]] >= manyInPart * folds else { return inTurn[row] }
      let hash = StableHash.of(set.tokens[row])
      return Int((hash >> 32) % UInt64(folds))
    }
  }

  /// The part of every message.
  ///
  /// Each class is dealt out in turn, so that every part holds some of each; the same labels are
  /// always dealt alike.
  static func deal(_ labels: [Int], classes: Int, folds: Int) -> [Int] {
    var order = Array(labels.indices)
    var random = Xorshift(seed: 2_463_534_242)
    random.shuffle(&order)
    var next = (0..<classes).map { $0 % folds }
    var fold = [Int](repeating: 0, count: labels.count)
    for row in order {
      fold[row] = next[labels[row]]
      next[labels[row]] = (next[labels[row]] + 1) % folds
    }
    return fold
  }
}
