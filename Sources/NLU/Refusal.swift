/// How well messages out of scope are told from those in scope.
public struct Refusal: Hashable, Sendable, Codable {
  /// How many messages are out of scope.
  public var messages: Int
  /// The chance that a message in scope is more familiar than one out of scope (area under the
  /// receiver's operating curve), 0 to 1.
  public var auroc: Double
  /// The share of the messages out of scope that are less familiar than the twentieth part of
  /// those in scope: recall at five per cent false rejection.
  public var recallAtFivePercent: Double
  /// The share of the messages out of scope that are refused by the thresholds in force.
  public var refused: Double
  /// The share of the messages in scope that are refused by the thresholds in force.
  public var falselyRefused: Double

  /// Compares the familiarity of both kinds; nil where either is missing.
  init?(of all: [EvaluatedMessage]) {
    let inside = all.filter { !$0.isOutOfScope }
    let outside = all.filter(\.isOutOfScope)
    guard !inside.isEmpty, !outside.isEmpty else { return nil }
    messages = outside.count
    let familiar = inside.map { IntentClassifier.familiarity(of: $0.ranking) }.sorted()
    let strange = outside.map { IntentClassifier.familiarity(of: $0.ranking) }.sorted()
    auroc = Refusal.auroc(familiar, strange)
    let threshold = familiar[familiar.count / 20]
    recallAtFivePercent = Evaluation.share(strange) { $0 < threshold }
    refused = Evaluation.share(outside) { $0.zone == .refuse }
    falselyRefused = Evaluation.share(inside) { $0.zone == .refuse }
  }

  /// The share of pairs in which the first is higher, of two rising lists; equals count half.
  private static func auroc(_ high: [Double], _ low: [Double]) -> Double {
    var below = 0
    var reached = 0
    var total = 0.0
    for score in high {
      while below < low.count, low[below] < score { below += 1 }
      reached = max(reached, below)
      while reached < low.count, low[reached] == score { reached += 1 }
      total += Double(below) + 0.5 * Double(reached - below)
    }
    return total / (Double(high.count) * Double(low.count))
  }
}
