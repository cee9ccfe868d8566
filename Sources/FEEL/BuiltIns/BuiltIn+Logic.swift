extension BuiltIn {
  /// Functions on truth values, and of identity.
  static let logic: [BuiltIn] = [
    BuiltIn("not", ["negand"], summary: "true for false, false for true, else null") {
      arguments throws(Warning.Kind) in
      switch arguments.single(0) {
      case .boolean(let boolean): return .boolean(!boolean)
      case .null: return .null
      default: throw arguments.mismatched(0)
      }
    },
    BuiltIn(
      "is", ["value1?", "value2?"],
      summary: "whether both are the same, also where they are of different types"
    ) { arguments throws(Warning.Kind) in .boolean(arguments[0].isIdentical(to: arguments[1])) },
    BuiltIn(
      "all", ["list"], isVariadic: true, summary: "false if any item is false, true if all are true"
    ) { arguments throws(Warning.Kind) in try arguments.combined(stoppingAt: false) },
    BuiltIn(
      "any", ["list"], isVariadic: true, summary: "true if any item is true, false if all are false"
    ) { arguments throws(Warning.Kind) in try arguments.combined(stoppingAt: true) },
  ]
}

extension Arguments {
  /// Three-valued and (stopping at false) or or (stopping at true) of the items, wherever they
  /// stand; what is no truth value leaves the result open.
  fileprivate func combined(stoppingAt end: Bool) throws(Warning.Kind) -> Value {
    let items = try items()
    if items.contains(.boolean(end)) { return .boolean(end) }
    if let odd = items.firstIndex(where: { !$0.isNull && $0.kind != .boolean }) {
      throw mismatched(item: odd, items[odd])
    }
    return items.contains(.null) ? .null : .boolean(!end)
  }
}

extension Value {
  /// Whether both are equal and written alike: two names of one instant are not the same.
  fileprivate func isIdentical(to other: Value) -> Bool {
    switch (self, other) {
    case (.time(let a), .time(let b)): a.isIdentical(to: b)
    case (.dateTime(let a), .dateTime(let b)):
      a.date == b.date && a.time.isIdentical(to: b.time)
    case (.list(let a), .list(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.isIdentical(to: $1) }
    case (.context(let a), .context(let b)):
      a.entries.count == b.entries.count
        && a.entries.allSatisfy { b[$0.name]?.isIdentical(to: $0.value) ?? false }
    default: self == other
    }
  }
}

extension ClockTime {
  fileprivate func isIdentical(to other: ClockTime) -> Bool {
    nanoseconds == other.nanoseconds && zone == other.zone
  }
}
