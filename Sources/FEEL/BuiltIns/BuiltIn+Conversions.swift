extension BuiltIn {
  /// Functions that make one type of another.
  static let conversions: [BuiltIn] = [
    BuiltIn("string", ["from"], summary: "the value as text; a string as it is") {
      arguments throws(Warning.Kind) in
      switch arguments[0] {
      case .null: .null
      case .string(let string): .string(string)
      case let value: .string(value.temporalText ?? value.description)
      }
    },
    BuiltIn(
      "number", ["from"], ["from", "grouping separator", "decimal separator"],
      summary: "the number that a text spells"
    ) { arguments throws(Warning.Kind) in
      guard arguments.has(1) else {
        if case .number = arguments[0] { return arguments[0] }
        guard let number = Decimal(try arguments.string(0)) else { throw arguments.unsuitable(0) }
        return .number(number)
      }
      let grouping = arguments[1].isNull ? nil : try arguments.string(1)
      let point = arguments[2].isNull ? nil : try arguments.string(2)
      guard grouping.map([" ", ",", "."].contains) ?? true else { throw arguments.unsuitable(1) }
      guard point.map([",", "."].contains) ?? true, point == nil || point != grouping else {
        throw arguments.unsuitable(2)
      }
      let text = try arguments.string(0).map { character in
        switch String(character) {
        case grouping: ""
        case point ?? ".": "."
        case ".": ","
        case let other: other
        }
      }
      guard let number = Decimal(text.joined()) else { throw arguments.unsuitable(0) }
      return .number(number)
    },
    BuiltIn("range", ["from"], summary: "the range that a text spells, such as \"[1..5)\"") {
      arguments throws(Warning.Kind) in
      guard let range = Interval(literal: try arguments.string(0)) else {
        throw arguments.unsuitable(0)
      }
      return .range(range)
    },
  ]
}
