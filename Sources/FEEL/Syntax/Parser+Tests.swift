import Diagnostics

extension Parser {
  /// Skips one of the six comparisons, if one comes next.
  mutating func skipComparison() -> Comparison? {
    for comparison in [Comparison.notEqual, .atMost, .atLeast, .equal, .less, .greater]
    where skip(comparison.rawValue) {
      return comparison
    }
    return nil
  }

  /// Reads one test: `<a`, or an expression.
  mutating func readTest() throws(Diagnostic) -> Node {
    skipBlanks()
    let start = position
    if let comparison = skipComparison() {
      let value = try readExpression(.sum)
      return try node(.comparisonRange(comparison, value), from: start)
    }
    return try readExpression()
  }

  /// Reads tests with commas between them.
  mutating func readTests() throws(Diagnostic) -> [Node] {
    var tests = [try readTest()]
    while skip(",") { tests.append(try readTest()) }
    return tests
  }

  /// Reads what stands behind `in`: one test, or several in parentheses.
  mutating func readMembershipTests() throws(Diagnostic) -> [Node] {
    try binding(["?"]) { parser throws(Diagnostic) in
      parser.skipBlanks()
      let start = parser.position
      if let comparison = parser.skipComparison() {
        let value = try parser.readExpression(.sum)
        return [try parser.node(.comparisonRange(comparison, value), from: start)]
      }
      guard parser.skip("(") else { return [try parser.readExpression(.sum)] }
      return try parser.nested { parser throws(Diagnostic) in
        let tests = try parser.readTests()
        if tests.count == 1, parser.sees("..") {
          return [try parser.readInterval(after: tests[0], isIncluded: false, from: start)]
        }
        guard parser.skip(")") else { throw parser.unexpected("«,» or «)»") }
        return tests
      }
    }
  }
}
