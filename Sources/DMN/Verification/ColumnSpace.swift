import FEEL

/// What a column can hold, in classes that no cell of it tells apart, and what its cells accept.
///
/// Classes are counted from zero; what a cell accepts is ranges of them in ascending order.
struct ColumnSpace {
  /// The values of a class.
  private enum Classes {
    /// These, of a list that says all that the column can hold; with their places in the list.
    case listed([[(place: Int, value: Value)]])
    /// Whatever the cells' own values divide.
    case open(ValueClasses)
  }

  /// The column's name.
  let name: String
  /// How many classes there are, at least one.
  let count: Int
  /// What each cell accepts, equal cells once.
  let cells: [[Range<Int>]]
  /// Which of the cells each rule has.
  let cellOfRule: [Int]
  /// Whether it is only known beforehand what each cell may accept, by the cells.
  let isVague: [Bool]
  private let classes: Classes

  /// Lays a column out.
  init(_ column: Int, of site: TableSite) {
    let table = site.table
    name = table.inputs[column].name
    // A string is a value, whose equality is that of code points.
    var numbers: [Value: Int] = [:]
    var tests: [UnaryTests] = []
    var cellOfRule: [Int] = []
    cellOfRule.reserveCapacity(table.rules.count)
    for rule in table.rules {
      let cell = rule.tests[column]
      let text = Value.string(cell.text)
      if let known = numbers[text] {
        cellOfRule.append(known)
      } else {
        numbers[text] = tests.count
        cellOfRule.append(tests.count)
        tests.append(cell.content)
      }
    }
    self.cellOfRule = cellOfRule
    let sort = ValueSort(of: tests.lazy.flatMap { $0.ranges ?? [] })
    let ranges = tests.map { test in
      test.ranges.flatMap { own in sort.map { own.allSatisfy($0.canSort) } == true ? own : nil }
    }
    let sorted = sort.map { ValueClasses(ranges.flatMap { $0 ?? [] }, sort: $0) }
    let domain = site.values[column] ?? (sort?.kind == .boolean ? [true, false] : nil)
    if let domain {
      // Where a cell must be evaluated, it may tell apart what the others do not.
      let areKnown = zip(tests, ranges).allSatisfy { $0.isAny || $1 != nil }
      let listed = Self.listed(domain, tests, ranges, areKnown ? sorted : nil)
      classes = .listed(listed.classes)
      count = max(1, listed.classes.count)
      cells = listed.cells
      isVague = tests.map { !$0.isAny && !$0.variables.isEmpty }
      return
    }
    isVague = zip(tests, ranges).map { !$0.isAny && $1 == nil }
    if let sorted {
      classes = .open(sorted)
      count = sorted.count
      cells = zip(tests, ranges).map { test, own in
        own == nil ? [0..<sorted.count] : sorted.accepted(by: own, negated: test.negated)
      }
    } else {
      classes = .listed([[]])
      count = 1
      cells = tests.map { _ in [0..<1] }
    }
  }

  private static func listed(
    _ domain: [Value], _ tests: [UnaryTests], _ ranges: [[Interval]?], _ sorted: ValueClasses?
  ) -> (classes: [[(place: Int, value: Value)]], cells: [[Range<Int>]]) {
    var groups: [Int: [(place: Int, value: Value)]] = [:]
    for (place, value) in domain.enumerated() {
      // Values whose class is not known stand each for itself, behind all others.
      let number = sorted?.number(of: value) ?? Int.max - domain.count + place
      groups[number, default: []].append((place, value))
    }
    let keys = groups.keys.sorted()
    let classes = keys.map { groups[$0] ?? [] }
    let cells = zip(tests, ranges).map { test, own -> [Range<Int>] in
      if test.isAny || !test.variables.isEmpty { return [0..<classes.count] }
      guard let sorted, let own else {
        return classes.indices.filter { number in
          classes[number].first.map { test.matches($0.value, in: Scope()).result == true }
            ?? false
        }.map { $0..<$0 + 1 }.joined
      }
      return sorted.accepted(by: own, negated: test.negated).compactMap { range in
        let from = keys.partition(before: range.lowerBound)
        let to = keys.partition(before: range.upperBound)
        return from < to ? from..<to : nil
      }.joined
    }
    return (classes, cells)
  }

  /// What a rule's cell accepts.
  func accepted(by rule: Int) -> [Range<Int>] { cells[cellOfRule[rule]] }

  /// Whether ranges of classes are all that the column can hold.
  func isWhole(_ ranges: [Range<Int>]) -> Bool { ranges.first == 0..<count }

  /// The values in some ranges of classes, nil for all of them; nil where the column lists none.
  func values(in ranges: [Range<Int>]?) -> [Value]? {
    guard case .listed(let classes) = classes else { return nil }
    return (ranges ?? [0..<count]).flatMap { $0.flatMap { classes[$0].map(\.value) } }
  }

  /// Ranges of classes as a condition in the table's own words, nil where it is none.
  func condition(_ ranges: [Range<Int>]?) -> Finding.Condition? {
    guard let ranges, !isWhole(ranges), let first = ranges.first?.lowerBound else { return nil }
    switch classes {
    case .listed(let classes):
      let values = ranges.flatMap { $0.flatMap { classes[$0] } }.sorted { $0.place < $1.place }
        .map(\.value)
      return Finding.Condition(input: name, cell: Self.list(values), sample: values.first)
    case .open(let classes):
      let sample = ranges.lazy.flatMap(\.self).compactMap { classes.sample(of: $0) }.first
      guard classes.sort.isOrdered else {
        let named = ranges.flatMap(\.self).filter { $0 < classes.count - 1 }
        guard ranges.last?.upperBound == classes.count else {
          return Finding.Condition(
            input: name, cell: Self.list(named.map { classes.named[$0] }), sample: sample)
        }
        let chosen = Set(named)
        let others = classes.named.indices.filter { !chosen.contains($0) }
        return Finding.Condition(
          input: name, cell: "not(\(Self.list(others.map { classes.named[$0] })))",
          sample: classes.sample(of: first))
      }
      return Finding.Condition(
        input: name, cell: ranges.map(classes.words).joined(separator: ", "),
        sample: sample)
    }
  }

  /// How many values are named before the rest is counted.
  private static let mostNamed = 6

  private static func list(_ values: [Value]) -> String {
    let shown = values.prefix(mostNamed).map(\.description).joined(separator: ", ")
    return values.count > mostNamed ? "\(shown) and \(values.count - mostNamed) more" : shown
  }
}
