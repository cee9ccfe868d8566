import FEEL

extension DecisionTable {
  /// What the table comes to, from what its rules come to.
  ///
  /// - Parameters:
  ///   - candidates: the rules to look at, from top to bottom; the others do not match. Nil for all.
  ///   - rule: whether a rule matches.
  ///   - result: what a rule's outputs come to.
  ///   - fallback: the default outputs, nil where there are none.
  ///   - state: what the three of them need; passed on to them.
  /// - Returns: the result, or why there is none.
  func conclude<State>(
    among candidates: [Int]? = nil,
    rule: (Int, inout State) -> RuleMatch, result: (Int, inout State) -> Conclusion,
    fallback: (inout State) -> Conclusion?, in state: inout State
  ) -> Conclusion {
    let candidates = candidates ?? Array(rules.indices)
    if case .first = hitPolicy {
      for index in candidates {
        switch rule(index, &state) {
        case .yes: return result(index, &state)
        case .undecided: return .undecided(.chained)
        case .no: break
        }
      }
      return fallback(&state) ?? .undecided(.noRule)
    }
    let matches = candidates.map { (rule: $0, match: rule($0, &state)) }
    let matching = matches.filter { $0.match == .yes }.map(\.rule)
    let undecided = matches.filter { $0.match == .undecided }.map(\.rule)
    if matching.isEmpty {
      guard undecided.isEmpty else { return .undecided(.chained) }
      return fallback(&state) ?? .undecided(.noRule)
    }
    switch hitPolicy {
    case .unique, .first:
      guard matching.count == 1 else { return .undecided(.conflict(matching)) }
      return undecided.isEmpty ? result(matching[0], &state) : .undecided(.chained)
    case .any:
      let results = matching.map { result($0, &state) }
      guard results.allSatisfy({ $0 == results[0] }) else {
        return .undecided(.conflict(matching))
      }
      let others = undecided.map { result($0, &state) }
      return others.allSatisfy { $0 == results[0] } ? results[0] : .undecided(.chained)
    case .priority:
      let ranked = sorted(matching.map { result($0, &state) })
      let others = undecided.map { result($0, &state) }
      // A rule that may yet match matters only if its outputs would come first.
      let isSafe = others.allSatisfy { other in
        other == ranked[0] || (!other.isUndecided && rank(ranked[0]).precedes(rank(other)))
      }
      return isSafe ? ranked[0] : .undecided(.chained)
    case .ruleOrder, .collect(nil):
      return undecided.isEmpty
        ? list(matching.map { result($0, &state) }) : .undecided(.chained)
    case .outputOrder:
      return undecided.isEmpty
        ? list(sorted(matching.map { result($0, &state) })) : .undecided(.chained)
    case .collect(let aggregator?):
      guard undecided.isEmpty else { return .undecided(.chained) }
      return aggregate(matching.map { result($0, &state) }, by: aggregator)
    }
  }

  private func list(_ results: [Conclusion]) -> Conclusion {
    if let undecided = results.first(where: \.isUndecided) { return undecided }
    return .value(.list(results.compactMap(\.value)))
  }

  /// The results in the order of the lists of output values; equals keep the rules' order.
  private func sorted(_ results: [Conclusion]) -> [Conclusion] {
    results.enumerated().sorted { one, other in
      let (first, second) = (rank(one.element), rank(other.element))
      return first == second ? one.offset < other.offset : first.precedes(second)
    }.map(\.element)
  }

  /// Where each output stands in its list of output values; an unlisted one comes last.
  private func rank(_ result: Conclusion) -> [Int] {
    outputs.map { output in
      guard output.values != nil || output.ranking != nil, let value = result.value else {
        return 0
      }
      let part: Value? =
        if case .context(let context) = value, let name = output.name { context[name] } else {
          value
        }
      return output.rank(of: part ?? .null)
    }
  }

  private func aggregate(_ results: [Conclusion], by aggregator: HitPolicy.Aggregator) -> Conclusion
  {
    if let undecided = results.first(where: \.isUndecided) { return undecided }
    let values = results.compactMap(\.value)
    if aggregator == .count { return .value(.number(Decimal(values.count))) }
    guard outputs.count > 1 else { return aggregate(values, by: aggregator) }
    // The standard leaves this open; each output is taken for itself.
    var context = Context()
    for output in outputs {
      let name = output.name ?? ""
      let parts = values.map { if case .context(let one) = $0 { one[name] ?? .null } else { $0 } }
      let whole = aggregate(parts, by: aggregator)
      guard let value = whole.value else { return whole }
      context[name] = value
    }
    return .value(.context(context))
  }

  private func aggregate(_ values: [Value], by aggregator: HitPolicy.Aggregator) -> Conclusion {
    switch aggregator {
    case .min: return extreme(values, .less)
    case .max: return extreme(values, .greater)
    case .sum, .count: return sum(values)
    }
  }

  /// The least or the greatest of values that have an order among themselves.
  private func extreme(_ values: [Value], _ comparison: Comparison) -> Conclusion {
    guard var best = values.first, Interval.comparison(.atMost, best).contains(best) == true else {
      return .undecided(.error)
    }
    for value in values.dropFirst() {
      guard let isBetter = Interval.comparison(comparison, best).contains(value) else {
        return .undecided(.error)
      }
      if isBetter { best = value }
    }
    return .value(best)
  }

  private func sum(_ values: [Value]) -> Conclusion {
    var numbers: [Decimal] = []
    for value in values {
      guard case .number(let number) = value else { return .undecided(.error) }
      numbers.append(number)
    }
    var sum: Decimal? = .zero
    for number in numbers { sum = sum?.adding(number) }
    return sum.map { .value(.number($0)) } ?? .undecided(.error)
  }
}

extension [Int] {
  /// Whether these ranks come before others, compared from left to right.
  fileprivate func precedes(_ other: [Int]) -> Bool { lexicographicallyPrecedes(other) }
}
