extension Node {
  /// The type that the expression promises, whatever the values of the variables.
  ///
  /// It is `any` where it promises none. Of the variables the types are given, as far as they are
  /// known.
  func staticType(in variables: [String: TypeReference] = [:]) -> TypeReference {
    switch kind {
    case .literal(let value): return value.type
    case .name(let name): return variables[name] ?? .any
    case .comparison, .between, .membership, .conjunction, .disjunction, .instance, .quantified:
      return .boolean
    case .list(let items): return .list(.common(items.map { $0.staticType(in: variables) }))
    case .context(let entries): return Self.contextType(of: entries, in: variables)
    case .interval(let lower, _, let upper, _):
      return .range(.common([lower.staticType(in: variables), upper.staticType(in: variables)]))
    case .comparisonRange(_, let value): return .range(value.staticType(in: variables))
    case .negation(let operand): return operand.staticType(in: variables)
    case .conditional(_, let one, let other):
      return .common([one.staticType(in: variables), other.staticType(in: variables)])
    case .function(let parameters, let body):
      let own = Dictionary(parameters.map { ($0.name, $0.type) }) { _, last in last }
      return .signature(
        parameters.map(\.type), body.staticType(in: variables.merging(own) { _, own in own }))
    case .arithmetic(let first, let operations):
      return operations.reduce(first.staticType(in: variables)) { type, operation in
        Self.result(operation.symbol, type, operation.operand.staticType(in: variables))
      }
    case .external(let parameters, _): return .signature(parameters.map(\.type), .any)
    case .path(let operand, let name):
      guard case .context(let entries) = operand.staticType(in: variables) else { return .any }
      return entries[name] ?? .any
    case .invocation(let function, _), .namedInvocation(let function, _):
      if case .builtIn(let name) = function.kind { return BuiltIn.results[name] ?? .any }
      guard case .signature(_, let result) = function.staticType(in: variables) else { return .any }
      return result
    case .iteration(let iterators, let result):
      var inner = variables
      for iterator in iterators { inner[iterator.name] = .any }
      inner["partial"] = .any
      return .list(result.staticType(in: inner))
    case .builtIn, .filter: return .any
    }
  }

  /// An entry sees those before it.
  private static func contextType(
    of entries: [NamedNode], in variables: [String: TypeReference]
  ) -> TypeReference {
    var inner = variables
    var types: [String: TypeReference] = [:]
    for entry in entries {
      let type = entry.node.staticType(in: inner)
      (inner[entry.name], types[entry.name]) = (type, type)
    }
    return .context(types)
  }

  /// A sum of strings is a string; all else of one type with itself needs numbers.
  private static func result(
    _ symbol: ArithmeticOperator, _ one: TypeReference, _ other: TypeReference
  ) -> TypeReference {
    switch (symbol, one, other) {
    case (_, .number, .number): .number
    case (.add, .string, .string): .string
    default: .any
    }
  }
}

extension TypeReference {
  /// The type that all are; `any` where they differ.
  fileprivate static func common(_ types: [TypeReference]) -> TypeReference {
    guard let first = types.first, types.allSatisfy({ $0 == first }) else { return .any }
    return first
  }
}

extension Value {
  /// The type of the value; its parts are looked at where they are of one type.
  var type: TypeReference {
    switch self {
    case .null: .null
    case .boolean: .boolean
    case .number: .number
    case .string: .string
    case .date: .date
    case .time: .time
    case .dateTime: .dateTime
    case .dayTimeDuration: .dayTimeDuration
    case .yearMonthDuration: .yearMonthDuration
    case .list, .context, .range, .function: .any
    }
  }
}
