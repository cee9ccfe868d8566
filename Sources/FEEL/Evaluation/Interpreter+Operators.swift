extension Interpreter {
  mutating func negate(_ operand: Value, at node: Node) -> Value {
    if case .number(let number) = operand { return .number(-number) }
    return TemporalArithmetic.negated(operand)
      ?? null(.operands("-", operand.kind, operand.kind), at: node)
  }

  mutating func compute(
    _ symbol: ArithmeticOperator, _ one: Value, _ other: Value, at node: Node
  ) -> Value {
    switch (symbol, one, other) {
    case (.add, .string(let a), .string(let b)):
      a.utf8.count + b.utf8.count <= Budget.longestText
        ? .string(a + b) : null(.textTooLong, at: node)
    case (.divide, _, .number(.zero)): null(.divisionByZero, at: node)
    case (_, .number(let a), .number(let b)):
      symbol.result(a, b).map(Value.number) ?? null(.numberTooLarge, at: node)
    case (.add, _, _), (.subtract, _, _), (.multiply, _, _), (.divide, _, _), (.power, _, _):
      TemporalArithmetic.result(symbol, one, other)
        ?? null(.operands(symbol.rawValue, one.kind, other.kind), at: node)
    }
  }

  mutating func compare(
    _ comparison: Comparison, _ one: Value, _ other: Value, at node: Node
  ) -> Bool? {
    let result = one.satisfies(comparison, other)
    if result == nil { fail(.operands(comparison.rawValue, one.kind, other.kind), at: node) }
    return result
  }

  mutating func between(
    _ operand: Value, _ lower: Value, _ upper: Value, at node: Node
  ) -> Bool? {
    guard let above = compare(.atLeast, operand, lower, at: node),
      let below = compare(.atMost, operand, upper, at: node)
    else { return nil }
    return above && below
  }

  /// The truth of a condition; nil, with a warning, for what is neither true, false nor null.
  mutating func holds(_ node: Node) -> Bool? {
    switch evaluate(node) {
    case .boolean(let boolean): return boolean
    case .null: return nil
    case let value:
      fail(.condition(value.kind), at: node)
      return nil
    }
  }

  /// False if either is false, else nil if either has no answer.
  mutating func conjunction(_ one: Node, _ other: Node) -> Bool? {
    let first = holds(one)
    if first == false { return false }
    let second = holds(other)
    return second == false ? false : first == nil || second == nil ? nil : true
  }

  /// True if either is true, else nil if either has no answer.
  mutating func disjunction(_ one: Node, _ other: Node) -> Bool? {
    let first = holds(one)
    if first == true { return true }
    let second = holds(other)
    return second == true ? true : first == nil || second == nil ? nil : false
  }
}

extension ArithmeticOperator {
  /// The result, or nil when it is too large or undefined.
  fileprivate func result(_ one: Decimal, _ other: Decimal) -> Decimal? {
    switch self {
    case .add: one.adding(other)
    case .subtract: one.subtracting(other)
    case .multiply: one.multiplied(by: other)
    case .divide: one.divided(by: other)
    case .power: one.raised(to: other)
    }
  }
}
