extension Interpreter {
  /// Whether any of the tests holds for the input, by three-valued logic.
  @inline(never)
  mutating func test(_ tests: [Node], input: Value) -> Bool? {
    var result: Bool? = false
    for test in tests {
      let accepts = self.test(test, input: input)
      if isOver { return nil }
      if accepts == true { return true }
      if accepts == nil { result = nil }
    }
    return result
  }

  private mutating func test(_ test: Node, input: Value) -> Bool? {
    frames.append(.variable("?", input))
    let value = evaluate(test)
    frames.removeLast()
    return accepts(value, input, of: test)
  }

  /// Whether what a test came to accepts the input.
  @inline(never)
  private mutating func accepts(_ value: Value, _ input: Value, of test: Node) -> Bool? {
    let usesInput = test.mentions("?")
    switch value {
    case .boolean(let boolean) where usesInput || (test.isCondition && input.kind != .boolean):
      return boolean
    case .null where usesInput || test.isCondition:
      return nil
    case .range(let interval):
      let result = interval.contains(input)
      if result == nil {
        fail(.operands("in", input.kind, interval.values.first?.kind ?? .null), at: test)
      }
      return result
    case .list(let items):
      return input == value || items.contains { $0.holds(input) }
    case .null, .boolean, .number, .string, .context, .function, .date, .time, .dateTime,
      .dayTimeDuration, .yearMonthDuration:
      return compare(.equal, input, value, at: test)
    }
  }
}

extension Value {
  /// Whether an item of a list stands for the input: it is equal to it, or a range around it.
  fileprivate func holds(_ input: Value) -> Bool {
    if case .range(let interval) = self, interval.contains(input) == true { return true }
    return self == input
  }
}
