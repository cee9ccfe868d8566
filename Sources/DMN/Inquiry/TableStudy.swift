import FEEL

/// A table's cells under everything that what they read may turn out to be.
struct TableStudy {
  /// What a cell comes to.
  enum CellState: Hashable {
    case yes
    case no
    case undecided
    /// One or another of these, depending on what was not asked.
    case open
  }

  let table: DecisionTable
  private let node: GoalGraph.Node
  private let possibilities: (String) -> [Conclusion]
  private var glances: [ColumnGlance??]

  init(
    _ node: GoalGraph.Node, _ table: DecisionTable,
    possibilities: @escaping (String) -> [Conclusion]
  ) {
    self.node = node
    self.table = table
    self.possibilities = possibilities
    glances = Array(repeating: nil, count: table.inputs.count)
  }

  /// What a cell comes to.
  mutating func cell(rule: Int, column: Int) -> CellState {
    let tests = table.rules[rule].tests[column].content
    guard !tests.isAny else { return .yes }
    if let known = glance(at: column)?.state(ofRule: rule) { return known }
    let variables = tests.variables.union(table.inputs[column].expression.variables)
    let names = node.sources(of: variables).map { node.names[$0] }.sorted()
    var states: Set<RuleMatch> = []
    forEachReading(of: names, given: [:]) { reading in
      var evaluation = DecisionEvaluation(node.decision, knowledge: node.knowledge) {
        [node] variable in
        node.conclusion(of: variable) { reading[node.names[$0]] }
      }
      states.insert(evaluation.cell(rule: rule, column: column, of: table))
    }
    if states == [.yes] { return .yes }
    if states.contains(.yes) { return .open }
    return states.contains(.undecided) ? .undecided : .no
  }

  /// What the index says of a column; nil where its cells must be evaluated.
  private mutating func glance(at column: Int) -> ColumnGlance? {
    if let known = glances[column] { return known }
    var made: ColumnGlance?
    if let index = table.index?.columns[column], let variable = table.inputs[column].variable,
      node.names.contains(variable)
    {
      made = ColumnGlance(index, rules: table.rules.count, under: possibilities(variable))
    }
    glances[column] = .some(made)
    return made
  }

  private func forEachReading(
    of names: [String], given: [String: Conclusion], _ body: ([String: Conclusion]) -> Void
  ) {
    guard let name = names.first else { return body(given) }
    for possibility in possibilities(name) {
      var more = given
      more[name] = possibility
      forEachReading(of: Array(names.dropFirst()), given: more, body)
    }
  }

  /// A rule that does not match, with how far it is from matching.
  struct Candidate {
    let rule: Int
    /// The columns whose cells are false.
    var falseColumns: [Int] = []
    /// The columns whose cells read decisions without result.
    var undecidedColumns: [Int] = []
    /// How many cells ask for something and have it, or may yet have it.
    var satisfied = 0

    /// The columns at which the rule fails, from left to right.
    var failing: [Int] { (falseColumns + undecidedColumns).sorted() }

    /// Whether this rule is the nearer one.
    ///
    /// Nearer rules have fewer false cells, then fewer undecided ones, then more that are satisfied.
    /// Ties go to the leftmost failing column, then to the upper rule; under FIRST to the lower
    /// rule, for exceptions stand above what they are exceptions to.
    func isNearer(than other: Self, isFirst: Bool) -> Bool {
      key(isFirst).lexicographicallyPrecedes(other.key(isFirst))
    }

    private func key(_ isFirst: Bool) -> [Int] {
      let tie = isFirst ? [-rule] : [failing.first ?? Int.max, rule]
      return [falseColumns.count, undecidedColumns.count, -satisfied] + tie
    }

    /// Whether both fail at as many cells.
    func isAsNear(as other: Self) -> Bool {
      falseColumns.count == other.falseColumns.count
        && undecidedColumns.count == other.undecidedColumns.count
    }
  }

  /// The rules that do not surely match, the nearest first.
  ///
  /// Rules that surely match are left out: where there is no result all the same, it is because of
  /// another rule. Under FIRST those behind a sure match play no part.
  mutating func candidates() -> [Candidate] {
    var candidates: [Candidate] = []
    for rule in table.rules.indices {
      var candidate = Candidate(rule: rule)
      var isSure = true
      for column in table.inputs.indices {
        switch cell(rule: rule, column: column) {
        case .yes: candidate.satisfied += table.rules[rule].tests[column].content.isAny ? 0 : 1
        case .no: candidate.falseColumns.append(column)
        case .undecided: candidate.undecidedColumns.append(column)
        case .open:
          candidate.satisfied += 1
          isSure = false
        }
      }
      let matches = isSure && candidate.failing.isEmpty
      if !matches || !results(of: rule).isEmpty { candidates.append(candidate) }
      if matches, table.hitPolicy == .first { break }
    }
    return candidates.sorted { $0.isNearer(than: $1, isFirst: table.hitPolicy == .first) }
  }

  /// The names without result that a rule's outputs read.
  func results(of rule: Int) -> [String] {
    let names = table.rules[rule].results.flatMap { result in
      node.sources(of: result.content.variables).map { node.names[$0] }.sorted()
    }
    return names.filter { possibilities($0).contains(where: \.isUndecided) }
  }
}
