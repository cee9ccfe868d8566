import Foundation

/// Times and durations as people and programs read them.
nonisolated enum Moment {
  /// Milliseconds since 1970 as `2026-11-22T10:00:00.000Z` (RFC 3339).
  static func json(_ milliseconds: Int64) -> String {
    date(milliseconds).formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
  }

  /// Milliseconds since 1970 as `2026-11-22 10:00`, UTC.
  static func minute(_ milliseconds: Int64) -> String {
    String(
      date(milliseconds).formatted(Date.ISO8601FormatStyle()).prefix(16).replacing("T", with: " "))
  }

  /// A duration as `mm:ss`, from an hour on as `3h05`.
  static func wait(_ milliseconds: Int64) -> String {
    let seconds = milliseconds / 1000
    let minutes = seconds / 60
    return minutes < 60
      ? "\(padded(minutes)):\(padded(seconds % 60))" : "\(minutes / 60)h\(padded(minutes % 60))"
  }

  private static func padded(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func date(_ milliseconds: Int64) -> Date {
    Date(timeIntervalSince1970: Double(milliseconds) / 1000)
  }
}
