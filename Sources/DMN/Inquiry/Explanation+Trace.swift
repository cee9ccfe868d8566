import FEEL

extension Explanation {
  /// What each decision that was needed did, each after those it reads.
  func trace() -> [DecisionTrace] {
    var traces: [Int: DecisionTrace] = [:]
    func visit(_ node: Int) {
      guard traces[node] == nil else { return }
      let (trace, reads) = trace(node)
      traces[node] = trace
      for name in names(readBy: Set(reads), in: node) {
        self.node(named: name, in: node).map(visit)
      }
    }
    visit(graph.nodes.count - 1)
    return traces.sorted { $0.key < $1.key }.map(\.value)
  }

  /// What a decision did, and the names that it needed.
  private func trace(_ node: Int) -> (DecisionTrace, reads: [String]) {
    let decision = graph.nodes[node].decision
    let conclusions = completions.possibilities(ofNode: node)
    guard let study = study(node) else {
      let trace = DecisionTrace(
        decision: decision.name, hitPolicy: nil, status: status(conclusions),
        value: onlyValue(conclusions), inputs: [], matched: [], possible: [], failures: [],
        missing: missing(node), nearestRule: nil,
        warnings: warnings(node, reading: graph.nodes[node].names))
      return (trace, graph.nodes[node].names)
    }
    var rows = Rows(study)
    rows.walk()
    let isUndecided = conclusions.allSatisfy(\.isUndecided)
    let nearest = isUndecided ? nearest(node) : nil
    let reads = rows.reads.union(nearest?.failing ?? [])
    // What no rule looked at would only cost time to work out.
    let seen = study.table.inputs.filter { !$0.expression.variables.isDisjoint(with: reads) }
    let trace = DecisionTrace(
      decision: decision.name, hitPolicy: study.table.hitPolicy.name,
      status: status(conclusions), value: onlyValue(conclusions),
      inputs: seen.map { input($0, in: node) }, matched: rows.matched,
      possible: rows.possible,
      failures: rows.failures.map { failure($0, $1, $2, of: study.table, in: node) },
      missing: missing(node), nearestRule: nearest,
      warnings: warnings(node, reading: names(readBy: reads, in: node)))
    return (trace, reads.sorted())
  }

  /// The names that logic reads by some variables, sorted.
  func names(readBy variables: Set<String>, in node: Int) -> [String] {
    let entry = graph.nodes[node]
    return entry.sources(of: variables).map { entry.names[$0] }.sorted()
  }

  private func failure(
    _ rule: Int, _ column: Int, _ isUndecided: Bool, of table: DecisionTable, in node: Int
  ) -> DecisionTrace.Failure {
    DecisionTrace.Failure(
      rule: table.citation(ofRule: rule), input: table.inputs[column].name,
      cell: table.rules[rule].tests[column].text,
      value: input(table.inputs[column], in: node).value,
      isUndecided: isUndecided)
  }

  private func status(_ conclusions: [Conclusion]) -> DecisionTrace.Status {
    guard conclusions.count == 1 else { return .open }
    switch conclusions[0] {
    case .value: return .decided
    case .undecided(.noRule): return .noRule
    case .undecided(.conflict): return .conflict
    case .undecided(.error): return .error
    case .undecided(.chained): return .undecided
    }
  }

  private func onlyValue(_ conclusions: [Conclusion]) -> Value? {
    conclusions.count == 1 ? conclusions[0].value : nil
  }

  /// What a column sees.
  func input(_ column: DecisionTable.Input, in node: Int) -> DecisionTrace.Input {
    guard let variable = column.variable, let source = graph.nodes[node].source(of: variable)
    else {
      let isOpen = names(readBy: column.expression.variables, in: node).contains {
        possibilities(of: $0, in: node).count > 1
      }
      return DecisionTrace.Input(name: column.name, state: isOpen ? .notAsked : .known, value: nil)
    }
    let possible = completions.possibilities(of: source)
    var value = onlyValue(possible)
    let state: DecisionTrace.Input.State
    switch source {
    case .leaf(let leaf):
      let fact = facts[graph.slots[graph.leaves[leaf].slot].name] ?? .notAsked
      state = .init(fact)
      // Many values are worked with as one: what was said is what is shown.
      if value != nil, case .known(let said) = fact { value = said }
    case .node:
      if possible.allSatisfy(\.isUndecided) {
        state = .undecided
      } else {
        state = possible.count == 1 ? .known : .notAsked
      }
    }
    return DecisionTrace.Input(name: column.name, state: state, value: value)
  }

