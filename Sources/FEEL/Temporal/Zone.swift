import Foundation

/// What relates a local time to universal time.
public enum Zone: Hashable, Sendable {
  /// A fixed distance from universal time, in seconds, positive in the east.
  case offset(seconds: Int)
  /// A zone of the IANA database, such as `Europe/Paris`.
  case named(String)

  /// Universal time.
  public static let universal = Zone.offset(seconds: 0)

  /// The largest distance from universal time: fourteen hours, as XML Schema has it.
  static let largestOffset = 14 * 3600

  /// Makes a fixed distance; nil when it is too large.
  init?(offset seconds: Int) {
    guard seconds.magnitude <= Self.largestOffset else { return nil }
    self = .offset(seconds: seconds)
  }

  /// Makes a zone of the database; nil when it has none of this name.
  init?(named name: String) {
    // Foundation also knows abbreviations and forms such as `GMT+3`, which the database has not.
    guard name.contains("/") || Self.plainNames.contains(name), TimeZone(identifier: name) != nil
    else { return nil }
    self = .named(name)
  }

  /// The names of the database without a slash, and `Z`.
  private static let plainNames: Set<String> = [
    "Z", "UTC", "GMT", "GMT0", "GMT+0", "GMT-0", "UCT", "Universal", "Zulu", "Greenwich", "CET",
    "EET", "MET", "WET", "EST", "EST5EDT", "CST6CDT", "MST", "MST7MDT", "PST8PDT", "HST", "Cuba",
    "Egypt", "Eire", "GB", "GB-Eire", "Hongkong", "Iceland", "Iran", "Israel", "Jamaica", "Japan",
    "Kwajalein", "Libya", "NZ", "NZ-CHAT", "Navajo", "PRC", "Poland", "Portugal", "ROC", "ROK",
    "Singapore", "Turkey", "W-SU",
  ]

  /// The distance from universal time at an instant, in seconds since 1970.
  func offset(at instant: Int) -> Int {
    switch self {
    case .offset(let seconds): seconds
    case .named(let name):
      TimeZone(identifier: name)?.secondsFromGMT(
        for: Date(timeIntervalSince1970: Double(Self.comparable(instant)))) ?? 0
    }
  }

  /// The distance from universal time at a local time, in seconds since 1970 of a local clock.
  ///
  /// Where the clock is put back, the time is taken as the first of the two; where it is put
  /// forward, a time that is left out is read by the distance before the change.
  func offset(atLocal seconds: Int) -> Int {
    if case .offset(let fixed) = self { return fixed }
    let before = offset(at: seconds - 86_400)
    if offset(at: seconds - before) == before { return before }
    let after = offset(at: seconds + 86_400)
    return offset(at: seconds - after) == after ? after : before
  }

  /// An instant within the years for which zones are known, at the same place of the 400 years
  /// after which the calendar repeats itself.
  private static func comparable(_ instant: Int) -> Int {
    let cycle = 146_097 * 86_400
    let first = -11_676_096_000  // 1600-01-01
    return (first..<first + 2 * cycle).contains(instant)
      ? instant : first + cycle * (instant < first ? 0 : 1) + (instant - first).floorModulo(cycle)
  }
}

extension Zone: CustomStringConvertible {
  /// The zone as it stands behind a time: `Z`, `+01:00`, `@Europe/Paris`.
  public var description: String {
    switch self {
    case .offset(seconds: 0): return "Z"
    case .named(let name): return "@\(name)"
    case .offset(let seconds):
      let size = Int(seconds.magnitude)
      let rest = size % 60 == 0 ? "" : ":" + (size % 60).padded(to: 2)
      return "\(seconds < 0 ? "-" : "+")\((size / 3600).padded(to: 2))"
        + ":\((size / 60 % 60).padded(to: 2))\(rest)"
    }
  }
}
