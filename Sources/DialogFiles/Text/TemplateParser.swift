import Dialogue
import FEEL

/// Reads texts with places to fill.
///
/// `{expression}` is FEEL, `{label(name)}` a value in words, `{{` and `}}` are braces as they stand.
struct TemplateParser {
  let expressions: ExpressionReader
  /// The names in scope.
  let names: Set<String>

  /// A scalar as a template, without the blanks and line ends around it; nil where it is wrong.
  func template(_ text: YAMLText) -> Template? {
    var scan = Scan(parser: self, text: text)
    return scan.template()
  }

  /// The name in `label(name)`, if the text is just that.
  static func label(in text: some StringProtocol) -> String? {
    let trimmed = text.trimmingBlanks
    guard trimmed.hasPrefix("label("), trimmed.hasSuffix(")") else { return nil }
    let name = trimmed.dropFirst(6).dropLast().trimmingBlanks
    let isName = name.unicodeScalars.allSatisfy {
      $0 == "_" || $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    return isName && !name.isEmpty ? name : nil
  }

  private struct Scan {
    let parser: TemplateParser
    let text: YAMLText
    let scalars: [Unicode.Scalar]
    var position: Int
    var end: Int
    var segments: [Template.Segment] = []
    var literal = String.UnicodeScalarView()
    var isBroken = false

    init(parser: TemplateParser, text: YAMLText) {
      self.parser = parser
      self.text = text
      scalars = Array(text.value.unicodeScalars)
      position = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.count
      end = scalars.lastIndex { !$0.properties.isWhitespace }.map { $0 + 1 } ?? scalars.count
    }

    mutating func template() -> Template? {
      while position < end {
        let isDoubled = position + 1 < end && scalars[position + 1] == scalars[position]
        switch scalars[position] {
        case "{" where isDoubled, "}" where isDoubled:
          literal.append(scalars[position])
          position += 2
        case "{":
          placeholder()
        case "}":
          report("this brace closes nothing", expected: "}} for a brace as such")
          position += 1
        default:
          literal.append(scalars[position])
          position += 1
        }
      }
      flush()
      return isBroken ? nil : Template(segments)
    }

    private mutating func placeholder() {
      guard let close = closingBrace() else {
        report("this brace is not closed", expected: "an expression and }, or {{ for a brace")
        position = end
        return
      }
      flush()
      let range = (position + 1)..<close
      let inner = String(String.UnicodeScalarView(scalars[range]))
      if let name = TemplateParser.label(in: inner) {
        label(name, in: range)
      } else if inner.trimmingBlanks.isEmpty {
        report("there is nothing between the braces", expected: "an expression")
      } else if let value = parser.expressions.expression(text, range: range, names: parser.names) {
        segments.append(.expression(value))
      } else {
        isBroken = true
      }
      position = close + 1
    }

    private mutating func label(_ name: String, in range: Range<Int>) {
      guard parser.names.contains(name) else {
        isBroken = true
        text.source.problems.report(
          .textName, "there is nothing called «\(name)» here", at: text.place(of: range),
          expected: "a slot or outcome",
          suggestion: nearestName(to: name, among: parser.names))
        return
      }
      segments.append(.label(name))
    }

    /// The brace that closes the one here; braces in strings and contexts belong to the expression.
    private func closingBrace() -> Int? {
      var depth = 0
      var isString = false
      var index = position
      while index < end {
        switch scalars[index] {
        case "\\" where isString: index += 1
        case "\"": isString.toggle()
        case "{" where !isString: depth += 1
        case "}" where !isString:
          depth -= 1
          if depth == 0 { return index }
        default: break
        }
        index += 1
      }
      return nil
    }

    private mutating func flush() {
      guard !literal.isEmpty else { return }
      segments.append(.text(String(literal)))
      literal = String.UnicodeScalarView()
    }

    private mutating func report(_ message: String, expected: String) {
      isBroken = true
      text.source.problems.report(
        .textTemplate, message, at: text.place(of: position..<(position + 1)), expected: expected)
    }
  }
}
