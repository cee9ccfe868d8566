/// Turns raw scores into probabilities and zones.
struct Calibration: Hashable, Sendable {
  /// What scores are divided by before they become probabilities.
  var temperature: Double
  /// The probability from which the best intent is acted on.
  var acceptProbability: Double
  /// The probability below which the best intent is not even offered.
  var offerProbability: Double
  /// The familiarity below which a message is strange to the model.
  var strangeFamiliarity: Double
  /// The familiarity below which a message is strange unless its intent is accepted.
  var doubtfulFamiliarity: Double

  /// A guess for models with too few examples to measure.
  static let unmeasured = Calibration(
    temperature: 0.4, acceptProbability: 0.5, offerProbability: 0.2,
    strangeFamiliarity: -.infinity, doubtfulFamiliarity: -.infinity)

  /// Measures temperature and thresholds on messages the model was not trained on.
  ///
  /// The accepted messages are to be right nine times in ten. The strangest twentieth of the
  /// examples in scope, each read by a model of the others, gives what may be called strange:
  /// customers write plainer messages than authors look for, so that fewer of theirs are.
  init(measuring heldOut: [HeldOut], isInScope: [Bool]) {
    temperature = Calibration.bestTemperature(heldOut)
    let temperature = temperature
    let sure = heldOut.map { result in
      (
        probability: Calibration.probabilities(result.logits, temperature: temperature)[
          result.best], right: result.best == result.label
      )
    }
    .sorted { $0.probability > $1.probability }
    var right = 0
    var lowest = 1.0
    for (place, result) in sure.enumerated() {
      if result.right { right += 1 }
      if Double(right) >= 0.9 * Double(place + 1) { lowest = result.probability }
    }
    acceptProbability = min(0.6, max(0.35, lowest))
    offerProbability = acceptProbability / 3
    let scores = heldOut.filter { isInScope[$0.label] }.map { result in
      Calibration.familiarity(result.logits, isInScope)
    }
    .sorted()
    strangeFamiliarity = scores.isEmpty ? -.infinity : scores[scores.count / 20]
    doubtfulFamiliarity = scores.isEmpty ? -.infinity : scores[scores.count / 12]
  }

  /// Restores a calibration.
  init(
    temperature: Double, acceptProbability: Double, offerProbability: Double,
    strangeFamiliarity: Double, doubtfulFamiliarity: Double
  ) {
    self.temperature = temperature
    self.acceptProbability = acceptProbability
    self.offerProbability = offerProbability
    self.strangeFamiliarity = strangeFamiliarity
    self.doubtfulFamiliarity = doubtfulFamiliarity
  }

  /// The probabilities of scores.
  static func probabilities(_ logits: [Float], temperature: Double) -> [Double] {
    let highest = Double(logits.max() ?? 0)
    var raised: [Double] = []
    raised.reserveCapacity(logits.count)
    var eight = SIMD8<Double>.zero
    for (place, logit) in logits.enumerated() {
      eight[place % 8] = (Double(logit) - highest) / temperature
      guard place % 8 == 7 || place == logits.count - 1 else { continue }
      let powers = Arithmetic.exp(eight)
      for lane in 0...(place % 8) { raised.append(powers[lane]) }
    }
    var total = 0.0
    for power in raised { total += power }
    for place in raised.indices { raised[place] /= total }
    return raised
  }

  /// `IntentClassifier.familiarity` by classes.
  private static func familiarity(_ logits: [Float], _ isInScope: [Bool]) -> Double {
    func best(_ isWanted: Bool) -> Double? {
      logits.indices.filter { isInScope[$0] == isWanted }.map { Double(logits[$0]) }.max()
    }
    return (best(true) ?? -.infinity) - (best(false) ?? 0)
  }

  /// The zone of the best intent.
  func zone(probability: Double, familiarity: Double) -> IntentZone {
    let isStrange =
      familiarity < strangeFamiliarity
      || familiarity < doubtfulFamiliarity && probability < acceptProbability
    if isStrange || probability < offerProbability { return .refuse }
    return probability >= acceptProbability ? .accept : .clarify
  }

  /// The temperature of least log loss, by golden section on a logarithmic scale.
  private static func bestTemperature(_ heldOut: [HeldOut]) -> Double {
    func loss(_ logTemperature: Double) -> Double {
      let temperature = Float(1 / Arithmetic.exp(logTemperature))
      return heldOut.reduce(0) { $0 + logLoss($1, inverse: temperature) }
    }
    let golden = 0.618_033_988_749_895
    var low = Arithmetic.ln(0.05)
    var high = Arithmetic.ln(2)
    var inner = high - golden * (high - low)
    var outer = low + golden * (high - low)
    var innerLoss = loss(inner)
    var outerLoss = loss(outer)
    for _ in 0..<16 {
      if innerLoss < outerLoss {
        high = outer
        outer = inner
        outerLoss = innerLoss
        inner = high - golden * (high - low)
        innerLoss = loss(inner)
      } else {
        low = inner
        inner = outer
        innerLoss = outerLoss
        outer = low + golden * (high - low)
        outerLoss = loss(outer)
      }
    }
    return Arithmetic.exp((low + high) / 2)
  }

  private static func logLoss(_ result: HeldOut, inverse: Float) -> Double {
    let highest = result.logits[result.best]
    var total = SIMD8<Float>.zero
    result.logits.withUnsafeBytes { bytes in
      let whole = result.logits.count / 8 * 8
      for place in stride(from: 0, to: whole, by: 8) {
        let eight = bytes.loadUnaligned(fromByteOffset: 4 * place, as: SIMD8<Float>.self)
        total += Arithmetic.exp((eight - highest) * inverse)
      }
      guard whole < result.logits.count else { return }
      var rest = SIMD8<Float>(repeating: -80)
      for place in whole..<result.logits.count {
        rest[place - whole] = (result.logits[place] - highest) * inverse
      }
      total += Arithmetic.exp(rest)
    }
    var sum = 0.0
    for lane in 0..<8 { sum += Double(total[lane]) }
    return Arithmetic.ln(sum) - Double((result.logits[result.label] - highest) * inverse)
  }
}
