/// The rules by which untrusted text becomes visible text.
enum DisplayGate {
  /// Marks on one base character; more make a tower that covers other lines.
  static let marksPerBase = 8

  private static let tab = "    "

  /// The visible lines of `text`, at least one.
  static func lines(of text: String, limit: Int) -> [String] {
    let limit = max(1, limit)
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var shown = 0
    var marks: Int?
    var previousWasReturn = false

    for scalar in text.unicodeScalars {
      let afterReturn = previousWasReturn
      previousWasReturn = scalar == "\r"
      if previousWasReturn { continue }
      if afterReturn, scalar != "\n" {
        line.append(contentsOf: escape("\r"))
        marks = nil
      }
      guard shown < limit, lines.count <= limit / 16 else {
        line.append("…")
        return lines + [String(line)]
      }
      shown += 1
      switch scalar {
      case "\n":
        lines.append(String(line))
        line = String.UnicodeScalarView()
        marks = nil
      case "\t":
        line.append(contentsOf: tab.unicodeScalars)
        marks = 0
      default:
        if isMark(scalar) {
          guard let count = marks else {
            line.append(contentsOf: escape(scalar))
            continue
          }
          marks = count + 1
          if count < marksPerBase { line.append(scalar) }
        } else if isVisible(scalar) {
          line.append(scalar)
          marks = 0
        } else {
          line.append(contentsOf: escape(scalar))
          marks = nil
        }
      }
    }
    if previousWasReturn { line.append(contentsOf: escape("\r")) }
    return lines + [String(line)]
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark:
      // Variation selectors choose a glyph's style; other marks without a shape hide text.
      return (0xFE00...0xFE0F).contains(scalar.value)
        || !scalar.properties.isDefaultIgnorableCodePoint
    default: return false
    }
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value >= 0x20 }
    let properties = scalar.properties
    if properties.isNoncharacterCodePoint || properties.isDefaultIgnorableCodePoint {
      return false
    }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator:
      return false
    default: return true
    }
  }
}
