/// Trains a softmax model by plain stochastic gradient descent.
///
/// Rows have length one, so that plain descent with a large rate walks to the solution of least
/// norm; rates per weight would spoil that. A high rate that falls little needs a third of the
/// passes of a low one and ends as well. The order of messages comes from a fixed seed.
struct SoftmaxTrainer: Sendable {
  /// Passes over the messages.
  var passes = 5
  /// Passes of a training that is only measured: fewer cost it nothing that shows.
  var measuredPasses = 3
  /// Learning rate of the first step; it falls geometrically.
  var firstRate = 4.0
  /// Learning rate of the last step.
  var lastRate = 1.0
  /// The share of probability that every class is to get in equal parts.
  var smoothing: Float = 0.1
  /// The gradient that is too small to be worth a step.
  var negligible: Float = 0.005
  /// The inverse strength of the pull towards zero, per message.
  var softness = 20.0

  /// The recipe for a number of messages: of many, each needs to be seen less often; with dense
  /// numbers beside the sparse features, steps are smaller and more.
  init(messages: Int = 0, isDense: Bool = false) {
    passes = messages < 8_000 ? 5 : 4
    guard isDense else { return }
    switch messages {
    case ..<4_000: (passes, measuredPasses, firstRate, lastRate) = (15, 12, 1.5, 0.15)
    case ..<12_000: (passes, measuredPasses, firstRate, lastRate) = (8, 5, 2, 0.3)
    default: (passes, measuredPasses, firstRate, lastRate) = (4, 3, 3, 0.6)
    }
  }

  /// Trains on some of the messages, in an order that their number and the seed decide.
  ///
  /// - Parameters:
  ///   - messages: the features of all messages.
  ///   - chosen: which of them to train on.
  ///   - labels: the class of every message.
  ///   - width: number of columns.
  ///   - classes: number of classes.
  /// - Returns: the trained model.
  func train(
    _ messages: SparseRows, on chosen: [Int], labels: [Int], width: Int, classes: Int
  ) -> SoftmaxModel {
    var model = SoftmaxModel(columns: width, classes: classes)
    guard !chosen.isEmpty, classes > 1 else { return model }
    var descent = Descent(
      self, importance: classWeights(chosen.map { labels[$0] }, classes: classes),
      classes: classes, bias: model.bias, steps: passes * chosen.count,
      messages: chosen.count)
    var order = chosen
    var random = Xorshift()
    model.weights.withUnsafeMutableBufferPointer { weights in
      messages.columns.withUnsafeBufferPointer { columns in
        messages.values.withUnsafeBufferPointer { values in
          for _ in 0..<passes {
            random.shuffle(&order)
            for row in order {
              let range = messages.starts[row]..<messages.starts[row + 1]
              descent.step(
                UnsafeBufferPointer(rebasing: columns[range]),
                UnsafeBufferPointer(rebasing: values[range]), label: labels[row], weights)
            }
          }
        }
      }
      let scale = Float(descent.scale)
      for place in weights.indices { weights[place] *= scale }
    }
    model.bias = descent.bias
    return model
  }

  /// Rare classes weigh more, up to four times: the square root of mean size by size.
  private func classWeights(_ labels: [Int], classes: Int) -> [Float] {
    var sizes = [Int](repeating: 0, count: classes)
    for label in labels { sizes[label] += 1 }
    let mean = Double(labels.count) / Double(classes)
    return sizes.map { size in
      size == 0 ? 1 : Float(min(4, (mean / Double(size)).squareRoot()))
    }
  }
}

/// What changes from step to step of a descent, the weights apart.
private struct Descent {
  let smoothing: Float
  let negligible: Float
  let decay: Double
  let fall: Double
  let importance: [Float]
  let spread: [SIMD8<Float>]
  /// What the weights are to be multiplied with: the pull towards zero, all at once.
  var scale = 1.0
  var rate: Double
  var bias: [SIMD8<Float>]
  var gradient: [SIMD8<Float>]
  var active: [Int] = []

