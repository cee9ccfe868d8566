import FEEL

extension Explanation {
  /// Where it lies that a goal has no result.
  struct Blame {
    /// What is wrong there, the worst last.
    enum Kind: Int, Comparable {
      case noRule
      case error
      case conflict

      static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
    }

    var kind: Kind
    var node: Int
    /// The input at which the nearest rule fails.
    var input: String?
    /// The slot that this input reads directly.
    var slot: Int?
    /// The rules in conflict.
    var rules: [String] = []
  }

  /// Follows the nearest rules down to the decision that has no result of its own.
  func blame(_ node: Int) -> Blame {
    for conclusion in completions.possibilities(ofNode: node) {
      switch conclusion {
      case .undecided(.conflict(let rules)):
        let table = graph.nodes[node].decision.table
        return Blame(
          kind: .conflict, node: node, input: firstInput(node),
          slot: firstInput(node).flatMap { graph.slot(ofInput: $0, in: graph.nodes[node]) },
          rules: rules.compactMap { table?.citation(ofRule: $0) })
      case .undecided(.error):
        return Blame(kind: .error, node: node, input: firstInput(node))
      case .value, .undecided(.noRule), .undecided(.chained): break
      }
    }
    guard var study = study(node) else { return blameOnReading(node) }
    guard let nearest = study.candidates().first else {
      return Blame(kind: .noRule, node: node, input: nil)
    }
    return blame(node, study, nearest)
  }

  private func firstInput(_ node: Int) -> String? {
    graph.nodes[node].decision.table?.inputs.first?.name
  }

  private func blame(
    _ node: Int, _ study: TableStudy, _ nearest: TableStudy.Candidate
  ) -> Blame {
    let table = study.table
    let below = nearest.undecidedColumns.compactMap { column -> Blame? in
      let header = table.inputs[column]
      let names =
        self.names(readBy: header.expression.variables, in: node)
        + self.names(readBy: table.rules[nearest.rule].tests[column].content.variables, in: node)
      return undecided(among: names, in: node).map(blame)
    }
    // A conflict or an error below outweighs a false cell here.
    if let worst = below.max(by: { $0.kind < $1.kind }), worst.kind > .noRule { return worst }
    guard let column = nearest.failing.first else {
      if let other = undecided(among: study.results(of: nearest.rule), in: node) {
        return blame(other)
      }
      let names = table.inputs.flatMap { self.names(readBy: $0.expression.variables, in: node) }
      if let other = undecided(among: names, in: node) { return blame(other) }
      return Blame(kind: .noRule, node: node, input: firstInput(node))
    }
    if nearest.undecidedColumns.contains(column), let first = below.first { return first }
    let input = table.inputs[column].name
    return Blame(
      kind: .noRule, node: node, input: input,
      slot: graph.slot(ofInput: input, in: graph.nodes[node]))
  }

  /// The first of some names that is a decision without result, surely if there is such a one.
  private func undecided(among names: [String], in node: Int) -> Int? {
    let open = names.filter { name in
      self.node(named: name, in: node) != nil
        && possibilities(of: name, in: node).contains(where: \.isUndecided)
    }
    let sure = open.first { possibilities(of: $0, in: node).allSatisfy(\.isUndecided) }
    return (sure ?? open.first).flatMap { self.node(named: $0, in: node) }
  }

  private func blameOnReading(_ node: Int) -> Blame {
    if let other = undecided(among: graph.nodes[node].names, in: node) { return blame(other) }
    return Blame(kind: .noRule, node: node, input: nil)
  }

  /// The first decision, in the order of columns, that reads a slot directly.
  func blame(onSlot slot: Int) -> Blame? {
    var found: Blame?
    func visit(_ node: Int) {
      let entry = graph.nodes[node]
      for input in entry.decision.table?.inputs.map(\.name) ?? [] where found == nil {
        if graph.slot(ofInput: input, in: entry) == slot {
          found = Blame(kind: .noRule, node: node, input: input, slot: slot)
        } else if let other = self.node(named: input, in: node) {
          visit(other)
        }
      }
    }
    visit(graph.nodes.count - 1)
    return found
  }
}
