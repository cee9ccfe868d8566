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
  /// The rules of which it is only known where they may match: a cell computes or reads other facts.
  let vague: Set<Int>

  /// Lays a table out.
  init(_ site: TableSite) {
    self.site = site
    let columns = site.table.inputs.indices.map { ColumnSpace($0, of: site) }
    self.columns = columns
    vague = Set(
      site.table.rules.indices.filter { rule in
        columns.contains { $0.isVague[$0.cellOfRule[rule]] }
      })
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

  /// Whether any case lies in a box, as columns that follow from others go.
  func isPossible(_ box: [[Range<Int>]?]) -> Bool {
    site.pairs.allSatisfy { pair in
      guard let facts = columns[pair.source].values(in: box[pair.source]),
        let results = columns[pair.column].values(in: box[pair.column])
      else { return true }
      return pair.joins(facts, results)
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
