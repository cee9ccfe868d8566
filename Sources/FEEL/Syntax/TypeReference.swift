/// A type as `instance of` names it.
indirect enum TypeReference: Hashable, Sendable {
  case any
  case null
  case boolean
  case number
  case string
  case list(TypeReference)
  case context([String: TypeReference])
  case range(TypeReference)
  case function

  /// The types that are a single word.
  static let simple: [String: TypeReference] = [
    "Any": .any, "Null": .null, "boolean": .boolean, "number": .number, "string": .string,
    "list": .list(.any), "context": .context([:]), "range": .range(.any), "function": .function,
  ]

  /// Whether a value belongs to the type; null belongs to `Null` only.
  func contains(_ value: Value) -> Bool {
    switch (self, value) {
    case (.null, .null), (.boolean, .boolean), (.number, .number), (.string, .string),
      (.function, .function):
      true
    case (.any, let value): !value.isNull
    case (.list(let element), .list(let items)):
      element == .any || items.allSatisfy(element.contains)
    case (.context(let types), .context(let context)):
      types.allSatisfy { name, type in context[name].map(type.contains) ?? false }
    case (.range(let element), .range(let interval)):
      element == .any || interval.values.allSatisfy(element.contains)
    case (.null, _), (.boolean, _), (.number, _), (.string, _), (.list, _), (.context, _),
      (.range, _), (.function, _):
      false
    }
  }
}

extension Interval {
  /// The values by which the range is given.
  var values: [Value] {
    switch self {
    case .between(let lower, let upper): [lower.value, upper.value]
    case .comparison(_, let value): [value]
    }
  }
}
