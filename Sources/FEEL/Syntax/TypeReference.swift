/// A type as `instance of` and the parameters of functions name it.
public indirect enum TypeReference: Hashable, Sendable {
  /// Every value but null.
  case any
  /// Null only.
  case null
  /// True and false.
  case boolean
  /// Numbers.
  case number
  /// Strings.
  case string
  /// Days.
  case date
  /// Times of the day.
  case time
  /// Days with a time.
  case dateTime
  /// Lengths of time in days and parts of days.
  case dayTimeDuration
  /// Lengths of time in years and months.
  case yearMonthDuration
  /// Lists of items of a type.
  case list(TypeReference)
  /// Contexts that have entries of these names and types.
  case context([String: TypeReference])
  /// Ranges between values of a type.
  case range(TypeReference)
  /// Functions of whatever parameters.
  case function
  /// Functions that take arguments of these types and give a result of that type.
  case signature([TypeReference], TypeReference)

  /// The types that have a name of their own.
  static let simple: [String: TypeReference] = [
    "Any": .any, "Null": .null, "boolean": .boolean, "number": .number, "string": .string,
    "date": .date, "time": .time, "date and time": .dateTime, "dateTime": .dateTime,
    "days and time duration": .dayTimeDuration, "dayTimeDuration": .dayTimeDuration,
    "years and months duration": .yearMonthDuration, "yearMonthDuration": .yearMonthDuration,
    "list": .list(.any), "context": .context([:]), "range": .range(.any), "function": .function,
  ]

  static let names = NameIndex(simple.keys)

  /// Whether a value belongs to the type; null belongs to `Null` only.
  package func contains(_ value: Value) -> Bool {
    switch (self, value) {
    case (.null, .null), (.boolean, .boolean), (.number, .number), (.string, .string),
      (.function, .function), (.date, .date), (.time, .time), (.dateTime, .dateTime),
      (.dayTimeDuration, .dayTimeDuration), (.yearMonthDuration, .yearMonthDuration):
      true
    case (.any, let value): !value.isNull
    case (.list(let element), .list(let items)):
      element == .any || items.allSatisfy(element.contains)
    case (.context(let types), .context(let context)):
      types.allSatisfy { name, type in context[name].map(type.contains) ?? false }
    case (.range(let element), .range(let interval)):
      element == .any || interval.values.allSatisfy { $0.isNull || element.contains($0) }
    case (.signature(let parameters, let result), .function(let function)):
      function.fits(parameters, result)
    default: false
    }
  }

  /// Whether every value of this type belongs to the other (DMN 1.5, section 10.3.2.9.2).
  func conforms(to other: TypeReference) -> Bool {
    if self == other || other == .any || self == .null { return true }
    switch (self, other) {
    case (.list(let one), .list(let another)), (.range(let one), .range(let another)):
      return one.conforms(to: another)
    case (.context(let one), .context(let another)):
      return another.allSatisfy { name, type in one[name]?.conforms(to: type) ?? false }
    case (.signature, .function): return true
    case (.signature(let given, let result), .signature(let wanted, let needed)):
      return given.count == wanted.count && result.conforms(to: needed)
        && zip(wanted, given).allSatisfy { $0.conforms(to: $1) }
    default: return false
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
