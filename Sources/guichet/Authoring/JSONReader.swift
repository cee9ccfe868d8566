import Diagnostics
import FEEL

/// Reads JSON (RFC 8259) as FEEL values: numbers keep all their digits, and what is wrong has its
/// line and column.
nonisolated struct JSONReader {
  /// How deep arrays and objects may lie in each other.
  private static let deepest = 128

  private let source: SourceText
  private let text: [Unicode.Scalar]
  private var position = 0
  private var depth = 0

  private init(_ source: SourceText) {
    self.source = source
    text = Array(source.text.unicodeScalars)
  }

  /// The object that a text is.
  ///
  /// - Throws: the first thing that is wrong: `json.syntax`, `json.number`, `json.name` for a member
  ///   that is there twice, `json.depth`, and `json.object` for a text that is no object.
  static func object(_ source: SourceText) throws(Problems) -> Context {
    var reader = JSONReader(source)
    do throws(Diagnostic) {
      return try reader.whole()
    } catch {
      throw Problems([error])
    }
  }

  private mutating func whole() throws(Diagnostic) -> Context {
    skipBlanks()
    let start = position
    let value = try value()
    skipBlanks()
    guard position == text.count else { throw unexpected("the end of the text") }
    guard case .context(let context) = value else {
      throw problem("json.object", "this is no object", start..<position, expected: "{…}")
    }
    return context
  }

  private mutating func value() throws(Diagnostic) -> Value {
    guard position < text.count else { throw unexpected("a value") }
    switch text[position] {
    case "{": return try nested { reader throws(Diagnostic) in try reader.members() }
    case "[": return try nested { reader throws(Diagnostic) in try reader.items() }
    case "\"": return .string(try string())
    case "-", "0"..."9": return try number()
    default:
      for (word, value) in [("true", true), ("false", false), ("null", .null)] as [(String, Value)]
      where skip(word) {
        return value
      }
      throw unexpected("a value")
    }
  }

  private mutating func nested(
    _ read: (inout Self) throws(Diagnostic) -> Value
  ) throws(Diagnostic) -> Value {
    guard depth < Self.deepest else {
      throw problem(
        "json.depth", "this is nested deeper than \(Self.deepest) levels", position..<position + 1)
    }
    depth += 1
    position += 1
    skipBlanks()
    let value = try read(&self)
    depth -= 1
    return value
  }

  private mutating func members() throws(Diagnostic) -> Value {
    var entries: [(name: String, value: Value)] = []
    if skip("}") { return .context(Context(entries)) }
    while true {
      let start = position
      guard position < text.count, text[position] == "\"" else {
        throw unexpected("a name in quotes")
      }
      let name = try string()
      guard !entries.contains(where: { $0.name == name }) else {
        throw problem("json.name", "«\(name)» is there twice", start..<position)
      }
      skipBlanks()
      guard skip(":") else { throw unexpected("«:»") }
      skipBlanks()
      entries.append((name, try value()))
      skipBlanks()
      if skip("}") { return .context(Context(entries)) }
      guard skip(",") else { throw unexpected("«,» or «}»") }
      skipBlanks()
    }
  }

  private mutating func items() throws(Diagnostic) -> Value {
    var items: [Value] = []
    if skip("]") { return .list(items) }
    while true {
      items.append(try value())
      skipBlanks()
      if skip("]") { return .list(items) }
      guard skip(",") else { throw unexpected("«,» or «]»") }
      skipBlanks()
    }
  }

  private mutating func number() throws(Diagnostic) -> Value {
    let start = position
    _ = skip("-")
    let whole = position
    digits()
    let hasLeadingZero = position > whole + 1 && text[whole] == "0"
    guard position > whole, !hasLeadingZero else {
      throw problem("json.number", "this is no number", start..<max(position, start + 1))
    }
    if skip(".") {
      guard digits() else { throw unexpected("a digit") }
    }
    if skip("e") || skip("E") {
      if !skip("+") { _ = skip("-") }
      guard digits() else { throw unexpected("a digit") }
    }
    let written = String(String.UnicodeScalarView(text[start..<position]))
    guard let number = Decimal(written) else {
      throw problem("json.number", "the number is too large", start..<position)
    }
    return .number(number)
  }

  @discardableResult private mutating func digits() -> Bool {
    let start = position
    while position < text.count, ("0"..."9").contains(text[position]) { position += 1 }
    return position > start
  }

  private mutating func string() throws(Diagnostic) -> String {
    let start = position
    position += 1
    var content = String.UnicodeScalarView()
    while position < text.count {
      let scalar = text[position]
      position += 1
      switch scalar {
      case "\"": return String(content)
      case "\\": content.append(try escaped())
      case "\u{0}"..."\u{1F}":
        throw problem(
          "json.syntax", "a control character stands in a string", position - 1..<position,
          expected: "an escape such as \\n")
      default: content.append(scalar)
      }
    }
    throw problem("json.syntax", "the string is not closed", start..<position, expected: "\"")
  }

  private mutating func escaped() throws(Diagnostic) -> Unicode.Scalar {
    let plain: [Unicode.Scalar: Unicode.Scalar] = [
      "\"": "\"", "\\": "\\", "/": "/", "b": "\u{8}", "f": "\u{C}", "n": "\n", "r": "\r",
      "t": "\t",
    ]
    guard position < text.count else { throw unexpected("an escape") }
    let kind = text[position]
    position += 1
    if let scalar = plain[kind] { return scalar }
    let start = position - 2
    guard kind == "u", let unit = hexadecimal() else {
      throw problem("json.syntax", "there is no such escape", start..<position)
    }
    if let scalar = Unicode.Scalar(unit) { return scalar }
    // The first half of a pair needs the second.
    guard unit < 0xDC00, skip("\\u"), let low = hexadecimal(), (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    else { throw problem("json.syntax", "half of a character stands alone", start..<position) }
    return scalar
  }

  private mutating func hexadecimal() -> UInt32? {
    let end = position + 4
    guard end <= text.count else { return nil }
    let digits = String(String.UnicodeScalarView(text[position..<end]))
    guard digits.allSatisfy(\.isHexDigit), digits.utf8.count == 4 else { return nil }
    position = end
    return UInt32(digits, radix: 16)
  }

  // MARK: - Scanning

  private mutating func skipBlanks() {
    while position < text.count, [" ", "\t", "\n", "\r"].contains(text[position]) { position += 1 }
  }

  private mutating func skip(_ word: String) -> Bool {
    let scalars = Array(word.unicodeScalars)
    guard text[position...].starts(with: scalars) else { return false }
    position += scalars.count
    return true
  }

  private func unexpected(_ expected: String) -> Diagnostic {
    let what = position < text.count ? "«\(text[position])» is not expected" : "the text ends here"
    return problem("json.syntax", what, position..<position + 1, expected: expected)
  }

  private func problem(
    _ code: String, _ message: String, _ range: Range<Int>, expected: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      code: code, message: message, place: source.place(of: range), expected: expected)
  }
}
