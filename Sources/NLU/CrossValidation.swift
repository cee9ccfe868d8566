/// Scores messages by models that have not seen them.
enum CrossValidation {
  /// The messages to train on and to hold out.
  struct Sample {
    var counts: [FeatureCounts]
    var featurizer: Featurizer
    var rows: SparseRows
    /// The class of every message.
    var labels: [Int]
    var classes: Int
    /// The messages from this place on are always trained on.
    var heldOut: Int

    /// Messages that are all held out in turn.
    init(_ counts: [FeatureCounts], labels: [Int], classes: Int) {
      let featurizer = Featurizer(fitting: counts)
      self.init(
        counts: counts, featurizer: featurizer, rows: SparseRows(counts, by: featurizer),
        labels: labels, classes: classes, heldOut: counts.count)
    }

    init(
      counts: [FeatureCounts], featurizer: Featurizer, rows: SparseRows, labels: [Int],
      classes: Int, heldOut: Int
    ) {
      self.counts = counts
      self.featurizer = featurizer
      self.rows = rows
      self.labels = labels
      self.classes = classes
      self.heldOut = heldOut
    }
  }

  /// The results of the messages in the first folds, in the order of the messages.
  ///
  /// - Parameters:
  ///   - sample: the messages.
  ///   - folds: in how many parts they are dealt out.
  ///   - measured: how many of the parts are held out in turn.
  ///   - trainer: what trains the models.
  /// - Returns: one result for each message that was held out.
  static func run(
    _ sample: Sample, folds: Int, measured: Int, trainer: SoftmaxTrainer
  ) -> [HeldOut] {
    let fold = deal(
      Array(sample.labels.prefix(sample.heldOut)), classes: sample.classes, folds: folds)
    var results = [HeldOut?](repeating: nil, count: fold.count)
    for held in 0..<min(folds, measured) {
      let others = sample.labels.indices.filter { $0 >= fold.count || fold[$0] != held }
      let model = trainer.train(
        sample.rows, on: others, labels: sample.labels, width: sample.featurizer.width,
        classes: sample.classes)
      for row in fold.indices where fold[row] == held {
        let vector = sample.featurizer.vector(sample.counts[row], heldOut: true)
        results[row] = HeldOut(label: sample.labels[row], logits: model.logits(vector))
      }
    }
    return results.compactMap(\.self)
  }

  /// The fold of every message.
  ///
  /// Each class is dealt out in turn, so that every fold holds some of each; the same labels are
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
