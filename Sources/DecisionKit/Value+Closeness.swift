import FEEL

extension Value {
  /// Whether the value is what the kit expects: numbers may be 1e-8 apart.
  func isClose(to expected: Value) -> Bool {
    switch (self, expected) {
    case (.number(let one), .number(let other)):
      guard let difference = one.subtracting(other), let bound = Decimal("0.00000001") else {
        return one == other
      }
      return difference.magnitude <= bound
    case (.list(let one), .list(let other)):
      return one.count == other.count && zip(one, other).allSatisfy { $0.isClose(to: $1) }
    case (.context(let one), .context(let other)):
      return one.entries.count == other.entries.count
        && one.entries.allSatisfy { entry in
          other[entry.name].map { entry.value.isClose(to: $0) } ?? false
        }
    default: return self == expected
    }
  }
}
