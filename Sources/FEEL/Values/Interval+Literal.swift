import Diagnostics

extension Interval {
  /// Reads a range literal (FEEL grammar rule 66): `[1..5)`, or with one end open `[1..)`, `(..5]`.
  ///
  /// The ends are literals, or dates, times and durations made of literals; a missing end must stand
  /// at an open bracket. Nil for anything else.
  init?(literal text: String) {
    if let interval = Self.openEnded(text) {
      self = interval
      return
    }
    guard let expression = Self.expression(text),
      case .interval(let lower, _, let upper, _) = expression.root.kind,
      lower.isEndpoint, upper.isEndpoint, !lower.isNullLiteral || !upper.isNullLiteral,
      case .range(let range) = expression.evaluate(in: Scope()).value
    else { return nil }
    self = range
  }

  private static func expression(_ text: String) -> Expression? {
    try? Expression.parse(SourceText(text, file: ""), names: [])
  }

  private static func openEnded(_ text: String) -> Interval? {
    let whole = trimmed(Array(text.unicodeScalars)[...])
    guard whole.count > 2, let opening = whole.first, let closing = whole.last else { return nil }
    let inner = trimmed(whole.dropFirst().dropLast())
    if inner.suffix(2).elementsEqual([".", "."]), [")", "["].contains(closing),
      let isIncluded = isClosed(opening, "[")
    {
      return endpoint(inner.dropLast(2)).map {
        .comparison(isIncluded ? .atLeast : .greater, $0)
      }
    }
    if inner.starts(with: [".", "."]), ["(", "]"].contains(opening),
      let isIncluded = isClosed(closing, "]")
    {
      return endpoint(inner.dropFirst(2)).map { .comparison(isIncluded ? .atMost : .less, $0) }
    }
    return nil
  }

  private static func trimmed(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let start = text.drop(while: \.isBlank)
    return start[..<((start.lastIndex { !$0.isBlank } ?? start.startIndex - 1) + 1)]
  }

  /// Whether a bracket takes the end in; nil for what is no bracket.
  private static func isClosed(_ bracket: Unicode.Scalar, _ closed: Unicode.Scalar) -> Bool? {
    ["[", "]", "(", ")"].contains(bracket) ? bracket == closed : nil
  }

  private static func endpoint(_ text: ArraySlice<Unicode.Scalar>) -> Value? {
    guard let expression = expression(String(String.UnicodeScalarView(text))),
      expression.root.isEndpoint
    else { return nil }
    let value = expression.evaluate(in: Scope()).value
    return value.order(to: value) == nil ? nil : value
  }
}

extension Node {
  /// Whether the node is a literal, or a date, time or duration made of literals.
  fileprivate var isEndpoint: Bool {
    switch kind {
    case .literal: return true
    case .invocation(let function, let arguments):
      guard case .builtIn(let name) = function.kind else { return false }
      return ["date", "time", "date and time", "duration"].contains(name)
        && arguments.allSatisfy { if case .literal = $0.kind { true } else { false } }
    default: return false
    }
  }

  fileprivate var isNullLiteral: Bool { kind == .literal(.null) }
}
