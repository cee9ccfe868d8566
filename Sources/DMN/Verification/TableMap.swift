import FEEL

/// A decision table laid out over what its columns can hold.
///
/// Each column's values are the listed ones, or the values and the ends of intervals that its cells
/// name with something between and beyond them; so every cell is constant between neighbours. A
/// table is laid out only when every column can be.
struct TableMap {
  let site: TableSite
  /// What each column can hold: values that no cell of the column tells apart stand together.
  let groups: [[[Value]]]
  /// For each column and group, the rules whose cell matches, where that depends on nothing else.
  private var matching: [[Set<Int>]] = []
  /// The cells that read other columns too, as rule and column.
  private let entangled: [(rule: Int, column: Int)]
  private var table: DecisionTable { site.table }

  /// The map of a table, nil when a column's values are not known or there are too many.
  init?(_ site: TableSite) {
    self.site = site
    let table = site.table
    var entangled: [(rule: Int, column: Int)] = []
    let variables = Set(table.inputs.compactMap(\.variable))
    var entangledNames: Set<String> = []
    for (rule, row) in table.rules.enumerated() {
      for (column, cell) in row.tests.enumerated() where !cell.content.variables.isEmpty {
        guard cell.content.variables.isSubset(of: variables) else { return nil }
        entangled.append((rule, column))
        entangledNames.formUnion(cell.content.variables)
        if let own = table.inputs[column].variable { entangledNames.insert(own) }
      }
    }
    var groups: [[[Value]]] = []
    var matching: [[Set<Int>]] = []
    var size = 1
    for (column, input) in table.inputs.enumerated() {
      guard let values = ColumnValues(column, of: site).values else { return nil }
      let isEntangled = input.variable.map(entangledNames.contains) ?? false
      var columnGroups: [[Value]] = []
      var columnMatching: [Set<Int>] = []
      for value in values {
        let rules = Set(
          table.rules.indices.filter { rule in
            let tests = table.rules[rule].tests[column].content
            return tests.isAny
              || tests.variables.isEmpty && tests.matches(value, in: Scope()).result == true
          })
        if !isEntangled, let known = columnMatching.firstIndex(of: rules) {
          columnGroups[known].append(value)
        } else {
          columnGroups.append([value])
          columnMatching.append(rules)
        }
      }
      size = size.multipliedReportingOverflow(by: columnGroups.count).partialValue
      guard size > 0, size <= 1_000_000, size * table.rules.count <= 20_000_000 else {
        return nil
      }
      groups.append(columnGroups)
      matching.append(columnMatching)
    }
    self.groups = groups
    self.matching = matching
    self.entangled = entangled
  }

  /// The rules that match where each column holds the group of this number, from top to bottom.
  func rules(at place: [Int]) -> [Int] {
    var rules = Set(table.rules.indices)
    for (column, group) in place.enumerated() {
      rules.formIntersection(
        matching[column][group].union(entangled.filter { $0.column == column }.map(\.rule)))
    }
    guard !entangled.isEmpty else { return rules.sorted() }
    var values: [String: Value] = [:]
    for (column, group) in place.enumerated() {
      if let name = table.inputs[column].variable { values[name] = groups[column][group][0] }
    }
    let scope = Scope(values)
    for (rule, column) in entangled where rules.contains(rule) {
      let tests = table.rules[rule].tests[column].content
      if tests.matches(groups[column][place[column]][0], in: scope).result != true {
        rules.remove(rule)
      }
    }
    return rules.sorted()
  }

  /// Whether columns that follow from others can be as a place has them.
  private func isPossible(_ place: [Int]) -> Bool {
    site.pairs.allSatisfy { pair in
      pair.joins(groups[pair.source][place[pair.source]], groups[pair.column][place[pair.column]])
    }
  }

  /// Goes through all combinations of groups that can occur, the last column fastest.
  func forEachPlace(_ body: ([Int]) -> Void) {
    var place = Array(repeating: 0, count: groups.count)
    while true {
      if isPossible(place) { body(place) }
      var column = groups.count - 1
      while column >= 0 {
        place[column] += 1
        if place[column] < groups[column].count { break }
        place[column] = 0
        column -= 1
      }
      if column < 0 { return }
    }
  }
}
