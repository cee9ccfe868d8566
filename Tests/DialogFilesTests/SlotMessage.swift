import Foundation
import Testing

/// A line of `Messages/slots-*.tsv`: a message, what was asked before it and the slots it states.
struct SlotMessage: CustomTestStringConvertible {
  /// The slots asked, none at the beginning of a conversation.
  let asked: [String]
  /// The message.
  let text: String
  /// The slots stated, as `slot=value` in alphabetical order.
  let slots: [String]

  var testDescription: String { asked.isEmpty ? text : "\(text) (asked \(asked.joined()))" }

  /// The messages of a language, in the order of the file.
  static func all(in language: String) -> [SlotMessage] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Messages/slots-\(language).tsv")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 3, !line.hasPrefix("#") else { return nil }
      return SlotMessage(
        asked: fields[0] == "-" ? [] : fields[0].split(separator: ",").map(String.init),
        text: fields[1], slots: fields[2].split(separator: " ").map(String.init).sorted())
    }
  }
}
