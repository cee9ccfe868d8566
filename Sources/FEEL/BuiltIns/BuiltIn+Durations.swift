extension BuiltIn {
  /// Functions that make durations.
  static let durations: [BuiltIn] = [
    BuiltIn("duration", ["from"], summary: "the duration that a text spells, such as \"P1DT2H\"") {
      arguments throws(Warning.Kind) in
      switch arguments.single(0) {
      case .dayTimeDuration, .yearMonthDuration: return arguments.single(0)
      case .string(let text):
        guard let duration = TemporalScanner.duration(text) else { throw arguments.unsuitable(0) }
        return duration
      default: throw arguments.mismatched(0)
      }
    },
    BuiltIn(
      "years and months duration", ["from", "to"],
      summary: "the whole years and months from one day to another"
    ) { arguments throws(Warning.Kind) in
      .yearMonthDuration(
        YearMonthDuration(from: try arguments.date(0), to: try arguments.date(1)))
    },
  ]

  /// Functions that tell where a day lies in the calendar.
  static let calendar: [BuiltIn] = [
    BuiltIn("day of week", ["date"], summary: "the English name of the weekday") {
      arguments throws(Warning.Kind) in
      .string(CalendarDate.weekdays[try arguments.date(0).weekday - 1])
    },
    BuiltIn("month of year", ["date"], summary: "the English name of the month") {
      arguments throws(Warning.Kind) in
      .string(CalendarDate.months[try arguments.date(0).month - 1])
    },
    BuiltIn("day of year", ["date"], summary: "the number of the day in its year") {
      arguments throws(Warning.Kind) in
      .number(Decimal(try arguments.date(0).dayOfYear))
    },
    BuiltIn("week of year", ["date"], summary: "the number of the week by ISO 8601") {
      arguments throws(Warning.Kind) in
      .number(Decimal(try arguments.date(0).weekOfYear))
    },
  ]
}

extension CalendarDate {
  /// The names that the standard prescribes.
  fileprivate static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  fileprivate static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

extension Arguments {
  /// The argument's day.
  fileprivate func date(_ index: Int) throws(Warning.Kind) -> CalendarDate {
    switch single(index) {
    case .date(let date): return date
    case .dateTime(let moment): return moment.date
    default: throw mismatched(index)
    }
  }
}
