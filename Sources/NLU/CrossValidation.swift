/// A message scored by a model that has not seen it.
struct HeldOut: Sendable {
  /// The class it belongs to.
  var label: Int
  /// The score of every class.
  var logits: [Float]
  /// The class with the highest score.
  var best: Int
}

/// Scores every example by a model trained on the others.
enum CrossValidation {
  /// The examples' results, in their order.
  ///
  /// Each class is dealt out to the folds in turn, so that every fold holds some of each.
  static func run(
    _ counts: [FeatureCounts], labels: [Int], classes: Int, folds: Int, trainer: SoftmaxTrainer
  ) -> [HeldOut] {
    let fold = deal(labels, classes: classes, folds: folds)
    var results = labels.map { HeldOut(label: $0, logits: [], best: 0) }
    for held in 0..<folds {
      let rows = labels.indices.filter { fold[$0] != held }
      let featurizer = Featurizer(fitting: rows.map { counts[$0] })
      let model = trainer.train(
        rows.map { featurizer.vector(counts[$0]) }, labels: rows.map { labels[$0] },
        columns: featurizer.buckets.count, classes: classes)
      for row in labels.indices where fold[row] == held {
        let logits = model.logits(featurizer.vector(counts[row]))
        results[row].logits = logits
        results[row].best = logits.indices.reduce(0) { logits[$1] > logits[$0] ? $1 : $0 }
      }
    }
    return results
  }

  private static func deal(_ labels: [Int], classes: Int, folds: Int) -> [Int] {
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
