import FEEL

/// Makes one decision again and again, as what it reads turns out otherwise.
///
/// What it reads is given by numbers. A cell is evaluated once for each number of what it reads, so
/// that going through the rules again is only looking up.
struct NodeEvaluator {
  /// A source that was looked at and has no number; nothing that was concluded counts then.
  private(set) var wanted: Int?
  /// The sources that were looked at, in the order of looking.
  private(set) var lookedAt: [Int] = []

  private let node: GoalGraph.Node
  /// What a number of a source stands for.
  private let conclusion: (_ source: Int, _ number: Int) -> Conclusion
  /// The number of each source now, as far as it is known.
  private var numbers: [Int?] = []
  private var lookedAtBits: UInt64 = 0
  private var rows: [Row] = []

  /// A cell, what it reads, and what it came to.
  private struct Cell {
    let column: Int
    let sources: [Int]
    /// What it tests, where that is one name and nothing else.
    let test: SingleTest?
    /// By the number of the only source.
    var matches: [RuleMatch?] = []
    /// By the numbers of several.
    var others: [[Int]: RuleMatch] = [:]
  }

  /// A rule with the cells that test something.
  private struct Row {
    var cells: [Cell]
    let resultSources: [Int]
    var results: [[Int]: Conclusion] = [:]
  }

  init(_ node: GoalGraph.Node, conclusion: @escaping (Int, Int) -> Conclusion) {
    self.node = node
    self.conclusion = conclusion
    guard let table = node.decision.table else { return }
    let columns = table.inputs.map(\.expression.variables)
    rows = table.rules.map { rule in
      let tested = table.inputs.indices.filter { !rule.tests[$0].content.isAny }
      return Row(
        cells: tested.map { column in
          let tests = rule.tests[column].content
          let isSingle = table.inputs[column].variable != nil && tests.variables.isEmpty
          return Cell(
            column: column, sources: node.sources(of: columns[column].union(tests.variables)),
            test: isSingle ? SingleTest(tests) : nil)
        },
        resultSources: node.sources(of: Set(rule.results.flatMap(\.content.variables))))
    }
  }

  /// What the decision comes to.
  ///
  /// - Parameter numbers: the number of each source; nil where it is only worked out when `wanted`.
  /// - Returns: what it comes to; nothing that counts where something is `wanted`.
  mutating func conclude(_ numbers: [Int?]) -> Conclusion {
    self.numbers = numbers
    wanted = nil
    lookedAt.removeAll(keepingCapacity: true)
    lookedAtBits = 0
    guard let table = node.decision.table else {
      look(at: Array(node.sources.indices))
      var evaluation = evaluation
      return wanted == nil ? evaluation.conclude() : .undecided(.chained)
    }
    return table.conclude(
      rule: { index, state in state.match(rule: index, of: table) },
      result: { index, state in state.result(rule: index, of: table) },
      fallback: { $0.fallback(of: table) }, in: &self)
  }

  private mutating func look(at sources: [Int]) {
    for source in sources {
      if lookedAtBits & (1 << UInt64(source)) == 0 {
        lookedAtBits |= 1 << UInt64(source)
        lookedAt.append(source)
      }
      if numbers[source] == nil { wanted = wanted ?? source }
    }
  }

  private mutating func match(rule: Int, of table: DecisionTable) -> RuleMatch {
    var match = RuleMatch.yes
    for cell in rows[rule].cells.indices {
      switch self.cell(rule: rule, cell, of: table) {
      case .no: return .no
      case .undecided: match = .undecided
      case .yes: break
      }
    }
    return match
  }

  private mutating func cell(rule: Int, _ index: Int, of table: DecisionTable) -> RuleMatch {
    let sources = rows[rule].cells[index].sources
    look(at: sources)
    guard wanted == nil else { return .no }
    let column = rows[rule].cells[index].column
    guard sources.count == 1, let number = numbers[sources[0]] else {
      let key = sources.compactMap { numbers[$0] }
      if let known = rows[rule].cells[index].others[key] { return known }
      var evaluation = evaluation
      let match = evaluation.cell(rule: rule, column: column, of: table)
      rows[rule].cells[index].others[key] = match
      return match
    }
    let count = rows[rule].cells[index].matches.count
    if number < count, let known = rows[rule].cells[index].matches[number] { return known }
    let match: RuleMatch
    if let plain = rows[rule].cells[index].test.flatMap({ test in
      conclusion(sources[0], number).value.flatMap(test.matchesPlainly)
    }) {
      match = plain ? .yes : .no
    } else {
      var evaluation = evaluation
      match = evaluation.cell(rule: rule, column: column, of: table)
    }
    if number >= count {
      rows[rule].cells[index].matches += Array(repeating: nil, count: number - count + 1)
    }
    rows[rule].cells[index].matches[number] = match
    return match
  }

  private mutating func result(rule: Int, of table: DecisionTable) -> Conclusion {
    let sources = rows[rule].resultSources
    look(at: sources)
    guard wanted == nil else { return .undecided(.chained) }
    let key = sources.compactMap { numbers[$0] }
    if let known = rows[rule].results[key] { return known }
    var evaluation = evaluation
    let result = evaluation.result(ofRule: rule, of: table)
    rows[rule].results[key] = result
    return result
  }

  private mutating func fallback(of table: DecisionTable) -> Conclusion? {
    look(at: node.sources(of: Set(table.outputs.flatMap { $0.defaultEntry?.variables ?? [] })))
    guard wanted == nil else { return .undecided(.chained) }
    var evaluation = evaluation
    return evaluation.fallback(of: table)
  }

  private var evaluation: DecisionEvaluation {
    DecisionEvaluation(node.decision, knowledge: node.knowledge) {
      [node, numbers, conclusion] name in
      node.conclusion(of: name) { source in numbers[source].map { conclusion(source, $0) } }
    }
  }
}
