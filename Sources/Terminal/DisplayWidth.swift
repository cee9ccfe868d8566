import CReadline

/// How many cells text takes.
enum DisplayWidth {
  /// The cells of one scalar: 0, 1 or 2.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    if (0x20..<0x7F).contains(scalar.value) { return 1 }
    guard TerminalEnvironment.usesUTF8 else { return 1 }
    return max(0, Int(guichet_wcwidth(scalar.value)))
  }

  /// The cells of one character, its marks included.
  static func of(_ character: Character) -> Int {
    character.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// The cells of a text on one line.
  static func of(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }
}
