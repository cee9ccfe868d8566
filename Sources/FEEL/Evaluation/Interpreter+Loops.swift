extension Interpreter {
  mutating func iterate(_ iterators: [Node.Iterator], _ result: Node, at node: Node) -> Value {
    var results: [Value] = []
    let outcome = run(iterators[...], at: node) { interpreter in
      results.append(
        interpreter.with([.variable("partial", .list(results))]) { $0.evaluate(result) })
      return true
    }
    return outcome == .failed ? .null : .list(results)
  }

  mutating func quantify(
    _ quantifier: Node.Quantifier, _ iterators: [Node.Iterator], _ condition: Node, at node: Node
  ) -> Value {
    // `some` looks for true and `every` for false; anything unanswered leaves the rest open.
    let wanted = quantifier == .some
    var result: Bool? = !wanted
    let outcome = run(iterators[...], at: node) { interpreter in
      let holds = interpreter.holds(condition)
      if holds != !wanted { result = holds }
      return holds != wanted
    }
    return outcome == .failed ? .null : truth(result)
  }

  private enum Outcome { case completed, stopped, failed }

  /// Runs a body once for every combination of the iterators' values, until it gives false.
  private mutating func run(
    _ iterators: ArraySlice<Node.Iterator>, at node: Node, _ body: (inout Interpreter) -> Bool
  ) -> Outcome {
    guard let iterator = iterators.first else {
      rounds += 1
      guard rounds <= Self.mostRounds else {
        fail(.tooManyRounds, at: node)
        return .failed
      }
      return body(&self) ? .completed : .stopped
    }
    guard let values = values(of: iterator.domain, at: node) else { return .failed }
    for value in values {
      let count = frames.count
      frames.append(.variable(iterator.name, value))
      defer { frames.removeSubrange(count...) }
      let outcome = run(iterators.dropFirst(), at: node, body)
      if outcome != .completed { return outcome }
    }
    return .completed
  }

  /// What a loop variable runs over; nil, with a warning, when it cannot run.
  private mutating func values(of domain: Node.Domain, at node: Node) -> [Value]? {
    switch domain {
    case .items(let list):
      switch evaluate(list) {
      case .list(let items): return items
      case .range(let interval):
        if let (first, last) = interval.wholeNumbers { return numbers(first, last, at: list) }
      case .null: break
      case let single: return [single]
      }
      fail(.domain, at: list)
      return nil
    case .numbers(let first, let last):
      guard case .number(let lower) = evaluate(first), case .number(let upper) = evaluate(last),
        let from = Int(exactly: lower), let to = Int(exactly: upper)
      else {
        fail(.domain, at: node)
        return nil
      }
      return numbers(from, to, at: node)
    }
  }

  private mutating func numbers(_ first: Int, _ last: Int, at node: Node) -> [Value]? {
    let (distance, overflows) = last.subtractingReportingOverflow(first)
    guard !overflows, distance.magnitude < Self.mostRounds else {
      fail(.tooManyRounds, at: node)
      return nil
    }
    return stride(from: first, through: last, by: first <= last ? 1 : -1).map {
      .number(Decimal($0))
    }
  }
}

extension Interval {
  /// The first and last whole number of a range between two whole numbers.
  fileprivate var wholeNumbers: (Int, Int)? {
    guard case .between(let lower, let upper) = self,
      case .number(let least) = lower.value, case .number(let most) = upper.value,
      let first = Int(exactly: least), let last = Int(exactly: most),
      first.magnitude < Int.max, last.magnitude < Int.max
    else { return nil }
    let from = lower.isIncluded ? first : first + 1
    let to = upper.isIncluded ? last : last - 1
    return from <= to ? (from, to) : nil
  }
}
