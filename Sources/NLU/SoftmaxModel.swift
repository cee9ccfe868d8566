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
    var sums = [SIMD8<Float>](repeating: .zero, count: groups)
    sums.withUnsafeMutableBufferPointer { sums in
      vector.columns.withUnsafeBufferPointer { columns in
        vector.values.withUnsafeBufferPointer { values in
          weights.withUnsafeBufferPointer { weights in
            SoftmaxModel.sum(columns, values, weights, into: sums)
          }
        }
      }
    }
    for group in 0..<groups { sums[group] += bias[group] }
    return sums.withUnsafeBytes { Array($0.bindMemory(to: Float.self).prefix(classes)) }
  }

  /// The weighted sum of the columns' weights, in the order of the columns; four groups at a time,
  /// which stay in registers.
  @inline(__always)
  static func sum(
    _ columns: UnsafeBufferPointer<UInt32>, _ values: UnsafeBufferPointer<Float>,
    _ weights: UnsafeBufferPointer<SIMD8<Float>>,
    into sums: UnsafeMutableBufferPointer<SIMD8<Float>>
  ) {
    let groups = sums.count
    var group = 0
    while group + 4 <= groups {
      var (one, two) = (SIMD8<Float>.zero, SIMD8<Float>.zero)
      var (three, four) = (SIMD8<Float>.zero, SIMD8<Float>.zero)
      for place in 0..<columns.count {
        let base = Int(columns[place]) &* groups &+ group
        let value = values[place]
        one += weights[base] * value
        two += weights[base &+ 1] * value
        three += weights[base &+ 2] * value
        four += weights[base &+ 3] * value
      }
      sums[group] = one
      sums[group + 1] = two
      sums[group + 2] = three
      sums[group + 3] = four
      group += 4
    }
    while group < groups {
      var one = SIMD8<Float>.zero
      for place in 0..<columns.count {
        one += weights[Int(columns[place]) &* groups &+ group] * values[place]
      }
      sums[group] = one
      group += 1
    }
  }
}