  init(
    _ trainer: SoftmaxTrainer, importance: [Float], classes: Int, bias: [SIMD8<Float>],
    steps: Int, messages: Int
  ) {
    smoothing = trainer.smoothing
    negligible = trainer.negligible
    decay = 1 / (trainer.softness * Double(messages))
    fall = Arithmetic.exp(Arithmetic.ln(trainer.lastRate / trainer.firstRate) / Double(steps))
    rate = trainer.firstRate
    self.importance = importance
    self.bias = bias
    spread = bias.indices.map { group in
      var lanes = SIMD8<Float>.zero
      for lane in 0..<8 where group * 8 + lane < classes {
        lanes[lane] = trainer.smoothing / Float(classes)
      }
      return lanes
    }
    gradient = [SIMD8<Float>](repeating: .zero, count: bias.count)
    active.reserveCapacity(bias.count)
  }

  /// Moves the weights down the gradient at one message.
  @inline(__always)
  mutating func step(
    _ columns: UnsafeBufferPointer<UInt32>, _ values: UnsafeBufferPointer<Float>, label: Int,
    _ weights: UnsafeMutableBufferPointer<SIMD8<Float>>
  ) {
    let groups = bias.count
    let smoothing = smoothing
    let weight = importance[label]
    scale *= 1 - rate * decay
    let step = Float(-rate / scale) * weight
    let biasStep = Float(0.02 * rate) * weight
    let current = Float(scale)
    active.removeAll(keepingCapacity: true)
    gradient.withUnsafeMutableBufferPointer { gradient in
      SoftmaxModel.sum(columns, values, UnsafeBufferPointer(weights), into: gradient)
      Descent.probabilities(gradient, scale: current, bias: bias)
      gradient[label / 8][label % 8] -= 1 - smoothing
      for group in 0..<groups {
        gradient[group] -= spread[group]
        let steepest = Descent.highest(Descent.higher(gradient[group], -gradient[group]))
        if steepest > negligible { active.append(group) }
        bias[group] -= gradient[group] * biasStep
        gradient[group] *= step
      }
      active.withUnsafeBufferPointer { active in
        for place in 0..<columns.count {
          let base = Int(columns[place]) &* groups
          let value = values[place]
          for group in active { weights[base &+ group] += gradient[group] * value }
        }
      }
    }
    rate *= fall
  }

  /// The higher of both in each place.
  @inline(__always)
  private static func higher(_ one: SIMD8<Float>, _ other: SIMD8<Float>) -> SIMD8<Float> {
    one.replacing(with: other, where: other .> one)
  }

  /// The highest of eight.
  @inline(__always)
  private static func highest(_ values: SIMD8<Float>) -> Float {
    let halves = values.lowHalf.replacing(
      with: values.highHalf, where: values.highHalf .> values.lowHalf)
    return max(max(halves.x, halves.y), max(halves.z, halves.w))
  }

  /// Turns sums into probabilities in place.
  @inline(__always)
  private static func probabilities(
    _ sums: UnsafeMutableBufferPointer<SIMD8<Float>>, scale: Float, bias: [SIMD8<Float>]
  ) {
    var highest = SIMD8<Float>(repeating: SoftmaxModel.padding)
    for group in 0..<sums.count {
      sums[group] = sums[group] * scale + bias[group]
      highest = higher(highest, sums[group])
    }
    let top = Descent.highest(highest)
    var total = SIMD8<Float>.zero
    for group in 0..<sums.count {
      sums[group] = Arithmetic.exp(sums[group] - top)
      total += sums[group]
    }
    let halves = total.lowHalf + total.highHalf
    let quarters = halves.lowHalf + halves.highHalf
    let share = 1 / (quarters.x + quarters.y)
    for group in 0..<sums.count { sums[group] *= share }
  }
}
