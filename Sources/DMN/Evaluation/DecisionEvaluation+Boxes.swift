import FEEL

/// Contexts, relations and functions.
extension DecisionEvaluation {
  /// Runs with more names bound.
  mutating func binding(
    _ values: [String: Value], _ body: (inout DecisionEvaluation) -> Conclusion
  ) -> Conclusion {
    let outer = locals
    locals.merge(values) { _, added in added }
    defer { locals = outer }
    return body(&self)
  }

  mutating func conclude(_ context: BoxedContext) -> Conclusion {
    binding([:]) { evaluation in
      var result = Context()
      for entry in context.entries {
        let conclusion = evaluation.conform(
          evaluation.conclude(entry.logic), to: entry.type, what: "the entry «\(entry.name)»")
        guard let value = conclusion.value else { return conclusion }
        result[entry.name] = value
        evaluation.locals[entry.name] = value
      }
      return context.result.map { evaluation.conclude($0) } ?? .value(.context(result))
    }
  }

  mutating func relation(
    _ columns: [BoxedColumn], _ rows: [[BoxedExpression]]
  ) -> Conclusion {
    var contexts: [Value] = []
    for row in rows {
      var context = Context()
      for (column, cell) in zip(columns, row) {
        let conclusion = conform(
          conclude(cell), to: column.type, what: "the column «\(column.name)»")
        guard let value = conclusion.value else { return conclusion }
        context[column.name] = value
      }
      contexts.append(.context(context))
    }
    return .value(.list(contexts))
  }

  mutating func invoke(_ function: BoxedExpression, _ bindings: [BoxedBinding]) -> Conclusion {
    let invoked = conclude(function)
    guard case .value(let value) = invoked else { return invoked }
    guard case .function(let function) = value else {
      return failed("a \(value.kind.rawValue) cannot be invoked")
    }
    var arguments: [(name: String, value: Value)] = []
    for binding in bindings {
      let argument = conclude(binding.logic)
      guard let value = argument.value else { return argument }
      arguments.append((binding.parameter, value))
    }
    let result = function.invoked(
      with: arguments, in: Scope(now: knowledge.now), within: &meter.budget)
    for warning in result.warnings { warn("\(warning)") }
    if result.value.isNull, !result.warnings.isEmpty, !isPlain { return .undecided(.error) }
    return .value(result.value)
  }

  /// The function with the values of the names that its body reads.
  mutating func closure(_ definition: FunctionDefinition) -> Conclusion {
    var captured = locals
    for name in definition.variables.sorted() where captured[name] == nil {
      guard let value = lookUp(name).value else { return .undecided(.chained) }
      captured[name] = value
    }
    let function = knowledge.model.function(
      definition, name: "function", captured: captured, links: [], now: knowledge.now)
    return .value(.function(.host(function)))
  }
}
