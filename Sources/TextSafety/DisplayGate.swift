/// The rules by which untrusted text becomes visible text.
enum DisplayGate {
  private static let tab = "    "

  /// The visible lines of `text`, at least one.
  ///
  /// - Parameters:
  ///   - text: any text; `String` has replaced what is no UTF-8 by U+FFFD.
  ///   - limit: how many scalars are shown; a sixteenth as many lines at most.
  /// - Returns: lines without line breaks.
  static func lines(of text: String, limit: Int) -> [String] {
    let limit = max(1, limit)
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var scanner = DisplayScanner()
    var shown = 0
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      // A return before a line feed belongs to it.
      if scalar == "\r", rest.first == "\n" { continue }
      guard shown < limit, lines.count <= limit / 16 else {
        line.append("…")
        return lines + [String(line)]
      }
      shown += 1
      switch scalar {
      case "\n":
        lines.append(String(line))
        line = String.UnicodeScalarView()
        scanner = DisplayScanner()
      case "\t":
        for sign in tab.unicodeScalars { line.append(sign) }
        scanner = DisplayScanner()
      default:
        // What is cut off cannot be joined to.
        let following = shown < limit ? rest.first : nil
        switch scanner.verdict(on: scalar, before: following) {
        case .shown: line.append(scalar)
        case .escaped: for sign in escape(scalar) { line.append(sign) }
        case .dropped: continue
        }
      }
    }
    return lines + [String(line)]
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars
  }
}
