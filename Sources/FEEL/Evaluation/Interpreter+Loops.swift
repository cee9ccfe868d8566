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
      guard budget.takeRound() else {
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
        if let steps = interval.steps { return values(of: steps, at: list) }
      case .null: break
      case let single: return [single]
      }
      fail(.domain, at: list)
      return nil
    case .numbers(let first, let last):
      guard let steps = Steps(from: evaluate(first), to: evaluate(last)) else {
        fail(.domain, at: node)
        return nil
      }
      return values(of: steps, at: node)
    }
  }

  private mutating func values(of steps: Steps, at node: Node) -> [Value]? {
    guard steps.distance < Budget.mostRounds else {
      fail(.tooManyRounds, at: node)
      return nil
    }
    return steps.values
  }
}
