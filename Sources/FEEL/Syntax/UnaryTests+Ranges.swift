extension UnaryTests {
  /// What the tests accept, as ranges, when the cell is made of nothing but literals and ranges
  /// between literals, such as `"a", "b"`, `< 10` or `not([1..5], 9)`; else nil.
  ///
  /// A value is the range `(= value)`. With `not(…)` these are the ranges inside it. Then the cell is
  /// the same whatever else is known, and can be looked up instead of evaluated. `-` has none.
  public var ranges: [Interval]? {
    guard !isAny else { return nil }
    var ranges: [Interval] = []
    for test in tests {
      guard let range = test.constantRange else { return nil }
      ranges.append(range)
    }
    return ranges
  }
}

extension Node {
  /// The range that a test is, when it names only literals and no input lacks an answer for want of
  /// endpoints.
  fileprivate var constantRange: Interval? {
    switch kind {
    case .interval(let lower, let lowerIncluded, let upper, let upperIncluded):
      guard let from = lower.constant, let to = upper.constant, !from.isNull, !to.isNull,
        from.satisfies(.atMost, to) == true
      else { return nil }
      return .between(
        Interval.Endpoint(from, isIncluded: lowerIncluded),
        Interval.Endpoint(to, isIncluded: upperIncluded))
    case .comparisonRange(let comparison, let operand):
      guard let value = operand.constant, !value.isNull else { return nil }
      return .comparison(comparison, value)
    default: return constant.map { .comparison(.equal, $0) }
    }
  }

  /// The value of a literal, of a number with a sign before it, or of a date, time or duration that
  /// is made of a literal text.
  private var constant: Value? {
    switch kind {
    case .literal(let value): return value
    case .negation(let operand):
      guard case .literal(.number(let number)) = operand.kind else { return nil }
      return .number(-number)
    case .invocation(let function, let arguments):
      guard case .builtIn(let name) = function.kind, Self.temporalConversions.contains(name),
        arguments.count == 1, case .literal(.string) = arguments[0].kind
      else { return nil }
      var interpreter = Interpreter(scope: Scope(), budget: Budget())
      let value = interpreter.evaluate(self)
      return value.isNull || !interpreter.warnings.isEmpty ? nil : value
    default: return nil
    }
  }

  /// The built-in functions that make a value of nothing but a text.
  private static let temporalConversions: Set<String> = [
    "date", "time", "date and time", "duration",
  ]
}
