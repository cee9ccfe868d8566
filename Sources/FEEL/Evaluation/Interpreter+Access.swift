extension Interpreter {
  @inline(never)
  mutating func path(_ operand: Node, _ name: String, at node: Node) -> Value {
    entry(name, of: evaluate(operand), at: node)
  }

  /// The entry of a context, the property of a range, or those of a list's items.
  @inline(never)
  mutating func entry(_ name: String, of value: Value, at node: Node) -> Value {
    switch value {
    case .context(let context):
      return context[name] ?? null(.missingEntry(name, of: .context), at: node)
    case .list(let items):
      return .list(items.map { entry(name, of: $0, at: node) })
    case .range(let interval):
      return interval.property(name) ?? null(.missingEntry(name, of: .range), at: node)
    case .date, .time, .dateTime, .dayTimeDuration, .yearMonthDuration:
      return value.temporalProperty(name) ?? null(.missingEntry(name, of: value.kind), at: node)
    case .null, .boolean, .number, .string, .function:
      return null(.missingEntry(name, of: value.kind), at: node)
    }
  }

  /// The item of that number, if the filter is a number; else the items for which it is true.
  ///
  /// What is no list is taken as a list of one item, and null as an empty one.
  @inline(never)
  mutating func filter(_ operand: Node, _ filter: Node, at node: Node) -> Value {
    let items: [Value]
    switch evaluate(operand) {
    case .list(let list): items = list
    case .null: items = []
    case let single: items = [single]
    }
    var kept: [Value] = []
    for item in items {
      guard budget.takeRound() else { return null(.limit(.rounds), at: node) }
      switch self.evaluate(filter, for: item) {
      case .number(let index): return self.item(index, of: items, at: node)
      case .boolean(true): kept.append(item)
      case .boolean(false), .null: break
      case let other: fail(.condition(other.kind), at: filter)
      }
      if isOver { return .null }
    }
    if items.isEmpty {
      // Only the filter's type matters here; what it says about an item that is not there does not.
      let noted = warnings
      let result = self.evaluate(filter, for: .null)
      if isOver { return .null }
      warnings = noted
      if case .number(let index) = result { return item(index, of: items, at: node) }
    }
    return .list(kept)
  }

  private mutating func evaluate(_ filter: Node, for item: Value) -> Value {
    var added: [Frame] = [.variable("item", item)]
    if case .context(let context) = item { added.append(.entries(context)) }
    return with(added) { $0.evaluate(filter) }
  }

  @inline(never)
  private mutating func item(_ index: Decimal, of items: [Value], at node: Node) -> Value {
    guard let position = Int(exactly: index), position != 0,
      position.magnitude <= items.count
    else { return null(.missingItem(index), at: node) }
    return items[position > 0 ? position - 1 : items.count + position]
  }
}

extension Interval {
  /// A range's property by its FEEL name (DMN 1.5, table 66).
  fileprivate func property(_ name: String) -> Value? {
    switch name {
    case "start": lower?.value ?? .null
    case "end": upper?.value ?? .null
    case "start included": .boolean(lower?.isIncluded ?? false)
    case "end included": .boolean(upper?.isIncluded ?? false)
    default: nil
    }
  }
}
