import FEEL

/// Decision tables.
extension DecisionEvaluation {
  mutating func conclude(_ table: DecisionTable) -> Conclusion {
    let outer = columns
    columns = Array(repeating: nil, count: table.inputs.count)
    defer { columns = outer }
    if isPlain, !hasAllowedInputs(table) { return .value(.null) }
    let candidates = table.index?.candidates { tested($0, of: table).value }
    let conclusion = table.conclude(
      among: candidates?.rules,
      rule: { index, evaluation in
        candidates?.sure.contains(index) == true
          ? .yes : evaluation.match(rule: index, of: table)
      },
      result: { index, evaluation in evaluation.result(ofRule: index, of: table) },
      fallback: { $0.fallback(of: table) }, in: &self)
    guard isPlain, case .undecided(let why) = conclusion else { return conclusion }
    switch why {
    case .noRule: warn("no rule matches")
    case .conflict(let rules):
      let numbers = rules.map { String($0 + 1) }.joined(separator: ", ")
      warn("rules \(numbers) match, and they may not all")
    case .error: warn("the results of the rules cannot be put together")
    case .chained: break
    }
    return .value(.null)
  }

  /// Whether the columns hold values that the table is made for.
  private mutating func hasAllowedInputs(_ table: DecisionTable) -> Bool {
    var areAllowed = true
    for (column, input) in table.inputs.enumerated() {
      guard let allowed = input.allowed, let value = tested(column, of: table).value,
        !value.isNull, let scope = scope(allowed.variables)
      else { continue }
      if allowed.matches(value, in: scope, within: &meter.budget).result == false {
        warn("\(value) is not among the allowed values", input: input.name, place: input.place)
        areAllowed = false
      }
    }
    return areAllowed
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
    guard case .value(let value) = tested(column, of: table), let scope = scope(tests.variables)
    else { return .undecided }
    let match = tests.matches(value, in: scope, within: &meter.budget)
    for warning in match.warnings {
      warn(
        "\(warning)", rule: rule, input: table.inputs[column].name,
        place: table.rules[rule].tests[column].place)
    }
    // A cell that met a limit may match as well.
    return match.result == true ? .yes : meter.isOver ? .undecided : .no
  }

  /// What a column holds.
  private mutating func tested(_ column: Int, of table: DecisionTable) -> Conclusion {
    if column < columns.count, let known = columns[column] { return known }
    let input = table.inputs[column]
    let conclusion =
      if let variable = input.variable { lookUp(variable) } else {
        value(of: input.expression, rule: nil, place: input.place)
      }
    if column < columns.count { columns[column] = conclusion }
    return conclusion
  }

  /// What a rule's outputs come to.
  mutating func result(ofRule index: Int, of table: DecisionTable) -> Conclusion {
    var parts: [Conclusion] = []
    for cell in table.rules[index].results {
      parts.append(value(of: cell.content, rule: index, place: cell.place))
    }
    return assemble(parts, table)
  }

  /// What the default outputs come to, nil where there are none.
  mutating func fallback(of table: DecisionTable) -> Conclusion? {
    guard table.outputs.contains(where: { $0.defaultEntry != nil }) else { return nil }
    var parts: [Conclusion] = []
    for output in table.outputs {
      parts.append(
        output.defaultEntry.map { value(of: $0, rule: nil, place: nil) } ?? .value(.null))
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
