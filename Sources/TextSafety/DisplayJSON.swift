/// JSON that can do nothing to a terminal, and says the same as it did before the gate.
///
/// JSON must escape the C0 controls only. Here everything that ``DisplayText`` would not show as it
/// is, C1 controls, direction marks and invisible characters among it, is escaped as `\u009B` as
/// well, and so are marks beyond eight on a letter: a reader of JSON gets every scalar back.
public struct DisplayJSON: Hashable, Sendable {
  /// The JSON text, without a line break at its end.
  public let text: String

  /// Escapes a JSON text, in which characters beyond ASCII stand in strings only.
  ///
  /// - Parameter json: well-formed JSON on one line or several; line breaks at its end are dropped.
  public init(escaping json: String) {
    var written = 0
    self.init(escaping: json, written: &written)
  }

  /// Escapes a JSON text and counts the scalars written or copied, by which tests bound the work.
  init(escaping json: String, written: inout Int) {
    var escaped: [Unicode.Scalar] = []
    var scanner = DisplayScanner()
    var rest = json.unicodeScalars[...]
    while rest.last == "\n" { rest.removeLast() }
    escaped.reserveCapacity(rest.count)
    var room = escaped.capacity
    while let scalar = rest.popFirst() {
      if scalar == "\n" {
        escaped.append(scalar)
        scanner = DisplayScanner()
        continue
      }
      switch scanner.verdict(on: scalar, before: rest.first) {
      case .shown: escaped.append(scalar)
      case .escaped, .dropped: Self.escape(scalar, into: &escaped)
      }
      // Where room is made, all that was written is copied.
      if escaped.capacity != room {
        room = escaped.capacity
        written += escaped.count
      }
    }
    written += escaped.count
    // At once: a string is copied whole whenever another is appended to its scalars.
    var view = String.UnicodeScalarView()
    view.append(contentsOf: escaped)
    text = String(view)
  }

  /// RFC 8259, section 7: beyond the basic plane, a pair of surrogates.
  private static func escape(_ scalar: Unicode.Scalar, into escaped: inout [Unicode.Scalar]) {
    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
      let digits = String(unit, radix: 16, uppercase: true)
      escaped += "\\u".unicodeScalars
      escaped += String(repeating: "0", count: 4 - digits.count).unicodeScalars
      escaped += digits.unicodeScalars
    }
  }
}
