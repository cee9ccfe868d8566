/// The whole numbers, or the days, from one to another, up or down.
struct Steps {
  private let first: Int
  private let last: Int
  private let areDays: Bool

  private init(first: Int, last: Int, areDays: Bool) {
    self.first = first
    self.last = last
    self.areDays = areDays
  }

  /// Makes the steps between two values; nil unless both are whole numbers, or both dates.
  init?(from one: Value, to other: Value) {
    switch (one, other) {
    case (.number(let a), .number(let b)):
      guard let first = Int(exactly: a), let last = Int(exactly: b) else { return nil }
      self.init(first: first, last: last, areDays: false)
    case (.date(let a), .date(let b)):
      self.init(first: a.dayNumber, last: b.dayNumber, areDays: true)
    default: return nil
    }
  }

  /// How far it is from the first to the last.
  var distance: UInt {
    let (distance, overflows) = last.subtractingReportingOverflow(first)
    return overflows ? .max : distance.magnitude
  }

  /// The values, first to last.
  var values: [Value] {
    stride(from: first, through: last, by: first <= last ? 1 : -1).compactMap(value)
  }

  private func value(_ step: Int) -> Value? {
    areDays ? CalendarDate(dayNumber: step).map(Value.date) : .number(Decimal(step))
  }

  /// The steps without an end that does not belong to them; nil when none is left.
  fileprivate func without(first isFirstLeftOut: Bool, last isLastLeftOut: Bool) -> Steps? {
    let (from, overflows) = first.addingReportingOverflow(isFirstLeftOut ? 1 : 0)
    let (to, underflows) = last.subtractingReportingOverflow(isLastLeftOut ? 1 : 0)
    guard !overflows, !underflows, from <= to else { return nil }
    return Steps(first: from, last: to, areDays: areDays)
  }
}

extension Interval {
  /// The whole numbers or the days of a range; nil where it has none, or more than the budget has
  /// for loops: that ends the evaluation.
  public func members(within budget: inout Budget) -> [Value]? {
    guard let steps else { return nil }
    guard steps.distance < Budget.mostRounds else {
      budget.exceed(.rounds)
      return nil
    }
    return steps.values
  }

  /// The steps of a range between two whole numbers or two dates; nil where it has none.
  var steps: Steps? {
    guard case .between(let lower, let upper) = self else { return nil }
    return Steps(from: lower.value, to: upper.value)?
      .without(first: !lower.isIncluded, last: !upper.isIncluded)
  }
}
