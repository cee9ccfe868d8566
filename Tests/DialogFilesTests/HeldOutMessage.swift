import Foundation
import Testing

/// A line of `Tests/Corpora/messages-*.tsv`: a message that no example was written from.
struct HeldOutMessage {
  /// The intent it should have.
  let intent: String
  /// The message.
  let text: String
  /// The values it states, by slot.
  let slots: [String: String]

  /// Whether it is none of our business.
  var isOutOfScope: Bool { intent == "out_of_scope_other" }

  /// The messages of a language, in the order of the file.
  static func all(in language: String) throws -> [HeldOutMessage] {
    try lines(of: "messages-\(language).tsv").map { line in
      let fields = line.split(separator: "\t", maxSplits: 2).map(String.init)
      try #require(fields.count == 3, "\(line)")
      return HeldOutMessage(
        intent: fields[0], text: fields[1],
        slots: try JSONDecoder().decode([String: String].self, from: Data(fields[2].utf8)))
    }
  }

  /// Messages that sound like a change of payment or billing and are about something else.
  static func nearMisses(in language: String) throws -> [String] {
    try lines(of: "near-misses-\(language).txt")
  }

  private static func lines(of name: String) throws -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Corpora").appending(path: name)
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }
}
