import Foundation

/// A line of `chat --json` as far as the tests look at it.
struct ChatLine: Decodable {
  var type: String
  var code: String?
  var from: String?
  var key: String?
  var text: String?
  var slot: String?
  var ticket: String?
  var outcome: String?
}

extension Child {
  /// Reads lines until the program waits for the customer, or has ended.
  ///
  /// - Returns: what the turn told; nil where the program ended before.
  func turn() -> [ChatLine]? {
    var lines: [ChatLine] = []
    while let line = line() {
      guard let read = try? JSONDecoder().decode(ChatLine.self, from: Data(line.utf8)) else {
        return nil
      }
      if read.type == "await" { return lines }
      lines.append(read)
      if read.type == "end" { return lines }
    }
    return nil
  }

  /// Reads lines until one is of a kind.
  func wait(until isThere: (ChatLine) -> Bool) -> ChatLine? {
    while let line = line() {
      guard let read = try? JSONDecoder().decode(ChatLine.self, from: Data(line.utf8)) else {
        return nil
      }
      if isThere(read) { return read }
    }
    return nil
  }
}
