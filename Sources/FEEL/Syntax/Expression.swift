public import Diagnostics

/// A FEEL expression that was read and whose names are all known.
public struct Expression: Hashable, Sendable {
  let root: Node
  /// The text it was read from.
  public let text: String
  /// The outer variables it reads.
  public let variables: Set<String>

  /// Reads an expression.
  ///
  /// - Parameters:
  ///   - source: the text and where it stands.
  ///   - names: the variables in scope; they may hold blanks and operators, the longest match wins.
  ///   - members: names of entries that values may have; needed only for names with operators.
  ///   - types: types that `instance of` and parameters may name besides FEEL's own.
  /// - Returns: the expression.
  /// - Throws: all problems, each with its place: `feel.syntax`, `feel.name` and `feel.function`
  ///   (with the nearest known name), `feel.arguments`, `feel.entry`, `feel.number`,
  ///   `feel.string`, `feel.temporal`, `feel.type`, `feel.nesting`.
  public static func parse(
    _ source: SourceText, names: Set<String>, members: Set<String> = [],
    types: [String: TypeReference] = [:]
  ) throws(Problems) -> Expression {
    try parse(source, with: Vocabulary(names: names, members: members, types: types))
  }

  /// Reads an expression with names that were prepared.
  ///
  /// - Throws: all problems, as the other `parse` does.
  public static func parse(
    _ source: SourceText, with vocabulary: Vocabulary
  ) throws(Problems) -> Expression {
    var parser = Parser(source, vocabulary)
    let root = try parser.readAll { parser throws(Diagnostic) in try parser.readExpression() }
    return Expression(root: root, text: source.text, variables: parser.variables)
  }

  /// Evaluates the expression; what cannot be computed is null, with a warning that says why.
  public func evaluate(in scope: Scope) -> Evaluation {
    var budget = Budget()
    return evaluate(in: scope, within: &budget)
  }

  /// Evaluates the expression as a part of a larger evaluation; null when that has met a limit.
  public func evaluate(in scope: Scope, within budget: inout Budget) -> Evaluation {
    guard budget.exceeded == nil else { return Evaluation(value: .null) }
    if case .literal(let value) = root.kind { return Evaluation(value: value) }
    var interpreter = Interpreter(scope: scope, budget: budget)
    let value = interpreter.evaluate(root)
    budget = interpreter.budget
    return Evaluation(value: value, warnings: interpreter.warnings)
  }

  /// The value, when the expression is a single literal; else nil.
  public var literal: Value? {
    if case .literal(let value) = root.kind { value } else { nil }
  }
}
