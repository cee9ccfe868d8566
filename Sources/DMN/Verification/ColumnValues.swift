import FEEL

/// The values that stand for all that a column can hold.
struct ColumnValues {
  /// The values, nil where they cannot be known.
  let values: [Value]?

  init(_ column: Int, of site: TableSite) {
    if let domain = site.values[column] {
      values = domain
      return
    }
    let cells = site.table.rules.map { $0.tests[column].content }
    let variables = cells.flatMap(\.variables)
    let mentioned = cells.compactMap(\.literals).flatMap(\.self)
    let areListed = cells.allSatisfy { $0.isAny || $0.literals != nil || !$0.variables.isEmpty }
    if areListed, variables.isEmpty, mentioned.allSatisfy({ $0.kind == .boolean }) {
      values = mentioned.isEmpty ? [.null] : [true, false]
    } else if areListed, mentioned.allSatisfy({ $0.kind == .string }) {
      // One more value stands for everything that no cell names.
      values = Self.unique(mentioned) + [.string(Self.fresh(mentioned))]
    } else {
      values = Self.numbers(cells)
    }
  }

  private static func unique(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }

  /// A string that is none of the values.
  private static func fresh(_ values: [Value]) -> String {
    var text = "…"
    while values.contains(.string(text)) { text += "…" }
    return text
  }

  /// The numbers that the cells name, with one between each two and one beyond each end; nil when
  /// the cells are about something else.
  private static func numbers(_ cells: [UnaryTests]) -> [Value]? {
    var found: Set<Decimal> = []
    for cell in cells where !cell.isAny {
      guard cell.variables.isEmpty, cell.text.allSatisfy({ "0123456789.,<>=[]() ".contains($0) })
      else { return nil }
      let text = cell.text.replacing("..", with: " ")
      for word in text.split(whereSeparator: { !$0.isNumber && $0 != "." }) {
        guard let number = Decimal(String(word)) else { return nil }
        found.insert(number)
      }
    }
    let sorted = found.sorted()
    guard let least = sorted.first, let greatest = sorted.last else { return nil }
    var values: [Decimal] = [least.subtracting(1)].compactMap(\.self)
    for (number, next) in zip(sorted, sorted.dropFirst()) {
      values.append(number)
      if let middle = number.adding(next)?.divided(by: 2) { values.append(middle) }
    }
    values += [greatest, greatest.adding(1)].compactMap(\.self)
    return values.map(Value.number)
  }
}
