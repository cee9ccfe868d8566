/// A date and a time of that day.
///
/// Two with zones are equal when they are the same instant; one with a zone and one without are
/// never equal. As with times, what is finer than a second does not tell two apart.
public struct DateTime: Moment, Sendable {
  /// The day.
  public let date: CalendarDate
  /// The time of that day, with the zone.
  public let time: ClockTime

  /// Makes a date and time.
  public init(_ date: CalendarDate, _ time: ClockTime) {
    self.date = date
    self.time = time
  }

  /// Makes the beginning of a day.
  init?(_ date: CalendarDate, midnightIn zone: Zone?) {
    guard let midnight = ClockTime.midnight(zone) else { return nil }
    self.init(date, midnight)
  }

  /// Makes the date and time so many nanoseconds after 1970 on the clock of a zone.
  private init?(local nanoseconds: Int128, zone: Zone?) {
    let (days, rest) = nanoseconds.floorDivided(by: Int128(ClockTime.day))
    guard let number = Int(exactly: days), let date = CalendarDate(dayNumber: number),
      let time = ClockTime(nanoseconds: Int(rest), zone: zone)
    else { return nil }
    self.init(date, time)
  }

  /// Whether it is an instant.
  var isZoned: Bool { time.isZoned }

  /// The nanoseconds since 1970 on the local clock.
  private var local: Int128 {
    Int128(date.dayNumber) * Int128(ClockTime.day) + Int128(time.nanoseconds)
  }

  /// The distance from universal time, in seconds; nil without a zone.
  var offset: Int? {
    time.zone?.offset(atLocal: date.dayNumber * 86_400 + time.nanoseconds / ClockTime.second)
  }

  /// The nanoseconds since 1970, of universal time where there is a zone, else of the local clock.
  var comparable: Int128 { local - Int128(offset ?? 0) * Int128(ClockTime.second) }

  /// The seconds since 1970, of universal time where there is a zone.
  var wholeSeconds: Int {
    date.dayNumber * 86_400 + time.nanoseconds / ClockTime.second - (offset ?? 0)
  }

  /// The date and time so much later; with a zone, so much time is really passing.
  func adding(_ duration: DayTimeDuration) -> DateTime? {
    let (sum, overflows) = comparable.addingReportingOverflow(duration.nanoseconds)
    guard !overflows else { return nil }
    guard let zone = time.zone else { return DateTime(local: sum, zone: nil) }
    let seconds = sum.floorDivided(by: Int128(ClockTime.second)).quotient
    guard let instant = Int(exactly: seconds) else { return nil }
    return DateTime(
      local: sum + Int128(zone.offset(at: instant)) * Int128(ClockTime.second), zone: zone)
  }

  /// The same time of the day so many months later.
  func adding(months: Int) -> DateTime? {
    date.adding(months: months).map { DateTime($0, time) }
  }

  /// How much time passes from the other one to this; nil when only one has a zone.
  func distance(from other: DateTime) -> DayTimeDuration? {
    isZoned == other.isZoned
      ? DayTimeDuration(nanoseconds: comparable - other.comparable) : nil
  }
}

extension DateTime: CustomStringConvertible {
  /// The date and time as ISO 8601 writes it, the name of a zone behind an `@`.
  public var description: String { "\(date)T\(time)" }
}
