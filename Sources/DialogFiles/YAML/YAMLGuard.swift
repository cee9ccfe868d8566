import Diagnostics

/// Looks over a text before the YAML parser sees it, for what would cost it too much.
///
/// The parser recurses, takes quadratic time for brackets in brackets, and copies what an alias
/// names. So nesting that is far too deep and anchors, without which there is no alias, are refused
/// here by their look. That also catches them inside text, where they would do no harm: hence the
/// generous bound for brackets, and the advice for `&`.
enum YAMLGuard {
  /// How many brackets may be open at once by their look.
  static let brackets = 128
  /// How many indicators `-` or `?` a line may begin with.
  static let indicators = 32
  /// How deep a line may be indented, in spaces.
  static let indentation = 400

  /// The first thing to refuse, or nil.
  static func problem(in bytes: [UInt8]) -> (code: DiagnosticCode, location: SourceLocation)? {
    var scan = Scan()
    for (index, byte) in bytes.enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : newline
      if let code = scan.take(byte, next: next) {
        return (code, SourceLocation(line: scan.line, column: scan.column))
      }
    }
    return nil
  }

  private static let newline = UInt8(ascii: "\n")

  private struct Scan {
    var line = 1
    var column = 0
    private var open = 0
    private var leading = 0
    private var isAtStart = true
    private var before = YAMLGuard.newline

    mutating func take(_ byte: UInt8, next: UInt8) -> DiagnosticCode? {
      // A scalar of several bytes counts as one column.
      if byte & 0xC0 != 0x80 { column += 1 }
      defer { before = byte }
      switch byte {
      case YAMLGuard.newline:
        (line, column, leading, isAtStart) = (line + 1, 0, 0, true)
      case UInt8(ascii: " "):
        if isAtStart, column > YAMLGuard.indentation { return .yamlNesting }
      case UInt8(ascii: "-"), UInt8(ascii: "?"):
        // An indicator has a blank after it; without one it begins a word.
        isAtStart = isAtStart && isSpace(next)
        if isAtStart { leading += 1 }
        if leading > YAMLGuard.indicators { return .yamlNesting }
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        isAtStart = false
        open += 1
        if open > YAMLGuard.brackets { return .yamlNesting }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        isAtStart = false
        open = max(0, open - 1)
      case UInt8(ascii: "&"):
        isAtStart = false
        if mayPrecedeToken(before), !isSpace(next) { return .yamlAnchor }
      default:
        isAtStart = false
      }
      return nil
    }

    private func isSpace(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    private func mayPrecedeToken(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: ":"): true
      default: isSpace(byte)
      }
    }
  }
}
