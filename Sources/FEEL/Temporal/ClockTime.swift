/// A time of the day, to the nanosecond, with or without a zone.
///
/// Two times with zones are equal when they are the same in universal time; a time with a zone and
/// one without are never equal. What is finer than a second counts in computations, but does not
/// tell two times apart: FEEL compares times by their value in seconds (DMN 1.5, section
/// 10.3.2.3.4).
public struct ClockTime: Moment, Sendable {
  /// The nanoseconds since midnight, less than those of a day.
  public let nanoseconds: Int
  /// What relates it to universal time, nil where nothing does.
  public let zone: Zone?

  static let second = 1_000_000_000
  static let day = 86_400 * second

  /// Makes a time; nil when the nanoseconds are not within a day.
  init?(nanoseconds: Int, zone: Zone?) {
    guard (0..<Self.day).contains(nanoseconds) else { return nil }
    self.nanoseconds = nanoseconds
    self.zone = zone
  }

  /// Makes a time; nil where the clock has no such time.
  public init?(hour: Int, minute: Int, second: Int, nanosecond: Int = 0, zone: Zone? = nil) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
      (0..<Self.second).contains(nanosecond)
    else { return nil }
    self.init(
      nanoseconds: ((hour * 60 + minute) * 60 + second) * Self.second + nanosecond, zone: zone)
  }

  /// Midnight, at the beginning of the day.
  static func midnight(_ zone: Zone?) -> ClockTime? { ClockTime(nanoseconds: 0, zone: zone) }

  /// The hour, from 0 to 23.
  public var hour: Int { nanoseconds / Self.second / 3600 }
  /// The minute, from 0 to 59.
  public var minute: Int { nanoseconds / Self.second / 60 % 60 }
  /// The second, from 0 to 59.
  public var second: Int { nanoseconds / Self.second % 60 }
  /// The nanoseconds beyond the second.
  public var fraction: Int { nanoseconds % Self.second }

  /// Whether the time relates to universal time.
  var isZoned: Bool { zone != nil }

  /// The nanoseconds since midnight of universal time where there is a zone (a named one as on
  /// 1970-01-01), else of the local clock.
  var comparable: Int {
    nanoseconds - (zone?.offset(atLocal: nanoseconds / Self.second) ?? 0) * Self.second
  }

  /// The seconds since midnight, of universal time where there is a zone.
  var wholeSeconds: Int { comparable.floorDivided(by: Self.second) }

  /// The time so much later, on whatever day that is.
  func adding(_ duration: DayTimeDuration) -> ClockTime? {
    let moved = (Int128(nanoseconds) + duration.nanoseconds).floorDivided(by: Int128(Self.day)).rest
    return ClockTime(nanoseconds: Int(moved), zone: zone)
  }
}

extension ClockTime: CustomStringConvertible {
  /// The time as ISO 8601 writes it, the name of a zone behind an `@`.
  public var description: String {
    "\(hour.padded(to: 2)):\(minute.padded(to: 2)):\(second.padded(to: 2))"
      + fraction.asFraction(digits: 9) + (zone?.description ?? "")
  }
}

extension Int {
  /// The number as digits behind a point, without zeros at the end; nothing for zero.
  func asFraction(digits: Int) -> String {
    guard self != 0 else { return "" }
    var text = padded(to: digits)
    while text.hasSuffix("0") { text.removeLast() }
    return "." + text
  }
}
