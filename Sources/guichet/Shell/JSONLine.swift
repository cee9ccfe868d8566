import Foundation
import TextSafety

/// One value as one line of JSON with sorted keys: the same value gives the same bytes.
enum JSONLine {
  static func encode(_ value: some Encodable) -> DisplayJSON {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { return DisplayJSON(escaping: "null") }
    return DisplayJSON(escaping: String(decoding: data, as: UTF8.self))
  }
}
