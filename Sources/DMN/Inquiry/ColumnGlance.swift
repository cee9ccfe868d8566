import FEEL

/// What the cells of a column come to under everything that the column may hold, as the index of a
/// large table has it.
struct ColumnGlance {
  /// The rules whose cells hold in every case.
  private var always: RuleSet
  /// The rules whose cells hold in some case.
  private var sometimes: RuleSet
  /// The rules whose cells must be evaluated.
  private let computed: RuleSet

  /// Looks a column up; nil where something that it may hold has no answer in the index.
  init?(_ column: IndexedColumn, rules count: Int, under possibilities: [Conclusion]) {
    guard let classes = column.classes, !possibilities.isEmpty else { return nil }
    always = RuleSet(ofAll: count)
    sometimes = RuleSet(ofNoneAmong: count)
    computed = column.computed
    for possibility in possibilities {
      guard let number = possibility.value.flatMap(classes.number) else { return nil }
      let accepting = column.rules(accepting: number, among: count)
      always.formIntersection(accepting)
      sometimes.formUnion(accepting)
    }
  }

  /// What a rule's cell comes to; nil where it must be evaluated.
  func state(ofRule rule: Int) -> TableStudy.CellState? {
    guard !computed.contains(rule) else { return nil }
    if always.contains(rule) { return .yes }
    return sometimes.contains(rule) ? .open : .no
  }
}
