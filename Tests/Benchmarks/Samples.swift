/// What was measured of one subject.
struct Samples {
  private var values: [Double]

  init(_ values: [Double] = []) { self.values = values }

  mutating func add(_ value: Double) { values.append(value) }

  var count: Int { values.count }
  var minimum: Double? { values.min() }
  var median: Double? { quantile(0.5) }
  /// The value that one sample in a hundred is above; none of fewer than a hundred samples.
  var p99: Double? { values.count < 100 ? nil : quantile(0.99) }

  private func quantile(_ part: Double) -> Double? {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return nil }
    return sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))]
  }
}
