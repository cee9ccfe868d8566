import Diagnostics

extension Parser {
  /// Reads `12`, `1.5`, `.5`, `1.2e-3`.
  mutating func readNumber() throws(Diagnostic) -> Node {
    let start = position
    skipDigits()
    if character() == ".", character(1)?.isDigit == true {
      position += 1
      skipDigits()
    }
    if character() == "e" || character() == "E" {
      let sign = character(1) == "+" || character(1) == "-" ? 1 : 0
      if character(1 + sign)?.isDigit == true {
        position += 1 + sign
        skipDigits()
      }
    }
    if character()?.isNameStart == true { throw unexpected("an operator after the number") }
    guard let number = Decimal(string(start..<position)) else {
      throw problem("feel.number", "the number is too large", start..<position)
    }
    return try node(.literal(.number(number)), from: start)
  }

  private mutating func skipDigits() {
    while character()?.isDigit == true { position += 1 }
  }

  /// Reads a string with its escapes; a string ends on the line it began.
  mutating func readString() throws(Diagnostic) -> Node {
    let start = position
    position += 1
    var string = ""
    while let scalar = character(), scalar != "\n" {
      position += 1
      switch scalar {
      case "\"": return try node(.literal(.string(string)), from: start)
      case "\\" where character()?.beginsEscape == true:
        string.unicodeScalars.append(try readEscape())
      default: string.unicodeScalars.append(scalar)
      }
    }
    throw problem("feel.string", "the string does not end", start..<position, expected: "«\"»")
  }

  /// Reads `@"…"` around a date, a time, both, or a duration.
  mutating func readTemporal() throws(Diagnostic) -> Node {
    let start = position
    position += 1
    guard character() == "\"" else { throw unexpected("a date, time or duration in quotes") }
    guard case .literal(.string(let text)) = try readString().kind,
      let value = TemporalScanner.value(text)
    else {
      throw problem(
        "feel.temporal", "this is no date, time or duration", start..<position,
        expected: "@\"2026-03-01\", @\"12:30:00\", @\"2026-03-01T12:30:00Z\" or @\"P1DT2H\"")
    }
    return try node(.literal(value), from: start)
  }

  private mutating func readEscape() throws(Diagnostic) -> Unicode.Scalar {
    let start = position - 1
    let letter = character()
    position += 1
    switch letter {
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "\"", "'", "\\": return letter ?? "\\"
    case "u":
      if let unit = readHexadecimal(digits: 4) {
        if let scalar = Unicode.Scalar(unit) { return scalar }
        // A pair of escapes may spell one code point in UTF-16.
        if (0xD800..<0xDC00).contains(unit), character() == "\\", character(1) == "u" {
          position += 2
          if let low = readHexadecimal(digits: 4), (0xDC00..<0xE000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
          {
            return scalar
          }
        }
      }
    case "U":
      if let scalar = readHexadecimal(digits: 6).flatMap(Unicode.Scalar.init) { return scalar }
    default: break
    }
    throw problem(
      "feel.string", "there is no such escape", start..<min(position, text.count),
      expected: "\\\", \\\\, \\n, \\r, \\t, \\uXXXX or \\UXXXXXX")
  }

  private mutating func readHexadecimal(digits: Int) -> UInt32? {
    guard position + digits <= text.count else { return nil }
    let range = position..<position + digits
    guard text[range].allSatisfy(\.properties.isASCIIHexDigit) else { return nil }
    position += digits
    return UInt32(string(range), radix: 16)
  }
}

extension Unicode.Scalar {
  /// Whether a backslash before the character belongs to it; before any other it stands for itself,
  /// so that patterns such as `"\d+"` need only one.
  fileprivate var beginsEscape: Bool { "nrt\"'\\uU".unicodeScalars.contains(self) }
}
