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
  private let classes: Classes

  /// Lays a column out; nil where what its cells accept cannot be known beforehand.
  init?(_ column: Int, of table: DecisionTable, in model: DecisionModel) {
    let input = table.inputs[column]
    name = input.name
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
    let ranges = tests.map(\.ranges)
    let kind = ValueClasses.kind(of: ranges.lazy.compactMap(\.self))
    let sorted = kind.flatMap { kind -> ValueClasses? in
      let areSortable = zip(tests, ranges).allSatisfy { test, own in
        test.isAny || own?.allSatisfy { ValueClasses.canSort($0, kind: kind) } == true
      }
      return areSortable ? ValueClasses(ranges.flatMap { $0 ?? [] }, kind: kind) : nil
    }
    let domain = model.domain(of: input) ?? (kind == .boolean ? [true, false] : nil)
    if let domain {
      let listed = Self.listed(domain, tests, ranges, sorted)
      classes = .listed(listed.classes)
      count = max(1, listed.classes.count)
      cells = listed.cells
    } else if let sorted {
      classes = .open(sorted)
      count = sorted.count
      cells = zip(tests, ranges).map { sorted.accepted(by: $1, negated: $0.negated) }
    } else {
      guard tests.allSatisfy(\.isAny) else { return nil }
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
      if test.isAny { return [0..<classes.count] }
      guard let sorted, let own else {
        return joined(
          classes.indices.filter { number in
            classes[number].first.map { test.matches($0.value, in: Scope()).result == true }
              ?? false
          }.map { $0..<$0 + 1 })
      }
      return joined(
        sorted.accepted(by: own, negated: test.negated).compactMap { range in
          let from = keys.partition(before: range.lowerBound)
          let to = keys.partition(before: range.upperBound)
          return from < to ? from..<to : nil
        })
    }
    return (classes, cells)
  }

  /// What a rule's cell accepts.
  func accepted(by rule: Int) -> [Range<Int>] { cells[cellOfRule[rule]] }

  /// Whether ranges of classes are all that the column can hold.
  func isWhole(_ ranges: [Range<Int>]) -> Bool { ranges.first == 0..<count }

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
      guard classes.kind == .number else {
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
        input: name, cell: ranges.map { Self.stretch($0, classes) }.joined(separator: ", "),
        sample: sample)
    }
  }

  /// How many values are named before the rest is counted.
  private static let mostNamed = 6

  private static func list(_ values: [Value]) -> String {
    let shown = values.prefix(mostNamed).map(\.description).joined(separator: ", ")
    return values.count > mostNamed ? "\(shown) and \(values.count - mostNamed) more" : shown
  }

  /// A range of classes of numbers as FEEL writes it.
  private static func stretch(_ range: Range<Int>, _ classes: ValueClasses) -> String {
    let (first, last) = (range.lowerBound, range.upperBound - 1)
    if first == last, first % 2 == 1 { return "\(classes.named[first / 2])" }
    // An even class lies between two numbers, and begins behind the lower and ends before the upper.
    let lower =
      first == 0
      ? nil
      : first % 2 == 1 ? "[\(classes.named[first / 2])" : "(\(classes.named[first / 2 - 1])"
    let upper =
      last == classes.count - 1
      ? nil : "\(classes.named[last / 2])" + (last % 2 == 1 ? "]" : ")")
    switch (lower, upper) {
    case (let lower?, let upper?): return "\(lower)..\(upper)"
    case (let lower?, nil): return (first % 2 == 1 ? ">= " : "> ") + lower.dropFirst()
    case (nil, let upper?): return (last % 2 == 1 ? "<= " : "< ") + upper.dropLast()
    case (nil, nil): return "-"
    }
  }

  /// Ranges without two that touch.
  static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }
}

extension [Int] {
  /// How many of the numbers, which are in ascending order, are smaller.
  fileprivate func partition(before limit: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension [Range<Int>] {
  /// Whether all of some other ranges lie within these; both in ascending order.
  func contains(all others: [Range<Int>]) -> Bool {
    var index = 0
    for other in others {
      while index < count, self[index].upperBound < other.upperBound { index += 1 }
      guard index < count, self[index].lowerBound <= other.lowerBound else { return false }
    }
    return true
  }

  /// Whether these ranges and others have something in common.
  func meets(_ others: [Range<Int>]) -> Bool {
    var (one, other) = (0, 0)
    while one < count, other < others.count {
      if self[one].overlaps(others[other]) { return true }
      if self[one].upperBound < others[other].upperBound { one += 1 } else { other += 1 }
    }
    return false
  }

  /// What these ranges and others have in common.
  func common(with others: [Range<Int>]) -> [Range<Int>] {
    var common: [Range<Int>] = []
    var (one, other) = (0, 0)
    while one < count, other < others.count {
      let shared = self[one].clamped(to: others[other])
      if !shared.isEmpty { common.append(shared) }
      if self[one].upperBound < others[other].upperBound { one += 1 } else { other += 1 }
    }
    return common
  }
}
