import FEEL

/// Makes one decision from what it reads.
///
/// A cell other than `-` that reads a decision without result is undecided; a rule is false if any
/// cell is false, else undecided if any is. Where every name has a value this is plain DMN.
struct DecisionEvaluation {
  let decision: Decision
  /// The value of a required name, or why there is none.
  let read: (String) -> Conclusion
  /// What could not be computed on the way.
  private(set) var warnings: [EvaluationWarning] = []

  init(_ decision: Decision, read: @escaping (String) -> Conclusion) {
    self.decision = decision
    self.read = read
  }

  /// What the decision comes to.
  mutating func conclude() -> Conclusion {
    switch decision.logic {
    case .literal(let expression, _): return value(of: expression, rule: nil)
    case .table(let table):
      return table.conclude(
        rule: { index, evaluation in evaluation.match(rule: index, of: table) },
        result: { index, evaluation in evaluation.result(ofRule: index, of: table) },
        fallback: { $0.fallback(of: table) }, in: &self)
    }
  }

  /// Whether a rule matches; cells right of a false one are not looked at.
  private mutating func match(rule index: Int, of table: DecisionTable) -> RuleMatch {
    var match = RuleMatch.yes
    for column in table.inputs.indices {
      switch cell(rule: index, column: column, of: table) {
      case .no: return .no
      case .undecided: match = .undecided
      case .yes: break
      }
    }
    return match
  }

  /// Whether a cell matches.
  mutating func cell(rule: Int, column: Int, of table: DecisionTable) -> RuleMatch {
    let tests = table.rules[rule].tests[column].content
    guard !tests.isAny else { return .yes }
    let input = table.inputs[column]
    let tested =
      if let variable = input.variable { read(variable) } else {
        value(of: input.expression, rule: rule)
      }
    guard case .value(let value) = tested, let scope = scope(tests.variables) else {
      return .undecided
    }
    let match = tests.matches(value, in: scope)
    warnings += match.warnings.map {
      EvaluationWarning(
        decision: decision.name, rule: rule + 1, input: input.name, message: "\($0)")
    }
    return match.result == true ? .yes : .no
  }

  /// The variables' values, nil when one of them is undecided.
  private func scope(_ variables: Set<String>) -> Scope? {
    guard !variables.isEmpty else { return Scope() }
    var values: [String: Value] = [:]
    for name in variables {
      guard let value = read(name).value else { return nil }
      values[name] = value
    }
    return Scope(values)
  }

  private mutating func value(of expression: Expression, rule: Int?) -> Conclusion {
    guard let scope = scope(expression.variables) else { return .undecided(.chained) }
    let evaluation = expression.evaluate(in: scope)
    warnings += evaluation.warnings.map {
      EvaluationWarning(
        decision: decision.name, rule: rule.map { $0 + 1 }, input: nil, message: "\($0)")
    }
    if evaluation.value.isNull, !evaluation.warnings.isEmpty { return .undecided(.error) }
    return .value(evaluation.value)
  }

  private mutating func result(ofRule index: Int, of table: DecisionTable) -> Conclusion {
    assemble(table.rules[index].results.map { value(of: $0.content, rule: index) }, table)
  }

  private mutating func fallback(of table: DecisionTable) -> Conclusion? {
    guard table.outputs.contains(where: { $0.defaultEntry != nil }) else { return nil }
    let parts = table.outputs.map { output in
      output.defaultEntry.map { value(of: $0, rule: nil) } ?? .value(.null)
    }
    return assemble(parts, table)
  }

  /// One output is the result; several make a context.
  private func assemble(_ parts: [Conclusion], _ table: DecisionTable) -> Conclusion {
    if let undecided = parts.first(where: \.isUndecided) { return undecided }
    if parts.count == 1 { return parts[0] }
    let entries = zip(table.outputs, parts).map { output, part in
      (name: output.name ?? "", value: part.value ?? .null)
    }
    return .value(.context(Context(entries)))
  }
}
