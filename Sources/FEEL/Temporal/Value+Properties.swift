extension Value {
  /// A property of a date, a time or a duration by its FEEL name (DMN 1.5, table 66); nil where
  /// there is no such property.
  func temporalProperty(_ name: String) -> Value? {
    switch self {
    case .date(let date): date.property(name)
    case .time(let time): time.property(name, zoneOffset: time.offsetOnNoDay)
    case .dateTime(let moment):
      moment.date.property(name) ?? moment.time.property(name, zoneOffset: moment.offset)
    case .dayTimeDuration(let duration): duration.property(name)
    case .yearMonthDuration(let duration): duration.property(name)
    case .null, .boolean, .number, .string, .list, .context, .range, .function: nil
    }
  }
}

extension CalendarDate {
  fileprivate func property(_ name: String) -> Value? {
    switch name {
    case "year": .number(Decimal(year))
    case "month": .number(Decimal(month))
    case "day": .number(Decimal(day))
    case "weekday": .number(Decimal(weekday))
    default: nil
    }
  }
}

extension ClockTime {
  /// The distance from universal time, in seconds, as far as it is known without a day.
  fileprivate var offsetOnNoDay: Int? {
    if case .offset(let seconds) = zone { seconds } else { nil }
  }

  fileprivate func property(_ name: String, zoneOffset: Int?) -> Value? {
    switch name {
    case "hour": .number(Decimal(hour))
    case "minute": .number(Decimal(minute))
    case "second": .number(Decimal(Int128(nanoseconds % (60 * Self.second)), exponent: -9))
    case "time offset":
      zoneOffset.map {
        .dayTimeDuration(DayTimeDuration(nanoseconds: Int128($0) * Int128(Self.second)))
      } ?? .null
    case "timezone":
      if case .named(let zone) = zone { .string(zone) } else { .null }
    default: nil
    }
  }
}

extension DayTimeDuration {
  fileprivate func property(_ name: String) -> Value? {
    switch name {
    case "days": .number(Decimal(days))
    case "hours": .number(Decimal(hours))
    case "minutes": .number(Decimal(minutes))
    case "seconds":
      .number(Decimal(nanoseconds % (60 * Int128(ClockTime.second)), exponent: -9))
    default: nil
    }
  }
}

extension YearMonthDuration {
  fileprivate func property(_ name: String) -> Value? {
    switch name {
    case "years": .number(Decimal(months / 12))
    case "months": .number(Decimal(months % 12))
    default: nil
    }
  }
}
