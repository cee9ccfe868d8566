import FEEL

/// A decision table as boxes: for each rule and column the classes of values that the cell accepts.
///
/// (Calvanese and others, «Semantics and Analysis of DMN Decision Tables», BPM 2016, look at tables
/// this way.)
struct RuleSpace {
  let site: TableSite
  var table: DecisionTable { site.table }
  /// The columns from left to right.
  let columns: [ColumnSpace]

  /// Lays a table out; nil where a cell reads other facts, or a column cannot be laid out.
  init?(_ site: TableSite) {
    self.site = site
    for rule in site.table.rules {
      for cell in rule.tests where !cell.content.variables.isEmpty { return nil }
    }
    var columns: [ColumnSpace] = []
    for column in site.table.inputs.indices {
      guard let space = ColumnSpace(column, of: site) else { return nil }
      columns.append(space)
    }
    self.columns = columns
  }

  /// The box that two rules have in common; nil where they have none.
  func common(_ one: Int, _ other: Int) -> [[Range<Int>]]? {
    var box: [[Range<Int>]] = []
    for column in columns {
      let shared = column.accepted(by: one).common(with: column.accepted(by: other))
      guard !shared.isEmpty else { return nil }
      box.append(shared)
    }
    return box
  }

  /// Whether two rules match in some of the same cases.
  func overlap(_ one: Int, _ other: Int) -> Bool {
    columns.allSatisfy { column in
      column.cellOfRule[one] == column.cellOfRule[other]
        ? !column.accepted(by: one).isEmpty
        : column.accepted(by: one).meets(column.accepted(by: other))
    }
  }

  /// Whether a rule matches wherever another does.
  func covers(_ one: Int, _ other: Int) -> Bool {
    columns.allSatisfy {
      $0.cellOfRule[one] == $0.cellOfRule[other]
        || $0.accepted(by: one).contains(all: $0.accepted(by: other))
    }
  }

  /// A box in the table's own words.
  func conditions(_ box: [[Range<Int>]?]) -> [Finding.Condition] {
    zip(columns, box).compactMap { $0.condition($1) }
  }

  /// The rule that fails at the fewest columns in a case, and the first of these columns; of rules
  /// that come as near, the topmost.
  func nearest(to box: [[Range<Int>]?]) -> (rule: Int, column: Int)? {
    var nearest: (rule: Int, column: Int, failing: Int)?
    for rule in table.rules.indices {
      var failing: [Int] = []
      for (number, column) in columns.enumerated() {
        guard let own = box[number] else { continue }
        if column.accepted(by: rule).common(with: own).isEmpty { failing.append(number) }
      }
      if let first = failing.first, failing.count < nearest?.failing ?? Int.max {
        nearest = (rule, first, failing.count)
      }
    }
    return nearest.map { ($0.rule, $0.column) }
  }
}
