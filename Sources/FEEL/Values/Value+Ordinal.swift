extension Value {
  /// A whole number that stands for a date, time or duration in FEEL's order of its kind; nil for
  /// any other value.
  ///
  /// Days since 1970 for dates, whole seconds for times and dates with times, nanoseconds and
  /// months for durations. Times with a zone are in order only among themselves.
  package var ordinal: Int128? {
    switch self {
    case .date(let date): Int128(date.dayNumber)
    case .time(let time): Int128(time.wholeSeconds)
    case .dateTime(let moment): Int128(moment.wholeSeconds)
    case .dayTimeDuration(let duration): duration.nanoseconds
    case .yearMonthDuration(let duration): Int128(duration.months)
    case .null, .boolean, .number, .string, .list, .context, .range, .function: nil
    }
  }

  /// Whether it is a time, or a date with a time, that relates to universal time.
  package var isZoned: Bool {
    switch self {
    case .time(let time): time.isZoned
    case .dateTime(let moment): moment.isZoned
    default: false
    }
  }

  /// The date, time or duration whose ordinal is so much greater; nil where there is none.
  package func moved(by steps: Int) -> Value? {
    let seconds = DayTimeDuration(nanoseconds: Int128(steps) * Int128(ClockTime.second))
    switch self {
    case .date(let date): return CalendarDate(dayNumber: date.dayNumber + steps).map(Value.date)
    case .time(let time):
      let moved = time.adding(seconds)
      // A clock begins again at midnight.
      return moved.flatMap { $0.wholeSeconds == time.wholeSeconds + steps ? .time($0) : nil }
    case .dateTime(let moment): return moment.adding(seconds).map(Value.dateTime)
    case .dayTimeDuration(let duration):
      let (moved, overflows) = duration.nanoseconds.addingReportingOverflow(Int128(steps))
      return overflows ? nil : .dayTimeDuration(DayTimeDuration(nanoseconds: moved))
    case .yearMonthDuration(let duration):
      let (moved, overflows) = duration.months.addingReportingOverflow(steps)
      return overflows ? nil : .yearMonthDuration(YearMonthDuration(months: moved))
    case .null, .boolean, .number, .string, .list, .context, .range, .function: return nil
    }
  }
}
