/// A point or a range on the line of ordered values, for the functions that relate such.
///
/// A missing end is infinitely far away.
struct Span: Hashable, Sendable {
  let lower: Interval.Endpoint?
  let upper: Interval.Endpoint?
  /// Whether it was given as a single value.
  let isPoint: Bool

  /// Makes the span of a value; nil for what has no order, and for a range that has none.
  init?(_ value: Value) {
    switch value {
    case .number, .string, .date, .time, .dateTime, .dayTimeDuration, .yearMonthDuration:
      lower = Interval.Endpoint(value, isIncluded: true)
      upper = lower
      isPoint = true
    case .range(let interval):
      lower = interval.lower
      upper = interval.upper
      isPoint = false
      let ends = [lower?.value, upper?.value].compactMap(\.self)
      guard let first = ends.first, ends.allSatisfy({ $0.order(to: first) != nil }) else {
        return nil
      }
    case .null, .boolean, .list, .context, .function:
      return nil
    }
  }

  /// Whether the ends of both are of one ordered type.
  func isComparable(with other: Span) -> Bool {
    guard let one = lower?.value ?? upper?.value,
      let another = other.lower?.value ?? other.upper?.value
    else { return false }
    return one.order(to: another) != nil
  }

  /// Whether every value of this one lies before every value of the other.
  func isBefore(_ other: Span) -> Bool {
    guard let end = upper, let start = other.lower else { return false }
    return switch end.value.order(to: start.value) {
    case .before: true
    case .same: !end.isIncluded || !start.isIncluded
    case .after, nil: false
    }
  }

  /// Whether this one ends with the value with which the other begins.
  func meets(_ other: Span) -> Bool {
    guard let end = upper, let start = other.lower else { return false }
    return end == start && end.isIncluded
  }

  /// Whether this one begins before the other and ends within it.
  func overlapsBefore(_ other: Span) -> Bool {
    beginsBefore(other) && !isBefore(other) && endsNoLater(than: other)
  }

  /// Whether this one lies within the other and ends with it.
  func finishes(_ other: Span) -> Bool {
    upper == other.upper && upper != nil && !beginsBefore(other)
  }

  /// Whether this one lies within the other and begins with it.
  func starts(_ other: Span) -> Bool {
    lower == other.lower && lower != nil && !endsAfter(other)
  }

  /// Whether the other lies within this one.
  func includes(_ other: Span) -> Bool { !other.beginsBefore(self) && !other.endsAfter(self) }

  private func beginsBefore(_ other: Span) -> Bool {
    guard let start = other.lower else { return false }
    guard let own = lower else { return true }
    return switch own.value.order(to: start.value) {
    case .before: true
    case .same: own.isIncluded && !start.isIncluded
    case .after, nil: false
    }
  }

  private func endsAfter(_ other: Span) -> Bool {
    guard let end = other.upper else { return false }
    guard let own = upper else { return true }
    return switch own.value.order(to: end.value) {
    case .after: true
    case .same: own.isIncluded && !end.isIncluded
    case .before, nil: false
    }
  }

  private func endsNoLater(than other: Span) -> Bool { !endsAfter(other) }
}
