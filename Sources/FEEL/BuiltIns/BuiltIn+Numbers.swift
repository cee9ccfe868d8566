extension BuiltIn {
  /// Functions on numbers.
  static let numbers: [BuiltIn] = [
    rounding("decimal", .halfEven, "the number with so many decimals, ties to the even digit"),
    rounding("round up", .up, "the number with so many decimals, away from zero"),
    rounding("round down", .down, "the number with so many decimals, towards zero"),
    rounding("round half up", .halfUp, "the nearest with so many decimals, ties away from zero"),
    rounding("round half down", .halfDown, "the nearest with so many decimals, ties towards zero"),
    BuiltIn("floor", ["n", "scale?"], summary: "the greatest number with so many decimals below") {
      arguments throws(Warning.Kind) in try arguments.rounded(.floor)
    },
    BuiltIn("ceiling", ["n", "scale?"], summary: "the least number with so many decimals above") {
      arguments throws(Warning.Kind) in try arguments.rounded(.ceiling)
    },
    BuiltIn("abs", ["n"], summary: "the number or the duration without its sign") {
      arguments throws(Warning.Kind) in
      let value = arguments.single(0)
      guard case .number(let number) = value else {
        guard let opposite = TemporalArithmetic.negated(value) else {
          throw arguments.mismatched(0)
        }
        return value.order(to: opposite) == .before ? opposite : value
      }
      return .number(number.magnitude)
    },
    BuiltIn(
      "modulo", ["dividend", "divisor"], summary: "the remainder, with the sign of the divisor"
    ) { arguments throws(Warning.Kind) in
      guard let rest = try arguments.number(0).modulo(try arguments.number(1)) else {
        throw .divisionByZero
      }
      return .number(rest)
    },
    BuiltIn("sqrt", ["number"], summary: "the square root") { arguments throws(Warning.Kind) in
      guard let root = try arguments.number(0).squareRoot else { throw arguments.unsuitable(0) }
      return .number(root)
    },
    BuiltIn("log", ["number"], summary: "the natural logarithm") {
      arguments throws(Warning.Kind) in
      guard let logarithm = try arguments.number(0).naturalLogarithm else {
        throw arguments.unsuitable(0)
      }
      return .number(logarithm)
    },
    BuiltIn("exp", ["number"], summary: "Euler's number to that power") {
      arguments throws(Warning.Kind) in
      try arguments.inRange(try arguments.number(0).exponential)
    },
    BuiltIn("odd", ["number"], summary: "whether the number is odd") {
      arguments throws(Warning.Kind) in
      .boolean(try arguments.number(0).modulo(2) == 1)
    },
    BuiltIn("even", ["number"], summary: "whether the number is even") {
      arguments throws(Warning.Kind) in
      .boolean(try arguments.number(0).modulo(2) == 0)
    },
  ]

  private static func rounding(_ name: String, _ rounding: Rounding, _ summary: String) -> BuiltIn {
    BuiltIn(name, ["n", "scale"], summary: summary) { arguments throws(Warning.Kind) in
      try arguments.rounded(rounding)
    }
  }
}

extension Arguments {
  /// The first argument with as many decimals as the second says, none where it is left out.
  fileprivate func rounded(_ rounding: Rounding) throws(Warning.Kind) -> Value {
    let number = try number(0)
    guard has(1) else { return try inRange(number.rounded(scale: 0, rounding)) }
    let scale = try integer(1)
    guard (-6111...6176).contains(scale) else { throw unsuitable(1) }
    return try inRange(number.rounded(scale: scale, rounding))
  }
}
