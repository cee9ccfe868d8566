import FEEL

/// Boxed filters and iterations.
///
/// They mean what the expressions of the same words mean, except that a condition which is neither
/// true, false nor null gives null: it must be a truth value (DMN 1.5, section 10.2.2).
extension DecisionEvaluation {
  /// The items to go through: those of a list or a range, or a single value; nil for null.
  private mutating func items(of value: Value) -> [Value]? {
    switch value {
    case .list(let items): items
    case .range(let interval):
      interval.members(within: &meter.budget) ?? failedItems(value)
    case .null: failedItems(value)
    case let single: [single]
    }
  }

  private func failedItems(_ value: Value) -> [Value]? {
    warn(
      meter.budget.exceeded.map(\.description) ?? "there is nothing to go through in \(value)")
    return nil
  }

  mutating func filter(_ list: BoxedExpression, _ condition: BoxedExpression) -> Conclusion {
    let listed = conclude(list)
    guard case .value(let value) = listed else { return listed }
    let items: [Value] =
      switch value {
      case .list(let items): items
      case .null: []
      case let single: [single]
      }
    var kept: [Value] = []
    for item in items {
      var bound: [String: Value] = [:]
      if case .context(let context) = item {
        for entry in context.entries { bound[entry.name] = entry.value }
      }
      if bound["item"] == nil { bound["item"] = item }
      switch binding(bound, { $0.conclude(condition) }) {
      case .value(.boolean(true)): kept.append(item)
      case .value(.boolean(false)), .value(.null): break
      case .value(let odd): return failed("the condition is \(odd), not true or false")
      case .undecided(let why): return .undecided(why)
      }
    }
    return .value(.list(kept))
  }

  mutating func iterate(_ iteration: BoxedIteration) -> Conclusion {
    let listed = conclude(iteration.items)
    guard case .value(let value) = listed else { return listed }
    guard let items = items(of: value) else { return isPlain ? .value(.null) : .undecided(.error) }
    var results: [Value] = []
    for item in items {
      guard meter.budget.takeRound() else { return ended(.rounds) }
      var bound = [iteration.variable: item]
      if iteration.kind == .all { bound["partial"] = .list(results) }
      let conclusion = binding(bound) { $0.conclude(iteration.body) }
      guard let result = conclusion.value else { return conclusion }
      results.append(result)
    }
    if iteration.kind != .all, let odd = results.first(where: { !$0.isTruth }) {
      return failed("the condition is \(odd), not true or false")
    }
    switch iteration.kind {
    case .all: return .value(.list(results))
    case .some: return .value(quantified(results, wanted: true))
    case .every: return .value(quantified(results, wanted: false))
    }
  }

  /// `some` looks for true and `every` for false; anything unanswered leaves the rest open.
  private func quantified(_ results: [Value], wanted: Bool) -> Value {
    if results.contains(.boolean(wanted)) { return .boolean(wanted) }
    return results.allSatisfy { $0 == .boolean(!wanted) } ? .boolean(!wanted) : .null
  }
}

extension Value {
  /// Whether it is true, false or null.
  fileprivate var isTruth: Bool { isNull || kind == .boolean }
}
