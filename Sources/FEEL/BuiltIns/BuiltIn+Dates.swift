extension BuiltIn {
  /// Functions that make dates, and dates with times.
  static let dates: [BuiltIn] = [
    BuiltIn("date", ["from"], ["year", "month", "day"], summary: "a day, of a text or its parts") {
      arguments throws(Warning.Kind) in
      guard !arguments.has(1) else {
        let (year, month) = (try arguments.whole(0), try arguments.whole(1))
        guard let date = CalendarDate(year: year, month: month, day: try arguments.whole(2)) else {
          throw arguments.unsuitable(2)
        }
        return .date(date)
      }
      switch arguments.single(0) {
      case .date(let date): return .date(date)
      case .dateTime(let moment): return .date(moment.date)
      case .string(let text):
        guard let date = TemporalScanner.date(text) else { throw arguments.unsuitable(0) }
        return .date(date)
      default: throw arguments.mismatched(0)
      }
    },
    BuiltIn(
      "date and time", ["from"], ["date", "time"],
      ["year", "month", "day", "hour", "minute", "second"],
      ["year", "month", "day", "hour", "minute", "second", "offset"],
      ["year", "month", "day", "hour", "minute", "second", "timezone"],
      summary: "a day with a time, of a text or its parts"
    ) { arguments throws(Warning.Kind) in
      switch arguments.values.count {
      case 1: try arguments.dateTimeOfOne()
      case 2: try arguments.dateTimeOfTwo()
      default: try arguments.dateTimeOfParts()
      }
    },
    BuiltIn(
      "now", [], summary: "the date and time of the evaluation",
      calling: {
        _, interpreter throws(Warning.Kind) in
        guard let now = interpreter.scope.now else { throw .noClock }
        return .dateTime(now)
      }),
    BuiltIn(
      "today", [], summary: "the day of the evaluation",
      calling: {
        _, interpreter throws(Warning.Kind) in
        guard let now = interpreter.scope.now else { throw .noClock }
        return .date(now.date)
      }),
  ]
}

extension Arguments {
  fileprivate func dateTimeOfOne() throws(Warning.Kind) -> Value {
    switch single(0) {
    case .dateTime(let moment): return .dateTime(moment)
    case .date(let date):
      guard let midnight = DateTime(date, midnightIn: .universal) else { throw unsuitable(0) }
      return .dateTime(midnight)
    case .string(let text):
      guard
        let moment = TemporalScanner.dateTime(text)
          ?? TemporalScanner.date(text).flatMap({ DateTime($0, midnightIn: nil) })
      else { throw unsuitable(0) }
      return .dateTime(moment)
    default: throw mismatched(0)
    }
  }

  fileprivate func dateTimeOfTwo() throws(Warning.Kind) -> Value {
    guard case .time(let time) = single(1) else { throw mismatched(1) }
    switch single(0) {
    case .date(let date): return .dateTime(DateTime(date, time))
    case .dateTime(let moment): return .dateTime(DateTime(moment.date, time))
    default: throw mismatched(0)
    }
  }

  fileprivate func dateTimeOfParts() throws(Warning.Kind) -> Value {
    let (year, month) = (try whole(0), try whole(1))
    guard let date = CalendarDate(year: year, month: month, day: try whole(2)) else {
      throw unsuitable(2)
    }
    return .dateTime(DateTime(date, try time(from: 3, zone: try zone(6))))
  }

  /// The zone that an offset or a name means; none where it is left out.
  private func zone(_ index: Int) throws(Warning.Kind) -> Zone? {
    switch single(index) {
    case .null: return nil
    case .dayTimeDuration: return try offset(index)
    case .string(let name):
      guard let zone = Zone(named: name) else { throw unsuitable(index) }
      return zone
    default: throw mismatched(index)
    }
  }
}
