import FEEL

/// A column that follows from another column of its table: the decision that it tests is made of that
/// fact alone.
struct ColumnPair {
  /// The column that follows.
  let column: Int
  /// The column with the fact.
  let source: Int
  /// The fact's values, each with what follows from it.
  private let together: Set<[Value]>

  init(column: Int, source: Int, together: Set<[Value]>) {
    self.column = column
    self.source = source
    self.together = together
  }

  /// Whether one of some values of the fact leads to one of some values of the other column.
  func joins(_ facts: [Value], _ results: [Value]) -> Bool {
    facts.contains { fact in results.contains { together.contains([fact, $0]) } }
  }
}

extension NamedValues {
  /// The columns of a table that follow from others of which the values are listed.
  func pairs(of table: DecisionTable, _ values: [[Value]?]) -> [ColumnPair] {
    let targets = table.inputs.map { input in input.variable.flatMap(target) }
    return targets.enumerated().compactMap { column, target in
      guard case .decision(let number)? = target else { return nil }
      let reads = model.decisions[number].reads.map(\.target)
      guard reads.count == 1, let source = targets.firstIndex(of: reads[0]),
        let listed = values[source]
      else { return nil }
      let together = listed.compactMap { value -> [Value]? in
        let evaluation = model.evaluation(of: [:], now: nil, meter: Meter())
        evaluation.give(value, to: reads[0], name: table.name)
        let result = evaluation.value(ofDecision: number)
        return result.isNull ? nil : [value, result]
      }
      return ColumnPair(column: column, source: source, together: Set(together))
    }
  }
}
