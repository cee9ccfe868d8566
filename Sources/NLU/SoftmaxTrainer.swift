/// Trains a softmax model by plain stochastic gradient descent.
///
/// Rows have length one, so that plain descent with a large rate walks to the solution of least
/// norm; rates per weight would spoil that. The order of messages comes from a fixed seed.
struct SoftmaxTrainer: Sendable {
  /// Passes over the messages.
  var passes = 8
  /// Learning rate of the first step; it falls geometrically.
  var firstRate = 3.0
  /// Learning rate of the last step.
  var lastRate = 0.2
  /// The share of probability that every class is to get in equal parts.
  var smoothing: Float = 0.1
  /// The gradient that is too small to be worth a step.
  var negligible: Float = 0.005
  /// The inverse strength of the pull towards zero, per message.
  var softness = 20.0

  /// Trains on vectors with their classes.
  func train(
    _ vectors: [SparseVector], labels: [Int], columns: Int, classes: Int
  ) -> SoftmaxModel {
    var model = SoftmaxModel(columns: columns, classes: classes)
    guard !vectors.isEmpty, classes > 1 else { return model }
    let importance = classWeights(labels, classes: classes)
    let spread = (0..<model.groups).map { group in
      var lanes = SIMD8<Float>.zero
      for lane in 0..<8 where group * 8 + lane < classes {
        lanes[lane] = smoothing / Float(classes)
      }
      return lanes
    }
    let decay = 1 / (softness * Double(vectors.count))
    let steps = Double(passes * vectors.count)
    let fall = Arithmetic.exp(Arithmetic.ln(lastRate / firstRate) / steps)
    var rate = firstRate
    var scale = 1.0
    var order = Array(vectors.indices)
    var random = Xorshift()
    var gradient = [SIMD8<Float>](repeating: .zero, count: model.groups)
    let groups = model.groups
    var active: [Int] = []
    model.weights.withUnsafeMutableBufferPointer { weights in
      for _ in 0..<passes {
        random.shuffle(&order)
        for row in order {
          let label = labels[row]
          vectors[row].columns.withUnsafeBufferPointer { columns in
            vectors[row].values.withUnsafeBufferPointer { values in
              gradient.withUnsafeMutableBufferPointer { gradient in
                for group in 0..<groups { gradient[group] = .zero }
                for place in 0..<columns.count {
                  let base = Int(columns[place]) * groups
                  let value = values[place]
                  for group in 0..<groups { gradient[group] += weights[base + group] * value }
                }
                SoftmaxTrainer.probabilities(gradient, scale: Float(scale), bias: model.bias)
                for group in 0..<groups { gradient[group] -= spread[group] }
                gradient[label / 8][label % 8] -= 1 - smoothing
                let weight = importance[label]
                active.removeAll(keepingCapacity: true)
                for group in 0..<groups {
                  let steepest = max(gradient[group].max(), -gradient[group].min())
                  if steepest > negligible { active.append(group) }
                }
                scale *= 1 - rate * decay
                let step = Float(-rate / scale) * weight
                let biasStep = Float(0.02 * rate) * weight
                for group in 0..<groups {
                  model.bias[group] -= gradient[group] * biasStep
                  gradient[group] *= step
                }
                for place in 0..<columns.count {
                  let base = Int(columns[place]) * groups
                  let value = values[place]
                  for group in active { weights[base + group] += gradient[group] * value }
                }
              }
            }
          }
          rate *= fall
        }
      }
      for place in weights.indices { weights[place] *= Float(scale) }
    }
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

  /// Turns sums into probabilities in place.
  @inline(__always)
  private static func probabilities(
    _ sums: UnsafeMutableBufferPointer<SIMD8<Float>>, scale: Float, bias: [SIMD8<Float>]
  ) {
    var highest = SIMD8<Float>(repeating: SoftmaxModel.padding)
    for group in 0..<sums.count {
      sums[group] = sums[group] * scale + bias[group]
      highest = pointwiseMax(highest, sums[group])
    }
    let top = highest.max()
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
