/// Swift source without what is said in it.
///
/// Comments and the text of string literals are blanked, so that only code is left. Lines and
/// columns stay where they were, and code inside `\(…)` is still there.
struct SwiftCode {
  /// The code as words and signs.
  let tokens: [Token]

  init(_ source: String) {
    var blanking = Blanking(source)
    blanking.code(until: nil)
    tokens = Token.tokens(in: blanking.bytes)
  }
}

/// The pass over a file's bytes that blanks comments and strings.
private struct Blanking {
  var bytes: [UInt8]
  private var place = 0

  init(_ source: String) { bytes = Array(source.utf8) }

  /// Keeps code up to its end, or to the parenthesis that closes an interpolation.
  mutating func code(until closing: UInt8?) {
    var depth = 0
    while place < bytes.count {
      if starts("//") {
        blank(while: { $0 != "\n" })
      } else if starts("/*") {
        blockComment()
      } else if let pounds = stringStart() {
        string(pounds: pounds)
      } else {
        if bytes[place] == UInt8(ascii: "(") { depth += 1 }
        if bytes[place] == UInt8(ascii: ")") {
          if depth == 0, closing != nil { return }
          depth -= 1
        }
        place += 1
      }
    }
  }

  private mutating func blockComment() {
    var depth = 0
    repeat {
      if starts("/*") {
        depth += 1
        blank(count: 2)
      } else if starts("*/") {
        depth -= 1
        blank(count: 2)
      } else {
        blank(count: 1)
      }
    } while depth > 0 && place < bytes.count
  }

  /// The number of `#` before a string literal that begins here; nil where none begins.
  private func stringStart() -> Int? {
    var pounds = 0
    while byte(pounds) == UInt8(ascii: "#") { pounds += 1 }
    return byte(pounds) == UInt8(ascii: "\"") ? pounds : nil
  }

  private mutating func string(pounds: Int) {
    place += pounds
    let quotes = starts("\"\"\"") ? 3 : 1
    place += quotes
    let mark = String(repeating: "#", count: pounds)
    let end = String(repeating: "\"", count: quotes) + mark
    while place < bytes.count {
      if starts(end) {
        place += quotes + pounds
        return
      }
      if starts("\\\(mark)(") {
        place += pounds + 2
        code(until: UInt8(ascii: ")"))
        place += 1
      } else if starts("\\\(mark)") {
        blank(count: pounds + 2)
      } else if quotes == 1, byte(0) == UInt8(ascii: "\n") {
        return
      } else {
        blank(count: 1)
      }
    }
  }

  private func byte(_ offset: Int) -> UInt8? {
    place + offset < bytes.count ? bytes[place + offset] : nil
  }

  private func starts(_ text: String) -> Bool {
    var offset = 0
    for wanted in text.utf8 {
      guard byte(offset) == wanted else { return false }
      offset += 1
    }
    return true
  }

  private mutating func blank(count: Int) {
    for _ in 0..<count where place < bytes.count {
      if bytes[place] != UInt8(ascii: "\n") { bytes[place] = UInt8(ascii: " ") }
      place += 1
    }
  }

  private mutating func blank(while isWanted: (Unicode.Scalar) -> Bool) {
    while place < bytes.count, isWanted(Unicode.Scalar(bytes[place])) { blank(count: 1) }
  }
}
