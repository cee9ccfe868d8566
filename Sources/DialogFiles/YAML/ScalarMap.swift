import Diagnostics

/// Where each Unicode scalar of a YAML scalar's text stands in its file.
///
/// The text was changed on its way out of the file: block scalars lose their indentation, quoted
/// ones their escapes, and lines are folded. The map walks both side by side.
struct ScalarMap {
  private let lines: FileLines
  private let scalar: YAMLScalar

  init(_ scalar: YAMLScalar, lines: FileLines) {
    self.scalar = scalar
    self.lines = lines
  }

  /// The place of the scalar at an offset of the text; past the end it is just after the text.
  func location(of offset: Int) -> SourceLocation {
    switch scalar.style {
    case .plain: flow(offset, from: scalar.location, quote: nil)
    case .singleQuoted: flow(offset, from: afterQuote, quote: "'")
    case .doubleQuoted: flow(offset, from: afterQuote, quote: "\"")
    case .literal: literal(offset)
    case .folded: folded(offset)
    }
  }

  private var afterQuote: SourceLocation {
    SourceLocation(line: scalar.location.line, column: scalar.location.column + 1)
  }

  private func flow(_ offset: Int, from start: SourceLocation, quote: Unicode.Scalar?)
    -> SourceLocation
  {
    var here = start
    var line = lines[here.line]
    for (index, value) in scalar.text.unicodeScalars.prefix(offset).enumerated() {
      let rest = line.dropFirst(here.column - 1)
      if rest.allSatisfy(\.properties.isWhitespace), here.line < lines.count {
        here.line += 1
        if value != "\n" || !lines[here.line].allSatisfy(\.properties.isWhitespace) || index == 0 {
          while here.line < lines.count, lines[here.line].allSatisfy(\.properties.isWhitespace) {
            here.line += 1
          }
        }
        line = lines[here.line]
        here.column = 1 + line.prefix(while: \.properties.isWhitespace).count
        if value == "\n" || value == " " { continue }
      }
      here.column += width(of: line.dropFirst(here.column - 1), quote: quote)
    }
    return here
  }

  /// How many scalars of the file make the next one of the text.
  private func width(of rest: ArraySlice<Unicode.Scalar>, quote: Unicode.Scalar?) -> Int {
    guard let first = rest.first else { return 1 }
    if quote == "'", first == "'" { return 2 }
    guard quote == "\"", first == "\\", let second = rest.dropFirst().first else { return 1 }
    return switch second {
    case "x": 4
    case "u": 6
    case "U": 10
    default: 2
    }
  }

  private func literal(_ offset: Int) -> SourceLocation {
    let indentation = blockIndentation
    var here = SourceLocation(line: scalar.location.line + 1, column: indentation + 1)
    for value in scalar.text.unicodeScalars.prefix(offset) {
      if value == "\n" {
        here = SourceLocation(line: here.line + 1, column: indentation + 1)
      } else {
        here.column += 1
      }
    }
    return here
  }

  private func folded(_ offset: Int) -> SourceLocation {
    let indentation = blockIndentation
    var here = SourceLocation(line: scalar.location.line + 1, column: indentation + 1)
    for value in scalar.text.unicodeScalars.prefix(offset) {
      let line = lines[here.line]
      if here.column <= line.count {
        here.column += 1
        continue
      }
      here.line += 1
      here.column = indentation + 1
      // A fold in the text is one end of line; each further one is an empty line.
      if value == "\n", here.line < lines.count, lines[here.line].isEmpty { here.line += 1 }
    }
    return here
  }

  private var blockIndentation: Int {
    for number in (scalar.location.line + 1)...max(lines.count, scalar.location.line + 1) {
      let line = lines[number]
      let spaces = line.prefix { $0 == " " }.count
      if spaces < line.count { return spaces }
    }
    return 0
  }
}
