/// Multinomial logistic regression: one weight per feature and class, eight classes side by side.
struct SoftmaxModel: Sendable {
  /// Number of classes.
  let classes: Int
  /// Number of groups of eight classes; the last is padded.
  let groups: Int
  /// Weights, `groups` vectors for each feature column.
  var weights: [SIMD8<Float>]
  /// What each class scores without any feature; padding scores `SoftmaxModel.padding`.
  var bias: [SIMD8<Float>]

  /// A score that no class reaches.
  static let padding: Float = -1e6

  /// A model that knows nothing yet.
  init(columns: Int, classes: Int) {
    let groups = (classes + 7) / 8
    self.classes = classes
    self.groups = groups
    weights = [SIMD8<Float>](repeating: .zero, count: columns * groups)
    bias = (0..<groups).map { group in
      var lanes = SIMD8<Float>.zero
      for lane in 0..<8 where group * 8 + lane >= classes { lanes[lane] = SoftmaxModel.padding }
      return lanes
    }
  }

  /// Restores a model.
  init(classes: Int, weights: [SIMD8<Float>], bias: [SIMD8<Float>]) {
    self.classes = classes
    groups = (classes + 7) / 8
    self.weights = weights
    self.bias = bias
  }

  /// The score of every class.
  func logits(_ vector: SparseVector) -> [Float] {
    var sums = bias
    for (column, value) in zip(vector.columns, vector.values) {
      let row = Int(column) * groups
      for group in 0..<groups { sums[group] += weights[row + group] * value }
    }
    return (0..<classes).map { sums[$0 / 8][$0 % 8] }
  }
}
