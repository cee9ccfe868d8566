import Foundation

/// Times as people and programs read them.
enum Timestamp {
  /// Milliseconds since 1970 as `2026-11-22T10:00:00.000Z` (RFC 3339).
  static func text(_ milliseconds: Int64) -> String {
    Date(timeIntervalSince1970: Double(milliseconds) / 1000)
      .formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
  }

  /// Milliseconds since 1970 as `2026-11-22 10:00:00 UTC`.
  static func plainText(_ milliseconds: Int64) -> String {
    let text = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
      .formatted(Date.ISO8601FormatStyle())
    return text.replacing("T", with: " ").replacing("Z", with: " UTC")
  }
}
