/// Names as files write them.
enum Name {
  /// A name with its blanks collapsed, as FEEL compares names.
  static func normalized(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether FEEL can tell where the name ends without knowing it.
  static func isWord(_ name: String) -> Bool {
    name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "_" }
  }
}
