/// The interval in which a share lies with 95 % confidence, by few observations.
///
/// E. B. Wilson, «Probable inference, the law of succession, and statistical inference», 1927.
public struct WilsonInterval: Hashable, Codable, Sendable {
  /// The lower bound, 0 to 1.
  public let low: Double
  /// The upper bound, 0 to 1.
  public let high: Double

  /// Computes the interval of `successes` among `trials`; none without trials.
  public init?(successes: Int, of trials: Int) {
    guard trials > 0 else { return nil }
    let z = 1.959_963_984_540_054
    let count = Double(trials)
    let share = Double(successes) / count
    let scale = 1 + z * z / count
    let centre = share + z * z / (2 * count)
    let spread = z * (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot()
    low = max(0, (centre - spread) / scale)
    high = min(1, (centre + spread) / scale)
  }
}
