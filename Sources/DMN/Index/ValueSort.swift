import FEEL

/// What values have in common that can be sorted into classes together.
struct ValueSort: Hashable, Sendable {
  /// Their kind.
  let kind: Value.Kind
  /// Whether they stand in an order, because some range begins or ends at one of them; else they
  /// only are or are not each other.
  let isOrdered: Bool
  /// Whether they relate to universal time, where order depends on it.
  private let isZoned: Bool

  /// The kinds of which FEEL has an order (DMN 1.5, table 54).
  private static let ordered: Set<Value.Kind> = [
    .number, .string, .date, .time, .dateTime, .dayTimeDuration, .yearMonthDuration,
  ]

  /// What most cells of a column are about, told by the first value named; nil where none is.
  init?(of ranges: some Sequence<Interval>) {
    var first: Value?
    var isOrdered = false
    for range in ranges {
      guard let value = first ?? range.namedValues.first(where: { !$0.isNull }) else { continue }
      first = value
      isOrdered = isOrdered || !range.isValueOrAllOthers && range.namedValues[0].kind == value.kind
    }
    guard let first else { return nil }
    kind = first.kind
    self.isOrdered = Self.ordered.contains(kind) && (isOrdered || kind == .number)
    isZoned = self.isOrdered && first.isZoned
  }

  /// Whether classes of these values can be made of a range.
  func canSort(_ range: Interval) -> Bool {
    guard isOrdered else {
      return range.isValueOrAllOthers
        && range.namedValues.allSatisfy { $0.kind == kind || $0.isNull }
    }
    return range.namedValues.allSatisfy(has)
  }

  /// Whether a value is one of those that stand in the order.
  func has(_ value: Value) -> Bool { value.kind == kind && value.isZoned == isZoned }

  /// Whether no value of a clock comes before or after one.
  func isLast(_ value: Value, before: Bool) -> Bool {
    switch kind {
    case .time: !isZoned && value.moved(by: before ? -1 : 1) == nil
    case .string: before && value == ""
    default: false
    }
  }
}

extension Interval {
  /// The values at its ends.
  var namedValues: [Value] {
    switch self {
    case .between(let lower, let upper): [lower.value, upper.value]
    case .comparison(_, let value): [value]
    }
  }

  /// Whether it is one value, or everything but one.
  fileprivate var isValueOrAllOthers: Bool {
    switch self {
    case .comparison(.equal, _), .comparison(.notEqual, _): true
    case .comparison, .between: false
    }
  }
}
