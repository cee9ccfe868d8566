import FEEL

/// Says how a settled goal was settled.
struct Explanation {
  let completions: Completions
  let facts: [String: Fact]
  var graph: GoalGraph { completions.graph }
  private var goal: Int { graph.nodes.count - 1 }

  init(_ completions: Completions, facts: [String: Fact]) {
    self.completions = completions
    self.facts = facts
  }

  /// The verdict on the goal.
  func verdict(goal name: String) -> Verdict {
    let conclusions = completions.possibilities(ofNode: goal)
    if let value = conclusions.first?.value {
      return Verdict(
        goal: name, status: .decided(value), decision: nil, input: nil, rules: rules(of: goal),
        trace: trace())
    }
    var blame = blame(goal)
    var status = Verdict.Status.noRule
    switch blame.kind {
    case .conflict: status = .conflict
    case .error: status = .error
    case .noRule:
      if let slot = unanswerableSlot() {
        status = .unanswerable(slot: graph.slots[slot].name)
        if slot != blame.slot { blame = self.blame(onSlot: slot) ?? blame }
      }
    }
    return Verdict(
      goal: name, status: status, decision: graph.nodes[blame.node].decision.name,
      input: blame.input, rules: blame.rules, trace: trace())
  }

  /// The table's study of a node, nil when it is no table.
  func study(_ node: Int) -> TableStudy? {
    let decision = graph.nodes[node].decision
    guard let table = decision.table else { return nil }
    return TableStudy(decision, table, knowledge: graph.nodes[node].knowledge) {
      possibilities(of: $0, in: node)
    }
  }

  /// What can become of a name that a node reads.
  func possibilities(of name: String, in node: Int) -> [Conclusion] {
    graph.nodes[node].source(of: name).map { completions.possibilities(of: $0) } ?? []
  }

  /// The number of the decision that a node reads by a name, if it is one.
  func node(named name: String, in node: Int) -> Int? {
    guard case .node(let other)? = graph.nodes[node].source(of: name) else { return nil }
    return other
  }

  /// The rules that gave a node's result; where a rule passes on another decision's result, its.
  private func rules(of node: Int) -> [String] {
    guard var study = study(node) else {
      guard case .literal(let expression, let text) = graph.nodes[node].decision.logic,
        expression.variables == [text], let other = self.node(named: text, in: node)
      else { return [] }
      return rules(of: other)
    }
    let table = study.table
    var cited: [String] = []
    for rule in matching(&study) {
      let results = table.rules[rule].results
      if results.count == 1, results[0].content.variables == [results[0].text],
        let other = self.node(named: results[0].text, in: node)
      {
        cited += rules(of: other)
      } else {
        cited.append(table.citation(ofRule: rule))
      }
    }
    return cited
  }

  /// The rules that surely match; where none does, those that may.
  private func matching(_ study: inout TableStudy) -> [Int] {
    var sure: [Int] = []
    var possible: [Int] = []
    for rule in study.table.rules.indices {
      let states = study.table.inputs.indices.map { study.cell(rule: rule, column: $0) }
      if states.contains(.no) || states.contains(.undecided) { continue }
      if states.contains(.open) {
        possible.append(rule)
      } else {
        sure.append(rule)
        if case .first = study.table.hitPolicy { break }
      }
    }
    if case .first = study.table.hitPolicy, !possible.isEmpty { return possible + sure }
    return sure.isEmpty ? possible : sure
  }

  /// The first slot, in the order of columns, of the fewest that cannot be said and with whose
  /// values a rule could be reached; nil when there is none.
  private func unanswerableSlot() -> Int? {
    let silent = graph.columnOrder.filter { facts[graph.slots[$0].name] == .cannotSay }
    guard !silent.isEmpty else { return nil }
    for size in 1...silent.count {
      for chosen in silent.choosing(size) where canDecide(trying: Set(chosen)) {
        return chosen.first
      }
    }
    return nil
  }

  private func canDecide(trying slots: Set<Int>) -> Bool {
    let trial = Completions(graph, facts: facts, trying: slots)
    var isDecided = false
    trial.forEachOutcome { outcome in
      isDecided = outcome != 0
      return !isDecided
    }
    return isDecided
  }
}

extension [Int] {
  /// All selections of so many members, in order.
  fileprivate func choosing(_ count: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return indices.flatMap { index in
      Array(self[(index + 1)...]).choosing(count - 1).map { [self[index]] + $0 }
    }
  }
}
