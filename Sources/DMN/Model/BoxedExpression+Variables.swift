import FEEL

extension BoxedExpression {
  /// The names that the logic reads from outside.
  var variables: Set<String> {
    switch self {
    case .literal(let expression, _): expression.variables
    case .table(let table): table.variables
    case .context(let context): context.variables
    case .list(let items): Self.union(items)
    case .relation(_, let rows): Self.union(rows.flatMap(\.self))
    case .invocation(let function, let bindings):
      Self.union([function] + bindings.map(\.logic))
    case .function(let function): function.variables
    case .conditional(let condition, let one, let other): Self.union([condition, one, other])
    case .filter(let items, let condition):
      items.variables.union(condition.variables.subtracting(["item"]))
    case .iteration(let iteration):
      iteration.items.variables.union(
        iteration.body.variables.subtracting([iteration.variable, "partial"]))
    case .unreadable: []
    }
  }

  private static func union(_ parts: [BoxedExpression]) -> Set<String> {
    parts.reduce(into: []) { $0.formUnion($1.variables) }
  }
}

extension BoxedContext {
  /// The names that the entries read from outside.
  fileprivate var variables: Set<String> {
    var own: Set<String> = []
    var read: Set<String> = []
    for entry in entries {
      read.formUnion(entry.logic.variables.subtracting(own))
      own.insert(entry.name)
    }
    return read.union((result?.variables ?? []).subtracting(own))
  }
}

extension FunctionDefinition {
  /// The names that the body reads beside its parameters.
  var variables: Set<String> {
    guard case .logic(let logic) = body else { return [] }
    return logic.variables.subtracting(parameters.map(\.name))
  }
}

extension DecisionTable {
  /// The names that columns, cells and default outputs read.
  fileprivate var variables: Set<String> {
    var names = inputs.reduce(into: Set<String>()) { $0.formUnion($1.expression.variables) }
    for rule in rules { names.formUnion(rule.variables) }
    for output in outputs { names.formUnion(output.defaultEntry?.variables ?? []) }
    return names
  }
}

extension DecisionTable.Rule {
  /// The names that the rule's cells read, beside what the columns test.
  var variables: Set<String> {
    var names: Set<String> = []
    for test in tests { names.formUnion(test.content.variables) }
    for result in results { names.formUnion(result.content.variables) }
    return names
  }
}
