public import FEEL

/// How likely the values of slots are, for choosing questions; results never depend on it.
public struct Weights: Hashable, Sendable {
  private let weights: [String: [Value: Double]]

  /// Every class of values is as likely as the others.
  public static let uniform = Weights([:])

  /// Makes weights from slot, value and weight; only their proportions within a slot count.
  ///
  /// A class of values weighs what its listed values weigh together, and one where none is listed.
  public init(_ weights: [String: [Value: Double]]) { self.weights = weights }

  /// The shares of classes of values, together one.
  func shares(of classes: [[Value]], slot: String) -> [Double] {
    let listed = weights[slot] ?? [:]
    let raw = classes.map { values in
      let known = values.compactMap { listed[$0] }
      return known.isEmpty ? 1 : max(0, known.reduce(0, +))
    }
    let sum = raw.reduce(0, +)
    return sum > 0 ? raw.map { $0 / sum } : raw.map { _ in 1 / Double(raw.count) }
  }
}
