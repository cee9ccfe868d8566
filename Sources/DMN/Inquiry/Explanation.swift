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
    guard let table = graph.nodes[node].decision.table else { return nil }
    return TableStudy(graph.nodes[node], table) {
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
    guard var study = study(node) else { return passedOn(by: node).map(rules) ?? [] }
    let table = study.table
    var cited: [String] = []
    for rule in deciding(matching(&study), of: table, in: node) {
      if let other = passedOn(by: rule, of: table, in: node) {
        cited += rules(of: other)
      } else {
        cited.append(table.citation(ofRule: rule))
      }
    }
    return cited
  }

  /// Those of the rules that match which give the result: under PRIORITY the ones whose outputs are
  /// it.
  private func deciding(_ rules: [Int], of table: DecisionTable, in node: Int) -> [Int] {
    let results = completions.possibilities(ofNode: node)
    guard case .priority = table.hitPolicy, results.count == 1 else { return rules }
    let giving = rules.filter { rule in
      var evaluation = DecisionEvaluation(
        graph.nodes[node].decision, knowledge: graph.nodes[node].knowledge
      ) { variable in
        graph.nodes[node].conclusion(of: variable) { source in
          let possible = possibilities(of: graph.nodes[node].names[source], in: node)
          return possible.count == 1 ? possible[0] : .undecided(.chained)
        }
      }
      return evaluation.result(ofRule: rule, of: table) == results[0]
    }
    return giving.isEmpty ? rules : giving
  }

  /// The decision whose result an expression is, if it is just that.
  func passedOn(by node: Int) -> Int? {
    guard case .literal(let expression, let text) = graph.nodes[node].decision.logic,
      expression.variables == [text]
    else { return nil }
    return self.node(named: text, in: node)
  }

  /// The decision whose result a rule passes on, if it does just that.
  func passedOn(by rule: Int, of table: DecisionTable, in node: Int) -> Int? {
    let results = table.rules[rule].results
    guard results.count == 1, results[0].content.variables == [results[0].text] else { return nil }
    return self.node(named: results[0].text, in: node)
  }

  /// The rules that surely match; where none does, those that may.
  func matching(_ study: inout TableStudy) -> [Int] {
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
    Completions(graph, facts: facts, trying: slots).results.contains { $0 != 0 }
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
