public import FEEL

extension Inquiry {
  /// The results that the goal can have, whatever the facts, sorted by their FEEL text.
  public var outcomes: [Value] {
    let completions = Completions(graph, facts: [:])
    return completions.diagrams.values(of: completions.outcome).compactMap(completions.result)
      .sorted { $0.description < $1.description }
  }

  /// Why the goal does not have an outcome, and what would have to be otherwise.
  ///
  /// - Parameters:
  ///   - outcome: the outcome that was hoped for.
  ///   - facts: what is known.
  /// - Returns: the nearest rule that gives the outcome and what it lacks. Where the outcome is one
  ///   of several that a list collects, the goal counts as not having it.
  public func whyNot(_ outcome: Value, _ facts: [String: Fact]) -> WhyNot {
    let now = Completions(graph, facts: facts)
    let verdict = verdict(facts)
    let search = OutcomeSearch(graph, facts: facts)
    guard let found = search.nearest(to: outcome) else {
      return WhyNot(
        goal: goal, outcome: outcome, status: .unreachable, rules: [], lacks: [], changes: [],
        instead: verdict?.rules ?? [])
    }
    let then = Explanation(
      Completions(graph, facts: facts.merging(found.facts) { $1 }),
      facts: facts.merging(found.facts) { $1 })
    let way = then.way()
    let isReached = verdict?.outcome == outcome
    let explanation = Explanation(now, facts: facts)
    let status: WhyNot.Status =
      isReached ? .reached : found.changes.contains { $0.isKnown } ? .missed : .possible
    return WhyNot(
      goal: goal, outcome: outcome, status: status, rules: way.map(explanation.cited),
      lacks: isReached ? [] : way.flatMap(explanation.lacks),
      changes: isReached ? [] : found.changes.map(\.change), instead: verdict?.rules ?? [])
  }
}

extension Explanation {
  /// A rule of a decision, counted from zero.
  typealias Step = (node: Int, rule: Int)

  /// The rules that give the goal's result: the goal's, then the one whose result it passes on.
  func way() -> [Step] {
    var way: [Step] = []
    var node: Int? = graph.nodes.count - 1
    while let current = node {
      guard var study = study(current) else {
        node = passedOn(by: current)
        continue
      }
      guard let rule = matching(&study).first else { break }
      way.append((current, rule))
      node = passedOn(by: rule, of: study.table, in: current)
    }
    return way
  }

  /// A rule with its sources.
  func cited(_ step: Step) -> DecisionTrace.Rule {
    guard let table = graph.nodes[step.node].decision.table else {
      return DecisionTrace.Rule(rule: graph.nodes[step.node].decision.name, sources: [])
    }
    return DecisionTrace.Rule(
      rule: table.citation(ofRule: step.rule), sources: table.rules[step.rule].annotations)
  }

  /// The cells of a rule that do not surely match.
  func lacks(_ step: Step) -> [WhyNot.Lack] {
    guard var study = study(step.node) else { return [] }
    let table = study.table
    return table.inputs.indices.compactMap { column in
      guard study.cell(rule: step.rule, column: column) != .yes else { return nil }
      return WhyNot.Lack(
        rule: table.citation(ofRule: step.rule), input: input(table.inputs[column], in: step.node),
        cell: table.rules[step.rule].tests[column].text)
    }
  }
}
