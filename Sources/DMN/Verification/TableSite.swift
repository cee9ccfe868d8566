import Diagnostics
import FEEL

/// A decision table and where it stands in the logic of a decision or of a function.
struct TableSite {
  let table: DecisionTable
  /// The decision or function, and the way to the table inside its logic.
  let subject: Finding.Subject
  /// Where to point when no cell is to blame.
  let place: SourcePlace
  /// For each column the values that it can have, nil where they are not listed.
  let values: [[Value]?]
  /// The columns that follow from others.
  let pairs: [ColumnPair]

  init(
    _ table: DecisionTable, subject: Finding.Subject, place: SourcePlace, names: NamedValues
  ) {
    self.table = table
    self.subject = subject
    self.place = place
    let values = table.inputs.map { input in input.values ?? input.variable.flatMap { names[$0] } }
    self.values = values
    pairs = names.pairs(of: table, values)
  }
}
