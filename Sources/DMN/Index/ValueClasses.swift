import FEEL

/// Sorts the values of a column into classes that none of its cells tells apart.
///
/// Numbers: each number that a cell names is a class, and so is each stretch between, before and
/// behind them. Other values: each that a cell names, then one class for all the rest. Classes are
/// counted from zero. A class, so that looking things up copies none of its tables.
final class ValueClasses: Sendable {
  /// The kind of the values, null aside.
  let kind: Value.Kind
  /// How many classes there are.
  let count: Int
  /// The values that are named, of numbers in ascending order.
  let named: [Value]

  private let numbers: [Decimal]
  /// The numbers again where all are whole and small enough, which is quicker to search.
  private let integers: [Int]?
  private let strings: ByteTable?
  private let others: [Value: Int]

  /// The kind of values that most cells of a column are about: that of the first value named.
  static func kind(of cells: some Sequence<[Interval]>) -> Value.Kind? {
    for cell in cells {
      for range in cell {
        if let kind = range.namedValues.first(where: { !$0.isNull })?.kind { return kind }
      }
    }
    return nil
  }

  /// Whether the classes of a kind can be made of a range.
  static func canSort(_ range: Interval, kind: Value.Kind) -> Bool {
    range.namedValues.allSatisfy { $0.kind == kind || ($0.isNull && kind != .number) }
      && (kind == .number || range.isValueOrAllOthers)
  }

  /// Sorts values by what some ranges name.
  ///
  /// - Parameters:
  ///   - ranges: ranges that can be sorted.
  ///   - kind: the kind of the values in them.
  init(_ ranges: [Interval], kind: Value.Kind) {
    var seen: Set<Value> = []
    var named: [Value] = []
    for range in ranges {
      for value in range.namedValues where seen.insert(value).inserted { named.append(value) }
    }
    self.kind = kind
    if kind == .number {
      let sorted = named.compactMap(\.asNumber).sorted()
      numbers = sorted
      integers = sorted.count == named.count ? Self.integers(sorted) : nil
      strings = nil
      others = [:]
      self.named = sorted.map(Value.number)
      count = 2 * sorted.count + 1
      return
    }
    self.named = named
    numbers = []
    integers = nil
    let texts = named.compactMap(\.asString)
    strings = texts.count == named.count ? ByteTable(texts) : nil
    others =
      strings == nil
      ? Dictionary(named.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      : [:]
    count = named.count + 1
  }

  private static func integers(_ numbers: [Decimal]) -> [Int]? {
    let whole = numbers.compactMap { Int(exactly: $0) }
    return whole.count == numbers.count ? whole : nil
  }

  /// The class of a value; nil where the cells have no answer for it, or it is of another kind.
  func number(of value: Value) -> Int? {
    switch value {
    case .string(let string):
      if let strings { return strings.number(of: string) ?? count - 1 }
      return kind == .string ? others[value] ?? count - 1 : nil
    case .number(let number): return kind == .number ? self.number(of: number) : nil
    case .null: return kind == .number ? nil : others[value] ?? count - 1
    default: return value.kind == kind ? others[value] ?? count - 1 : nil
    }
  }

  private func number(of number: Decimal) -> Int {
    if let integers, let integer = Int(exactly: number) { return Self.search(integers, integer) }
    return Self.search(numbers, number)
  }

  private static func search<Number: Comparable>(_ sorted: [Number], _ number: Number) -> Int {
    sorted.withUnsafeBufferPointer { sorted in
      var low = 0
      var high = sorted.count
      while low < high {
        let middle = (low + high) / 2
        if sorted[middle] < number { low = middle + 1 } else { high = middle }
      }
      return low < sorted.count && sorted[low] == number ? 2 * low + 1 : 2 * low
    }
  }

  /// A value of a class; nil where none can be made up.
  func sample(of number: Int) -> Value? {
    guard kind == .number else {
      if number < named.count { return named[number] }
      return kind == .string ? .string(unnamedText) : nil
    }
    let index = number / 2
    if number % 2 == 1 { return named[index] }
    if numbers.isEmpty { return 0 }
    let below = index > 0 ? numbers[index - 1] : nil
    let above = index < numbers.count ? numbers[index] : nil
    guard let below else { return above?.subtracting(1).map(Value.number) }
    guard let above else { return below.adding(1).map(Value.number) }
    // A whole number reads best.
    if let next = below.rounded(scale: 0, .floor)?.adding(1), below < next, next < above {
      return .number(next)
    }
    return below.adding(above)?.divided(by: 2).map(Value.number)
  }

  /// A text that no cell names.
  private var unnamedText: String {
    var text = "…"
    while strings?.number(of: text) != nil || others[.string(text)] != nil { text += "…" }
    return text
  }

  /// The classes that a range accepts, in ascending order; the range must name no other values than
  /// those the classes were made of.
  func accepted(by range: Interval) -> [Range<Int>] {
    guard kind == .number else {
      guard case .comparison(let comparison, let value) = range, let own = number(of: value)
      else { return [] }
      return comparison == .equal
        ? [own..<own + 1] : [0..<own, own + 1..<count].filter { !$0.isEmpty }
    }
    switch range {
    case .comparison(.notEqual, let value):
      let own = point(value)
      return [0..<own, own + 1..<count]
    case .comparison, .between:
      let from = range.lower.map { point($0.value) + ($0.isIncluded ? 0 : 1) } ?? 0
      let to = range.upper.map { point($0.value) + ($0.isIncluded ? 1 : 0) } ?? count
      return from < to ? [from..<to] : []
    }
  }

  private func point(_ value: Value) -> Int {
    if case .number(let number) = value { self.number(of: number) } else { 0 }
  }

  /// The classes that tests accept, in ascending order and without two that touch; the ranges are
  /// nil for `-`.
  func accepted(by ranges: [Interval]?, negated: Bool) -> [Range<Int>] {
    guard let ranges else { return [0..<count] }
    let sorted = ranges.flatMap(accepted).sorted { $0.lowerBound < $1.lowerBound }
    var joined: [Range<Int>] = []
    for range in sorted {
      if let last = joined.last, range.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    guard negated else { return joined }
    var gaps: [Range<Int>] = []
    var start = 0
    for range in joined {
      if start < range.lowerBound { gaps.append(start..<range.lowerBound) }
      start = range.upperBound
    }
    if start < count { gaps.append(start..<count) }
    return gaps
  }
}

extension Interval {
  /// The values at its ends.
  fileprivate var namedValues: [Value] {
    switch self {
    case .between(let lower, let upper): [lower.value, upper.value]
    case .comparison(_, let value): [value]
    }
  }

  /// Whether it is one value, or everything but one.
  fileprivate var isValueOrAllOthers: Bool {
    switch self {
    case .comparison(.equal, _), .comparison(.notEqual, _): true
    case .comparison, .between: false
    }
  }
}

extension Value {
  fileprivate var asNumber: Decimal? { if case .number(let number) = self { number } else { nil } }
  fileprivate var asString: String? { if case .string(let string) = self { string } else { nil } }
}
