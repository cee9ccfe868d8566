extension Value {
  /// FEEL's `=`: whether the values are equal, or nil when they are of different types.
  ///
  /// Null equals null and nothing else.
  public func isEqual(to other: Value) -> Bool? {
    if isNull || other.isNull { return isNull && other.isNull }
    return kind == other.kind ? self == other : nil
  }

  /// How the value stands to another in FEEL's order, or nil where there is no order: only
  /// numbers, strings, dates, times and durations have one, each among themselves.
  func order(to other: Value) -> Order? {
    switch (self, other) {
    case (.number(let a), .number(let b)): Order(a, b)
    case (.string(let a), .string(let b)): Order(codePoints: a, b)
    case (.date(let a), .date(let b)): Order(a, b)
    case (.time(let a), .time(let b)): a.order(to: b)
    case (.dateTime(let a), .dateTime(let b)): a.order(to: b)
    case (.dayTimeDuration(let a), .dayTimeDuration(let b)): Order(a, b)
    case (.yearMonthDuration(let a), .yearMonthDuration(let b)): Order(a, b)
    default: nil
    }
  }

  /// Whether the value stands to another as the comparison says, or nil where that has no answer.
  func satisfies(_ comparison: Comparison, _ other: Value) -> Bool? {
    switch comparison {
    case .equal: isEqual(to: other)
    case .notEqual: isEqual(to: other).map { !$0 }
    case .less: order(to: other).map { $0 == .before }
    case .atMost: order(to: other).map { $0 != .after }
    case .greater: order(to: other).map { $0 == .after }
    case .atLeast: order(to: other).map { $0 != .before }
    }
  }
}

extension Order {
  /// The order of two strings by code points, which is that of their UTF-8 bytes.
  fileprivate init(codePoints one: String, _ other: String) {
    self =
      one.utf8.elementsEqual(other.utf8)
      ? .same : one.utf8.lexicographicallyPrecedes(other.utf8) ? .before : .after
  }
}
