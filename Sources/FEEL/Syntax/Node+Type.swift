extension Node {
  /// The type that the expression's form alone promises; `any` where it promises none.
  var staticType: TypeReference {
    switch kind {
    case .literal(let value): value.literalType
    case .comparison, .between, .membership, .conjunction, .disjunction, .instance, .quantified:
      .boolean
    case .list(let items):
      .list(Self.common(items.map(\.staticType)))
    case .context(let entries):
      .context(Dictionary(entries.map { ($0.name, $0.node.staticType) }) { first, _ in first })
    case .interval(let lower, _, let upper, _):
      .range(Self.common([lower.staticType, upper.staticType]))
    case .comparisonRange(_, let value): .range(value.staticType)
    case .negation(let operand): operand.staticType
    case .conditional(_, let one, let other): Self.common([one.staticType, other.staticType])
    case .function(let parameters, let body):
      .signature(parameters.map(\.type), body.staticType)
    case .arithmetic(let symbol, let one, let other):
      // A sum of strings is a string; all else of one type with itself needs numbers.
      switch (symbol, one.staticType, other.staticType) {
      case (_, .number, .number): .number
      case (.add, .string, .string): .string
      default: .any
      }
    case .external(let parameters, _): .signature(parameters.map(\.type), .any)
    case .name, .builtIn, .iteration, .path, .filter, .invocation, .namedInvocation: .any
    }
  }

  private static func common(_ types: [TypeReference]) -> TypeReference {
    guard let first = types.first, types.allSatisfy({ $0 == first }) else { return .any }
    return first
  }
}

extension Value {
  /// The type of a literal.
  fileprivate var literalType: TypeReference {
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
