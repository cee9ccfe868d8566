import Diagnostics

extension Parser {
  func problem(
    _ code: String, _ message: String, _ range: Range<Int>, expected: String? = nil,
    suggestion: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      code: code, message: message, place: source.place(of: range), expected: expected,
      suggestion: suggestion)
  }

  /// Something stands here that does not belong here, or the text ends too early.
  func unexpected(_ expected: String) -> Diagnostic {
    guard position < text.count else {
      return problem(
        "feel.syntax", "the expression ends too early", position..<position + 1,
        expected: expected)
    }
    let end = text[position].isNamePart ? wordEnd(from: position) : position + 1
    var found = ""
    found.unicodeScalars.append(contentsOf: text[position..<end])
    return problem(
      "feel.syntax", "«\(found)» does not belong here", position..<end, expected: expected)
  }

  func tooDeep(_ range: Range<Int>) -> Diagnostic {
    problem(
      "feel.nesting", "the expression is nested deeper than \(Self.deepestNesting) levels", range)
  }

  /// A name that is neither a variable nor a function.
  func unknownName(_ name: String, _ range: Range<Int>, isInvoked: Bool) -> Diagnostic {
    let functions = BuiltIn.names.names
    let variables = names.names.filter { $0 != "?" }
    let candidates = isInvoked ? functions + variables : variables + functions
    let isInCell = names.contains("?")
    return problem(
      isInvoked ? "feel.function" : "feel.name",
      isInvoked ? "there is no function «\(name)»" : "there is no variable «\(name)»", range,
      expected: isInCell && !isInvoked ? "a variable, or a text in quotes" : nil,
      suggestion: nearest(to: name, among: candidates))
  }
}
