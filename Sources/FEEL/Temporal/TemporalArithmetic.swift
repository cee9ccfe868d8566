/// Sums, differences, products and quotients of dates, times and durations (DMN 1.5, tables 57 and
/// 58).
enum TemporalArithmetic {
  /// The result; nil where the operator does not take operands of these types, or the result is
  /// outside the calendar.
  static func result(_ symbol: ArithmeticOperator, _ one: Value, _ other: Value) -> Value? {
    switch symbol {
    case .add: sum(one, other) ?? sum(other, one)
    case .subtract: difference(one, other)
    case .multiply: product(one, other) ?? product(other, one)
    case .divide: quotient(one, other)
    case .power: nil
    }
  }

  /// The duration that leads back; nil for what is no duration.
  static func negated(_ value: Value) -> Value? {
    switch value {
    case .dayTimeDuration(let duration):
      .dayTimeDuration(DayTimeDuration(nanoseconds: -duration.nanoseconds))
    case .yearMonthDuration(let duration):
      .yearMonthDuration(YearMonthDuration(months: -duration.months))
    default: nil
    }
  }

  private static func sum(_ one: Value, _ other: Value) -> Value? {
    switch (one, other) {
    case (.date(let date), .yearMonthDuration(let duration)):
      date.adding(months: duration.months).map(Value.date)
    case (.date(let date), .dayTimeDuration(let duration)):
      DateTime(date, midnightIn: .universal)?.adding(duration).map { .date($0.date) }
    case (.dateTime(let moment), .yearMonthDuration(let duration)):
      moment.adding(months: duration.months).map(Value.dateTime)
    case (.dateTime(let moment), .dayTimeDuration(let duration)):
      moment.adding(duration).map(Value.dateTime)
    case (.time(let time), .dayTimeDuration(let duration)):
      time.adding(duration).map(Value.time)
    case (.dayTimeDuration(let a), .dayTimeDuration(let b)):
      dayTime(a.nanoseconds.addingReportingOverflow(b.nanoseconds))
    case (.yearMonthDuration(let a), .yearMonthDuration(let b)):
      yearMonth(a.months.addingReportingOverflow(b.months))
    default: nil
    }
  }

  private static func difference(_ one: Value, _ other: Value) -> Value? {
    if let less = negated(other) { return sum(one, less) }
    if case .time(let a) = one, case .time(let b) = other {
      guard a.isZoned == b.isZoned else { return nil }
      return .dayTimeDuration(DayTimeDuration(nanoseconds: Int128(a.comparable - b.comparable)))
    }
    guard let a = moment(one), let b = moment(other) else { return nil }
    return a.distance(from: b).map(Value.dayTimeDuration)
  }

  /// A date counts as its beginning in universal time.
  private static func moment(_ value: Value) -> DateTime? {
    switch value {
    case .date(let date): DateTime(date, midnightIn: .universal)
    case .dateTime(let moment): moment
    default: nil
    }
  }

  private static func product(_ one: Value, _ other: Value) -> Value? {
    guard case .number(let factor) = other else { return nil }
    switch one {
    case .dayTimeDuration(let duration):
      return dayTime(Decimal(duration.nanoseconds).multiplied(by: factor))
    case .yearMonthDuration(let duration):
      return yearMonth(Decimal(duration.months).multiplied(by: factor))
    default: return nil
    }
  }

  private static func quotient(_ one: Value, _ other: Value) -> Value? {
    switch (one, other) {
    case (.dayTimeDuration(let duration), .number(let divisor)):
      dayTime(Decimal(duration.nanoseconds).divided(by: divisor))
    case (.yearMonthDuration(let duration), .number(let divisor)):
      yearMonth(Decimal(duration.months).divided(by: divisor))
    case (.dayTimeDuration(let a), .dayTimeDuration(let b)):
      Decimal(a.nanoseconds).divided(by: Decimal(b.nanoseconds)).map(Value.number)
    case (.yearMonthDuration(let a), .yearMonthDuration(let b)):
      Decimal(a.months).divided(by: Decimal(b.months)).map(Value.number)
    default: nil
    }
  }

  private static func dayTime(_ sum: (partialValue: Int128, overflow: Bool)) -> Value? {
    sum.overflow || sum.partialValue == .min
      ? nil : .dayTimeDuration(DayTimeDuration(nanoseconds: sum.partialValue))
  }

  private static func yearMonth(_ sum: (partialValue: Int, overflow: Bool)) -> Value? {
    sum.overflow || sum.partialValue == .min
      ? nil : .yearMonthDuration(YearMonthDuration(months: sum.partialValue))
  }

  /// A duration of so many nanoseconds; what is finer is dropped.
  private static func dayTime(_ nanoseconds: Decimal?) -> Value? {
    nanoseconds?.rounded(scale: 0, .down).flatMap { Int128(exactly: $0) }.map {
      .dayTimeDuration(DayTimeDuration(nanoseconds: $0))
    }
  }

  /// A duration of so many months; parts of months are dropped.
  private static func yearMonth(_ months: Decimal?) -> Value? {
    months?.rounded(scale: 0, .down).flatMap { Int(exactly: $0) }.flatMap {
      $0 == .min ? nil : .yearMonthDuration(YearMonthDuration(months: $0))
    }
  }
}
