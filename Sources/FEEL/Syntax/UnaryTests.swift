public import Diagnostics

/// The tests in a cell of a decision table, or the allowed values of a type.
///
/// `-` · `"a","b"` · `< 10` · `[1..5]` · `not("a")` · `? > 5 and ? < limit` · an expression whose
/// value, list or range the input is compared with (DMN 1.5, section 7.3.3 and FEEL grammar rules
/// 7 to 17).
public struct UnaryTests: Hashable, Sendable {
  let tests: [Node]
  /// The text they were read from.
  public let text: String
  /// Whether the tests stand inside `not(…)`.
  public let negated: Bool
  /// The outer variables they read.
  public let variables: Set<String>

  /// Reads the tests of a cell.
  ///
  /// - Parameters:
  ///   - source: the text and where it stands.
  ///   - names: the variables in scope; they may hold blanks and operators, the longest match wins.
  ///   - members: names of entries that values may have; needed only for names with operators.
  ///   - types: types that `instance of` and parameters may name besides FEEL's own.
  /// - Returns: the tests.
  /// - Throws: all problems, each with its place, by the codes of `Expression.parse`, and
  ///   `feel.not` for tests beside `not(…)`.
  public static func parse(
    _ source: SourceText, names: Set<String>, members: Set<String> = [],
    types: [String: TypeReference] = [:]
  ) throws(Problems) -> UnaryTests {
    try parse(source, with: Vocabulary(names: names, members: members, types: types))
  }

  /// Reads the tests of a cell with names that were prepared.
  ///
  /// - Throws: all problems, as the other `parse` does.
  public static func parse(
    _ source: SourceText, with vocabulary: Vocabulary
  ) throws(Problems) -> UnaryTests {
    var parser = Parser(source, vocabulary)
    let (tests, negated) = try parser.readAll { parser throws(Diagnostic) in
      try parser.binding(["?"]) { parser throws(Diagnostic) in try parser.readCell() }
    }
    return UnaryTests(
      tests: tests, text: source.text, negated: negated, variables: parser.variables)
  }

  /// Whether the cell is `-`, which every input matches.
  public var isAny: Bool { tests.isEmpty }

  /// The values, when the cell is a plain list of literals such as `"a","b"` or `not("a","b")`;
  /// else nil.
  public var literals: [Value]? {
    guard !isAny else { return nil }
    var values: [Value] = []
    for test in tests {
      guard case .literal(let value) = test.kind else { return nil }
      values.append(value)
    }
    return values
  }

  /// Tests an input: whether any test holds (with `not`: none), by three-valued logic.
  public func matches(_ input: Value, in scope: Scope) -> Match {
    var budget = Budget()
    return matches(input, in: scope, within: &budget)
  }

  /// How many tests stand before the first that an input passes; nil where it passes none, and for
  /// tests inside `not(…)`.
  public func position(of input: Value) -> Int? {
    guard !negated else { return nil }
    return tests.firstIndex { test in
      var interpreter = Interpreter(scope: Scope(), budget: Budget())
      return interpreter.test([test], input: input) == true
    }
  }

  /// Tests an input as a part of a larger evaluation.
  public func matches(_ input: Value, in scope: Scope, within budget: inout Budget) -> Match {
    guard !isAny else { return Match(result: true, warnings: []) }
    var interpreter = Interpreter(scope: scope, budget: budget)
    let result = interpreter.test(tests, input: input)
    budget = interpreter.budget
    guard !interpreter.isOver else { return Match(result: nil, warnings: interpreter.warnings) }
    return Match(result: negated ? result.map(!) : result, warnings: interpreter.warnings)
  }
}

extension Parser {
  /// Reads a whole cell: its tests (none for `-`) and whether they are negated.
  fileprivate mutating func readCell() throws(Diagnostic) -> ([Node], negated: Bool) {
    let start = position
    if skip("-") {
      skipBlanks()
      if position == text.count { return ([], false) }
      position = start
    }
    if skipWord("not"), skip("(") {
      let tests = try nested { parser throws(Diagnostic) in try parser.readTests() }
      guard skip(")") else { throw unexpected("«,» or «)»") }
      skipBlanks()
      if position == text.count { return (tests, true) }
      guard character() != "," else {
        throw problem("feel.not", "«not(…)» must enclose all tests of the cell", start..<position)
      }
    }
    // `not(a) and b` is an expression like any other.
    position = start
    return (try readTests(), false)
  }
}
