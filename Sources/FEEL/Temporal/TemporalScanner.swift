/// Reads dates, times and durations as ISO 8601 and XML Schema write them, each a whole text.
struct TemporalScanner {
  private var rest: Substring.UnicodeScalarView
  /// Whether the time was `24:00:00`, the beginning of the day after.
  private var endsDay = false

  private init(_ text: String) { rest = text[...].unicodeScalars }

  /// Reads `2026-03-01`.
  static func date(_ text: String) -> CalendarDate? { whole(text) { $0.date() } }

  /// Reads `12:30:00`, with a fraction, and `Z`, an offset or `@` and the name of a zone behind.
  static func time(_ text: String) -> ClockTime? { whole(text) { $0.time() } }

  /// Reads a date, `T` and a time.
  static func dateTime(_ text: String) -> DateTime? {
    whole(text) { scanner in
      guard let date = scanner.date(), scanner.skip("T"), let time = scanner.time() else {
        return nil
      }
      guard scanner.endsDay else { return DateTime(date, time) }
      return CalendarDate(dayNumber: date.dayNumber + 1).map { DateTime($0, time) }
    }
  }

  /// Reads either kind of duration.
  static func duration(_ text: String) -> Value? { whole(text) { $0.duration() } }

  /// Reads any of them.
  static func value(_ text: String) -> Value? {
    date(text).map(Value.date) ?? dateTime(text).map(Value.dateTime) ?? time(text).map(Value.time)
      ?? duration(text)
  }

  private static func whole<Result>(
    _ text: String, _ read: (inout TemporalScanner) -> Result?
  ) -> Result? {
    var scanner = TemporalScanner(text)
    guard let result = read(&scanner), scanner.rest.isEmpty else { return nil }
    return result
  }

  private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  /// Reads digits, as many as there are.
  private mutating func digits() -> String {
    var digits = ""
    while let scalar = rest.first, scalar.isDigit {
      digits.unicodeScalars.append(scalar)
      rest.removeFirst()
    }
    return digits
  }

  /// Reads a number of two digits.
  private mutating func pair() -> Int? {
    let digits = digits()
    return digits.utf8.count == 2 ? Int(digits) : nil
  }

  private mutating func date() -> CalendarDate? {
    let isNegative = skip("-")
    let digits = digits()
    guard digits.utf8.count >= 4, digits.utf8.count == 4 || !digits.hasPrefix("0"),
      let year = Int(digits), skip("-"), let month = pair(), skip("-"), let day = pair()
    else { return nil }
    return CalendarDate(year: isNegative ? -year : year, month: month, day: day)
  }

  private mutating func time() -> ClockTime? {
    guard var hour = pair(), skip(":"), let minute = pair(), skip(":"), let second = pair() else {
      return nil
    }
    if hour == 24, minute == 0, second == 0 {
      endsDay = true
      hour = 0
    }
    var nanosecond = 0
    if skip(".") {
      let digits = digits()
      guard !digits.isEmpty else { return nil }
      nanosecond = Self.nanoseconds(digits)
      guard !endsDay || nanosecond == 0 else { return nil }
    }
    guard !rest.isEmpty else {
      return ClockTime(hour: hour, minute: minute, second: second, nanosecond: nanosecond)
    }
    guard let zone = zone() else { return nil }
    return ClockTime(
      hour: hour, minute: minute, second: second, nanosecond: nanosecond, zone: zone)
  }

  private mutating func zone() -> Zone? {
    if skip("Z") { return .universal }
    if skip("@") {
      defer { rest.removeAll() }
      return Zone(named: String(rest))
    }
    let isNegative = skip("-")
    guard isNegative || skip("+"), let hours = pair(), skip(":"), let minutes = pair() else {
      return nil
    }
    var seconds = 0
    if skip(":") {
      guard let pair = pair() else { return nil }
      seconds = pair
    }
    guard minutes < 60, seconds < 60 else { return nil }
    let offset = (hours * 60 + minutes) * 60 + seconds
    return Zone(offset: isNegative ? -offset : offset)
  }

  private mutating func duration() -> Value? {
    let isNegative = skip("-")
    guard skip("P") else { return nil }
    var parts = DurationParts()
    while !rest.isEmpty {
      if skip("T") {
        guard !parts.isInTime, !rest.isEmpty else { return nil }
        parts.isInTime = true
        continue
      }
      let whole = digits()
      let fraction = skip(".") ? digits() : nil
      guard !whole.isEmpty, let number = Int(whole), let unit = rest.popFirst(),
        parts.add(number, fraction, unit)
      else { return nil }
    }
    return parts.value(isNegative: isNegative)
  }

  /// The nanoseconds of the digits behind a point; what is finer is dropped.
  static func nanoseconds(_ digits: String) -> Int {
    Int(digits.padding(upTo: 9)) ?? 0
  }
}

/// The parts of a duration as they are read.
private struct DurationParts {
  var isInTime = false
  private var months: Int?
  private var nanoseconds: Int128?
  /// The rank of the unit last read; units come from large to small.
  private var rank = 0

  mutating func add(_ number: Int, _ fraction: String?, _ unit: Unicode.Scalar) -> Bool {
    let second = Int128(ClockTime.second)
    switch (isInTime, unit, fraction) {
    case (false, "Y", nil): return add(months: number, times: 12, rank: 1)
    case (false, "M", nil): return add(months: number, times: 1, rank: 2)
    case (false, "D", nil): return add(Int128(number) * 86_400 * second, rank: 3)
    case (true, "H", nil): return add(Int128(number) * 3600 * second, rank: 4)
    case (true, "M", nil): return add(Int128(number) * 60 * second, rank: 5)
    case (true, "S", let fraction):
      let finer = fraction.map(TemporalScanner.nanoseconds) ?? 0
      return add(Int128(number) * second + Int128(finer), rank: 6)
    default: return false
    }
  }

  private mutating func add(months number: Int, times factor: Int, rank: Int) -> Bool {
    let (product, overflows) = number.multipliedReportingOverflow(by: factor)
    let (sum, exceeds) = (months ?? 0).addingReportingOverflow(product)
    guard rank > self.rank, !overflows, !exceeds else { return false }
    months = sum
    self.rank = rank
    return true
  }

  private mutating func add(_ more: Int128, rank: Int) -> Bool {
    guard rank > self.rank else { return false }
    nanoseconds = (nanoseconds ?? 0) + more
    self.rank = rank
    return true
  }

  /// The duration; nil without any part, and with parts of both kinds.
  func value(isNegative: Bool) -> Value? {
    switch (months, nanoseconds) {
    case (let months?, nil):
      .yearMonthDuration(YearMonthDuration(months: isNegative ? -months : months))
    case (nil, let nanoseconds?):
      .dayTimeDuration(DayTimeDuration(nanoseconds: isNegative ? -nanoseconds : nanoseconds))
    case (nil, nil), (_?, _?): nil
    }
  }
}

extension String {
  /// The text cut to a length, or with zeros behind it.
  fileprivate func padding(upTo length: Int) -> String {
    String(prefix(length)) + String(repeating: "0", count: Swift.max(0, length - count))
  }
}
