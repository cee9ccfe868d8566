/// A word or a sign of Swift code.
struct Token: Equatable {
  /// A word such as `let` or a single sign such as `!`.
  let text: String
  /// The line, from one.
  let line: Int
  /// Whether nothing stands between it and the token before.
  let isAttached: Bool

  /// Whether it is a word or a number.
  var isWord: Bool { text.utf8.first.map(Self.belongsToWord) ?? false }

  static func tokens(in bytes: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    var line = 1
    var place = 0
    var isAttached = false
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\n") { line += 1 }
      if byte <= UInt8(ascii: " ") {
        isAttached = false
        place += 1
        continue
      }
      let start = place
      place += 1
      if belongsToWord(byte) {
        while place < bytes.count, belongsToWord(bytes[place]) { place += 1 }
      }
      let text = String(decoding: bytes[start..<place], as: UTF8.self)
      tokens.append(Token(text: text, line: line, isAttached: isAttached))
      isAttached = true
    }
    return tokens
  }

  private static func belongsToWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
