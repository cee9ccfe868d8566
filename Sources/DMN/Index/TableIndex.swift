import FEEL

/// Finds the rules of a large table that may match, without looking at the others.
///
/// The plain scan decides: the index only tells it which rules it need not look at, because one of
/// their cells is false, and which it need not look at because all their cells hold. Wherever the
/// scan would have something to say, a warning or a decision without result, the rule is left to it.
/// Only that a fact is looked at may come sooner than by the scan, which matters where the fact itself
/// is worth a warning.
final class TableIndex: Sendable {
  /// The fewest rules for which looking up is quicker than looking.
  static let fewestRules = 16

  /// The columns from left to right.
  let columns: [IndexedColumn]
  private let ruleCount: Int

  /// Indexes a table; nil for one that is better scanned.
  init?(
    inputs: [DecisionTable.Input], rules: [DecisionTable.Rule], fewest: Int = TableIndex.fewestRules
  ) {
    guard rules.count >= fewest else { return nil }
    ruleCount = rules.count
    columns = inputs.indices.map { column in
      IndexedColumn(rules.map { $0.tests[column].content })
    }
  }

  /// What is left of the rules.
  struct Candidates {
    /// The rules that may match, from top to bottom.
    var rules: [Int]
    /// Those that surely match.
    var sure: RuleSet
  }

  /// The rules that may match.
  ///
  /// - Parameter value: what a column tests, nil where it has no value; asked from left to right,
  ///   and only for columns that matter.
  /// - Returns: the rules, without those that have a false cell left of everything that the scan
  ///   must see.
  func candidates(value: (Int) -> Value?) -> Candidates {
    var alive = RuleSet(ofAll: ruleCount)
    var left = RuleSet(ofNoneAmong: ruleCount)
    for (number, column) in columns.enumerated() {
      var asking = alive
      asking.subtract(column.unconditional)
      guard !asking.isEmpty else { continue }
      var computed = asking
      computed.formIntersection(column.computed)
      left.formUnion(computed)
      alive.subtract(computed)
      if let value = value(number), let own = column.classes?.number(of: value) {
        var words = alive.words
        words.withUnsafeMutableBufferPointer { column.narrow($0, to: own) }
        alive = RuleSet(words: words)
      } else {
        alive.formIntersection(column.unconditional)
        asking.subtract(computed)
        left.formUnion(asking)
      }
    }
    var all = alive
    all.formUnion(left)
    return Candidates(rules: all.rules, sure: alive)
  }
}

extension TableIndex: Hashable {
  /// All indexes are equal: an index follows from the table that it belongs to.
  static func == (one: TableIndex, other: TableIndex) -> Bool { true }

  /// Adds nothing to what the table's own hash says.
  func hash(into hasher: inout Hasher) {}
}
