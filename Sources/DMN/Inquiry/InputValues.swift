import FEEL

/// The values that stand for all that an input can have, as the model tells it.
struct InputValues {
  /// The values, nil where they cannot be known.
  let values: [Value]?

  /// Looks at an input's type, at the columns that test it, and at their cells.
  init(_ number: Int, decisions: [Decision], in model: DecisionModel) {
    let input = model.inputs[number]
    var allowed = model.types.allowed(by: input.dataType).flatMap {
      $0.negated ? nil : $0.literals
    }
    var cells: [UnaryTests] = []
    for decision in decisions {
      guard let table = decision.table else { continue }
      let names = decision.names(ofInput: number)
      for (column, header) in table.inputs.enumerated()
      where header.variable.map(names.contains) == true {
        if allowed == nil { allowed = header.values }
        cells += table.rules.map { $0.tests[column].content }.filter { !$0.isAny }
      }
    }
    values = allowed ?? Self.values(toldApartBy: cells, type: input.type)
  }

  private static func values(toldApartBy cells: [UnaryTests], type: String?) -> [Value]? {
    let ranges = cells.compactMap(\.ranges)
    let all =
      ranges.count == cells.count
      ? ranges.flatMap { $0.flatMap(\.namedValues) } : cells.flatMap(\.constants)
    let named = all.filter { !$0.isNull }
    if type == "boolean" || !named.isEmpty && named.allSatisfy({ $0.kind == .boolean }) {
      return [true, false]
    }
    if named.allSatisfy({ $0.kind == .number }) {
      let numbers = named.compactMap { value -> Decimal? in
        if case .number(let number) = value { number } else { nil }
      }
      return self.numbers(around: Set(numbers).sorted())
    }
    let sort = ValueSort(of: named.map { .comparison(.less, $0) })
    if let sort, sort.kind != .string, sort.isOrdered, named.allSatisfy(sort.has) {
      let classes = ValueClasses(named.map { .comparison(.equal, $0) }, sort: sort)
      return (0..<classes.count).compactMap(classes.sample)
    }
    let areListed = cells.allSatisfy { $0.literals != nil || $0.constants.isEmpty }
    guard areListed, named.allSatisfy({ $0.kind == .string }) else { return nil }
    var seen: Set<Value> = []
    return named.filter { seen.insert($0).inserted } + [.string(fresh(seen))]
  }

  /// The numbers, with one between each two and one beyond each end.
  private static func numbers(around sorted: [Decimal]) -> [Value]? {
    guard let least = sorted.first, let greatest = sorted.last else { return nil }
    var values = [least.subtracting(1)].compactMap(\.self)
    for (number, next) in zip(sorted, sorted.dropFirst()) {
      values.append(number)
      if let middle = number.adding(next)?.divided(by: 2) { values.append(middle) }
    }
    values += [greatest, greatest.adding(1)].compactMap(\.self)
    return values.map(Value.number)
  }

  /// A string that is none of the values and stands for all of its kind.
  private static func fresh(_ values: Set<Value>) -> String {
    var text = "…"
    while values.contains(.string(text)) { text += "…" }
    return text
  }
}
