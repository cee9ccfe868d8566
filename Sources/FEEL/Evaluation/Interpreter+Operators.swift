extension Interpreter {
  @inline(never)
  mutating func negation(_ operand: Node, at node: Node) -> Value {
    negated(evaluate(operand), at: node)
  }

  @inline(never)
  private mutating func negated(_ value: Value, at node: Node) -> Value {
    if case .number(let number) = value { return .number(-number) }
    return TemporalArithmetic.negated(value)
      ?? null(.operands("-", value.kind, value.kind), at: node)
  }

  /// Applies the operators one after the other.
  @inline(never)
  mutating func compute(_ first: Node, _ operations: [Node.Operation], at node: Node) -> Value {
    var result = evaluate(first)
    for operation in operations {
      let operand = evaluate(operation.operand)
      result = apply(operation, result, operand, at: node)
      if isOver { return .null }
    }
    return result
  }

  @inline(never)
  private mutating func apply(
    _ operation: Node.Operation, _ one: Value, _ other: Value, at node: Node
  ) -> Value {
    switch Self.compute(operation.symbol, one, other) {
    case .success(let value): return value
    case .failure(let why):
      fail(why, in: node.range.lowerBound..<operation.operand.range.upperBound)
      return .null
    }
  }

  private static func compute(
    _ symbol: ArithmeticOperator, _ one: Value, _ other: Value
  ) -> Result<Value, Warning.Kind> {
    let result: Value?
    switch (symbol, one, other) {
    case (.add, .string(let a), .string(let b)):
      guard a.utf8.count + b.utf8.count <= Budget.longestText else {
        return .failure(.limit(.text))
      }
      result = .string(a + b)
    case (.divide, _, .number(.zero)): return .failure(.divisionByZero)
    case (.power, .number(.zero), .number(let exponent)) where exponent.isNegative:
      return .failure(.divisionByZero)
    case (.power, .number(let base), .number(let exponent))
    where base.isNegative && !exponent.isInteger:
      return .failure(.rootOfNegative)
    case (_, .number(let a), .number(let b)):
      guard let number = symbol.result(a, b) else { return .failure(.numberTooLarge) }
      result = .number(number)
    case (.add, _, _), (.subtract, _, _), (.multiply, _, _), (.divide, _, _), (.power, _, _):
      result = TemporalArithmetic.result(symbol, one, other)
    }
    return result.map(Result.success)
      ?? .failure(.operands(symbol.rawValue, one.kind, other.kind))
  }

  @inline(never)
  mutating func comparison(
    _ comparison: Comparison, _ one: Node, _ other: Node, at node: Node
  ) -> Value {
    let left = evaluate(one)
    return truth(compare(comparison, left, evaluate(other), at: node))
  }

  @inline(never)
  mutating func compare(
    _ comparison: Comparison, _ one: Value, _ other: Value, at node: Node
  ) -> Bool? {
    let result = one.satisfies(comparison, other)
    if result == nil { fail(.operands(comparison.rawValue, one.kind, other.kind), at: node) }
    return result
  }

  @inline(never)
  mutating func between(
    _ operand: Node, _ lower: Node, _ upper: Node, at node: Node
  ) -> Value {
    let value = evaluate(operand)
    let from = evaluate(lower)
    let to = evaluate(upper)
    guard let above = compare(.atLeast, value, from, at: node),
      let below = compare(.atMost, value, to, at: node)
    else { return .null }
    return .boolean(above && below)
  }

  @inline(never)
  mutating func membership(_ operand: Node, _ tests: [Node]) -> Value {
    let value = evaluate(operand)
    return truth(test(tests, input: value))
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

  /// False if one part is false, else null if one has no answer.
  @inline(never)
  mutating func conjunction(_ parts: [Node]) -> Value { combined(parts, endingAt: false) }

  /// True if one part is true, else null if one has no answer.
  @inline(never)
  mutating func disjunction(_ parts: [Node]) -> Value { combined(parts, endingAt: true) }

  private mutating func combined(_ parts: [Node], endingAt end: Bool) -> Value {
    var result: Bool? = !end
    for part in parts {
      switch holds(part) {
      case end: return .boolean(end)
      case nil: result = nil
      case _?: break
      }
      if isOver { return .null }
    }
    return truth(result)
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
