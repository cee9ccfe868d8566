/// The forms of expressions that only put values together or choose among them.
extension Interpreter {
  @inline(never)
  mutating func list(_ items: [Node]) -> Value {
    var values: [Value] = []
    values.reserveCapacity(items.count)
    for item in items { values.append(evaluate(item)) }
    return .list(values)
  }

  @inline(never)
  mutating func context(_ entries: [Node.NamedNode]) -> Value {
    var context = Context()
    for entry in entries {
      frames.append(.entries(context))
      let value = evaluate(entry.node)
      frames.removeLast()
      context[entry.name] = value
    }
    return .context(context)
  }

  @inline(never)
  mutating func interval(
    _ lower: Node, _ lowerIncluded: Bool, _ upper: Node, _ upperIncluded: Bool, at node: Node
  ) -> Value {
    let from = evaluate(lower)
    return interval(from, lowerIncluded, evaluate(upper), upperIncluded, at: node)
  }

  @inline(never)
  private mutating func interval(
    _ from: Value, _ lowerIncluded: Bool, _ to: Value, _ upperIncluded: Bool, at node: Node
  ) -> Value {
    if !from.isNull, !to.isNull, from.satisfies(.atMost, to) != true {
      return null(.endpoints, at: node)
    }
    return .range(
      .between(
        Interval.Endpoint(from, isIncluded: lowerIncluded),
        Interval.Endpoint(to, isIncluded: upperIncluded)))
  }

  @inline(never)
  mutating func comparisonRange(_ comparison: Comparison, _ operand: Node) -> Value {
    .range(.comparison(comparison, evaluate(operand)))
  }

  @inline(never)
  mutating func conditional(
    _ condition: Node, _ consequence: Node, _ alternative: Node
  ) -> Value {
    let holds = holds(condition)
    return isOver ? .null : evaluate(holds == true ? consequence : alternative)
  }

  @inline(never)
  mutating func instance(_ operand: Node, _ type: TypeReference) -> Value {
    .boolean(type.contains(evaluate(operand)))
  }
}