  /// The open slots that a decision depends on.
  private func missing(_ node: Int) -> [String] {
    let slots = Set(graph.nodes[node].leaves.map { graph.leaves[$0].slot })
    return completions.open.filter(slots.contains).map { graph.slots[$0].name }
  }

  private func nearest(_ node: Int) -> DecisionTrace.Nearest? {
    guard var study = study(node) else { return nil }
    let candidates = study.candidates()
    guard let nearest = candidates.first else { return nil }
    let table = study.table
    let column = nearest.failing.first
    var wanted: [String] = []
    if let column {
      for other in candidates where other.isAsNear(as: nearest) && other.failing.first == column {
        let text = table.rules[other.rule].tests[column].text
        if !wanted.contains(text) { wanted.append(text) }
      }
    }
    return DecisionTrace.Nearest(
      rule: table.citation(ofRule: nearest.rule), input: column.map { table.inputs[$0].name },
      wanted: wanted, failing: nearest.failing.map { table.inputs[$0].name })
  }

  /// What a decision made of known facts could not compute.
  private func warnings(_ node: Int, reading names: [String]) -> [EvaluationWarning] {
    var reading: [String: Conclusion] = [:]
    for name in names {
      let possible = possibilities(of: name, in: node)
      guard possible.count == 1 else { return [] }
      reading[name] = possible[0]
    }
    let entry = graph.nodes[node]
    let decision = entry.decision
    var evaluation = DecisionEvaluation(decision, knowledge: entry.knowledge) { variable in
      entry.conclusion(of: variable) { reading[entry.names[$0]] }
    }
    let conclusion = evaluation.conclude()
    guard let value = conclusion.value, graph.conforming(conclusion, of: node).isUndecided else {
      return evaluation.warnings
    }
    let misfit = EvaluationWarning(
      decision: decision.name, message: "the result \(value) is not a «\(decision.type ?? "")»",
      place: decision.place)
    return evaluation.warnings + [misfit]
  }
}

/// A walk over a table's rules that looks at cells only up to the first that fails.
private struct Rows {
  var study: TableStudy
  var matched: [DecisionTrace.Rule] = []
  var possible: [DecisionTrace.Rule] = []
  /// Rule, column, and whether the cell reads a decision without result.
  var failures: [(Int, Int, Bool)] = []
  /// The names that were read.
  var reads: Set<String> = []

  init(_ study: TableStudy) { self.study = study }

  mutating func walk() {
    let table = study.table
    for (index, rule) in table.rules.enumerated() {
      var isOpen = false
      var firstUndecided: Int?
      var isFalse = false
      for column in table.inputs.indices where !rule.tests[column].content.isAny && !isFalse {
        reads.formUnion(table.inputs[column].expression.variables)
        reads.formUnion(rule.tests[column].content.variables)
        switch study.cell(rule: index, column: column) {
        case .yes: break
        case .open: isOpen = true
        case .undecided: firstUndecided = firstUndecided ?? column
        case .no:
          isFalse = true
          failures.append((index, firstUndecided ?? column, firstUndecided != nil))
        }
      }
      if isFalse { continue }
      if firstUndecided == nil {
        for cell in rule.results { reads.formUnion(cell.content.variables) }
      }
      let cited = DecisionTrace.Rule(
        rule: table.citation(ofRule: index), sources: rule.annotations)
      if let firstUndecided {
        failures.append((index, firstUndecided, true))
      } else if isOpen {
        possible.append(cited)
      } else {
        matched.append(cited)
        if case .first = table.hitPolicy { return }
      }
    }
  }
}
