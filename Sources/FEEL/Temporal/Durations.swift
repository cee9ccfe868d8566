/// A length of time in days and parts of days.
public struct DayTimeDuration: Hashable, Comparable, Sendable {
  /// The length in nanoseconds; negative when it leads back.
  public let nanoseconds: Int128

  /// Makes a duration.
  public init(nanoseconds: Int128) { self.nanoseconds = nanoseconds }

  /// Whether one is less than the other.
  public static func < (one: Self, other: Self) -> Bool { one.nanoseconds < other.nanoseconds }

  private var seconds: Int128 { nanoseconds / Int128(ClockTime.second) }
  /// The whole days; negative in a negative duration, as all parts.
  var days: Int128 { seconds / 86_400 }
  /// The hours beyond the days.
  var hours: Int128 { seconds / 3600 % 24 }
  /// The minutes beyond the hours.
  var minutes: Int128 { seconds / 60 % 60 }
  /// The whole seconds beyond the minutes.
  var secondsOfMinute: Int128 { seconds % 60 }
  /// The nanoseconds beyond the seconds.
  var fraction: Int { Int(nanoseconds % Int128(ClockTime.second)) }
}

extension DayTimeDuration: CustomStringConvertible {
  /// The duration as ISO 8601 writes it: `P1DT2H`, `PT0S`.
  public var description: String {
    guard nanoseconds != 0 else { return "PT0S" }
    var time = ""
    if hours != 0 { time += "\(hours.magnitude)H" }
    if minutes != 0 { time += "\(minutes.magnitude)M" }
    if secondsOfMinute != 0 || fraction != 0 {
      time += "\(secondsOfMinute.magnitude)\(Int(fraction.magnitude).asFraction(digits: 9))S"
    }
    return (nanoseconds < 0 ? "-P" : "P") + (days == 0 ? "" : "\(days.magnitude)D")
      + (time.isEmpty ? "" : "T" + time)
  }
}

/// A length of time in years and months.
public struct YearMonthDuration: Hashable, Comparable, Sendable {
  /// The length in months; negative when it leads back.
  public let months: Int

  /// Makes a duration.
  public init(months: Int) { self.months = months }

  /// Makes the whole months from one date to another, towards zero.
  init(from one: CalendarDate, to other: CalendarDate) {
    var months = (other.year - one.year) * 12 + other.month - one.month
    if months > 0, other.day < one.day { months -= 1 }
    if months < 0, other.day > one.day { months += 1 }
    self.months = months
  }

  /// Whether one is less than the other.
  public static func < (one: Self, other: Self) -> Bool { one.months < other.months }
}

extension YearMonthDuration: CustomStringConvertible {
  /// The duration as ISO 8601 writes it: `P1Y2M`, `P0M`.
  public var description: String {
    let size = months.magnitude
    let years = size / 12 == 0 ? "" : "\(size / 12)Y"
    let rest = size % 12 == 0 && size != 0 ? "" : "\(size % 12)M"
    return (months < 0 ? "-P" : "P") + years + rest
  }
}
