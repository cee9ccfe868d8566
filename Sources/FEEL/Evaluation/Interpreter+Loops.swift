extension Interpreter {
  @inline(never)
  mutating func iterate(_ iterators: [Node.Iterator], _ result: Node, at node: Node) -> Value {
    var results: [Value] = []
    // The results so far are bound only where they are read: who binds them keeps them.
    let readsPartial = result.mentions("partial")
    let outcome = run(iterators[...], at: node) { interpreter in
      guard readsPartial else {
        results.append(interpreter.evaluate(result))
        return true
      }
      let value = interpreter.with([.variable("partial", .list(results))]) { $0.evaluate(result) }
      var measure = ResultMeasure()
      guard measure.takes(value) else {
        interpreter.fail(.limit(.values), at: result)
        return false
      }
      guard interpreter.budget.takeRound(measure.rounds) else {
        interpreter.fail(.limit(.rounds), at: result)
        return false
      }
      results.append(value)
      return true
    }
    return outcome == .failed || isOver ? .null : .list(results)
  }

  @inline(never)
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
        fail(.limit(.rounds), at: node)
        return .failed
      }
      let goesOn = body(&self)
      return isOver ? .failed : goesOn ? .completed : .stopped
    }
    guard budget.descend() else {
      fail(.limit(.levels), at: node)
      return .failed
    }
    defer { budget.ascend() }
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
      fail(.limit(.rounds), at: node)
      return nil
    }
    return steps.values
  }
}
