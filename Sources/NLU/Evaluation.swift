/// How well messages were told apart: accuracy, calibration, refusal and what was confused.
///
/// A pure count over messages that were read already, so that whoever has a clock can measure the
/// reading.
public struct Evaluation: Hashable, Sendable, Codable {
  /// How many messages with a known intent were read.
  public var messages: Int
  /// The share of them whose first intent is right, 0 to 1.
  public var accuracy: Double
  /// The share whose intent is among the first two.
  public var topTwo: Double
  /// The share whose intent is among the first three.
  public var topThree: Double
  /// The mean over all intents, expected or answered, of the harmonic mean of precision and recall.
  public var macroF1: Double
  /// The mean distance between the first intent's probability and how often it is right, in ten
  /// bins of equal width, weighted by their messages (expected calibration error).
  public var calibrationError: Double
  /// How messages out of scope were told from the others; nil where either kind is missing.
  public var outOfScope: Refusal?
  /// What was taken for something else, the most frequent first.
  public var confusions: [Confusion]

  /// Counts the results of messages.
  ///
  /// Messages with the intent `IntentClassifier.isRefused` names, or with none, are out of scope;
  /// those without an intent count for the refusal alone.
  public init(of messages: [EvaluatedMessage]) {
    let labelled = messages.filter { $0.intent != nil }
    self.messages = labelled.count
    accuracy = Evaluation.share(labelled) { $0.isRight(within: 1) }
    topTwo = Evaluation.share(labelled) { $0.isRight(within: 2) }
    topThree = Evaluation.share(labelled) { $0.isRight(within: 3) }
    macroF1 = Evaluation.macroF1(labelled)
    calibrationError = Evaluation.calibrationError(labelled)
    outOfScope = Refusal(of: messages)
    confusions = Confusion.all(in: labelled)
  }

  static func share<Element>(
    _ elements: [Element], where isCounted: (Element) -> Bool
  ) -> Double {
    elements.isEmpty ? 0 : Double(elements.count(where: isCounted)) / Double(elements.count)
  }

  private static func macroF1(_ messages: [EvaluatedMessage]) -> Double {
    var expected: [String: Int] = [:]
    var answered: [String: Int] = [:]
    var right: [String: Int] = [:]
    for message in messages {
      guard let intent = message.intent else { continue }
      expected[intent, default: 0] += 1
      if let answer = message.answer { answered[answer, default: 0] += 1 }
      if message.answer == intent { right[intent, default: 0] += 1 }
    }
    let intents = Set(expected.keys).union(answered.keys).sorted()
    let total = intents.reduce(0.0) { total, intent in
      let found = 2 * Double(right[intent, default: 0])
      return total + found / Double(expected[intent, default: 0] + answered[intent, default: 0])
    }
    return intents.isEmpty ? 0 : total / Double(intents.count)
  }

  private static func calibrationError(_ messages: [EvaluatedMessage]) -> Double {
    var bins = [(count: Int, right: Int, probability: Double)](repeating: (0, 0, 0), count: 10)
    for message in messages {
      guard let first = message.ranking.first else { continue }
      let bin = min(9, max(0, Int(first.probability * 10)))
      bins[bin].count += 1
      bins[bin].right += message.isRight(within: 1) ? 1 : 0
      bins[bin].probability += first.probability
    }
    let distance = bins.reduce(0.0) { $0 + abs(Double($1.right) - $1.probability) }
    return messages.isEmpty ? 0 : distance / Double(messages.count)
  }
}
