import FEEL

/// Sorts the values of a column into classes that none of its cells tells apart.
///
/// Values in an order: each that a cell names is a class, and so is each stretch between, before and
/// behind them in which there is any value. Other values: each that a cell names, then one class for
/// all the rest. Classes are counted from zero. A class, so that looking things up copies none of its
/// tables.
final class ValueClasses: Sendable {
  /// What the values have in common, null aside.
  let sort: ValueSort
  /// How many classes there are.
  let count: Int
  /// The values that are named, in ascending order where they have one.
  let named: [Value]

  private let numbers: [Decimal]
  /// The numbers again where all are whole and small enough, which is quicker to search.
  private let integers: [Int]?
  private let ordinals: [Int128]
  private let strings: ByteTable?
  private let others: [Value: Int]
  /// The classes of the named values where some stretch between them is empty; else every other
  /// class is one of them.
  private let points: [Int]?

  /// Sorts values by what some ranges name.
  ///
  /// - Parameters:
  ///   - ranges: ranges that can be sorted.
  ///   - sort: the sort of the values in them.
  init(_ ranges: [Interval], sort: ValueSort) {
    var seen: Set<Value> = []
    var named: [Value] = []
    for range in ranges {
      for value in range.namedValues where seen.insert(value).inserted { named.append(value) }
    }
    self.sort = sort
    guard sort.isOrdered else {
      self.named = named
      numbers = []
      integers = nil
      ordinals = []
      points = nil
      let texts = named.compactMap(\.asString)
      strings = texts.count == named.count ? ByteTable(texts) : nil
      others =
        strings == nil
        ? Dictionary(named.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        : [:]
      count = named.count + 1
      return
    }
    let numbers = named.compactMap(\.asNumber).sorted()
    named =
      numbers.count == named.count
      ? numbers.map(Value.number)
      : named.sorted { Interval.comparison(.less, $1).contains($0) == true }
    self.named = named
    let whole = numbers.compactMap { Int(exactly: $0) }
    self.numbers = numbers
    integers = whole.count == named.count ? whole : nil
    ordinals = named.compactMap(\.ordinal)
    strings = nil
    others = [:]
    var next = 0
    var points: [Int] = []
    for (index, value) in named.enumerated() {
      let isEmpty =
        index == 0 ? sort.isLast(value, before: true) : value.follows(named[index - 1])
      if !isEmpty { next += 1 }
      points.append(next)
      next += 1
    }
    if let last = named.last, !sort.isLast(last, before: false) { next += 1 }
    count = max(1, next)
    self.points = points.enumerated().allSatisfy { $1 == 2 * $0 + 1 } ? nil : points
  }

  /// The class of a value; nil where the cells have no answer for it, or it is of another kind.
  func number(of value: Value) -> Int? {
    if sort.isOrdered {
      switch value {
      case .number(let number): return sort.kind == .number ? self.number(of: number) : nil
      case .string(let text): return sort.kind == .string ? self.number(of: text) : nil
      case .null: return nil
      default:
        guard let ordinal = value.ordinal, sort.has(value) else { return nil }
        return search {
          ordinals[$0] < ordinal
        } isSame: {
          ordinals[$0] == ordinal
        }
      }
    }
    switch value {
    case .string(let string):
      if let strings { return strings.number(of: string) ?? count - 1 }
      return sort.kind == .string ? others[value] ?? count - 1 : nil
    case .null: return others[value] ?? count - 1
    default: return value.kind == sort.kind ? others[value] ?? count - 1 : nil
    }
  }

  private func number(of number: Decimal) -> Int {
    if let integers, let integer = Int(exactly: number) {
      return integers.withUnsafeBufferPointer { integers in
        search {
          integers[$0] < integer
        } isSame: {
          integers[$0] == integer
        }
      }
    }
    return numbers.withUnsafeBufferPointer { numbers in
      search {
        numbers[$0] < number
      } isSame: {
        numbers[$0] == number
      }
    }
  }

  private func number(of text: String) -> Int {
    let value = Value.string(text)
    return search {
      Interval.comparison(.less, value).contains(named[$0]) == true
    } isSame: {
      named[$0] == value
    }
  }

  /// The class of a value, told by how the named ones stand to it.
  private func search(_ isBefore: (Int) -> Bool, isSame: (Int) -> Bool) -> Int {
    let place = named.count.partition(isBefore)
    return place < named.count && isSame(place) ? point(place) : stretch(before: place)
  }

  /// The class of a named value.
  private func point(_ place: Int) -> Int { points?[place] ?? 2 * place + 1 }

  /// The class of the stretch before a named value, or behind the last.
  private func stretch(before place: Int) -> Int {
    guard let points else { return 2 * place }
    return place < points.count ? points[place] - 1 : count - 1
  }

  /// What an ordered class is.
  enum Part {
    /// The named value at this place.
    case value(Int)
    /// What lies before the named value at this place, and behind the one before it.
    case before(Int)
  }

  /// What an ordered class is.
  func part(_ number: Int) -> Part {
    guard let points else {
      return number % 2 == 1 ? .value(number / 2) : .before(number / 2)
    }
    let place = points.count.partition { points[$0] < number }
    return place < points.count && points[place] == number ? .value(place) : .before(place)
  }

  /// Whether no cell names a text.
  func isUnnamed(_ text: String) -> Bool {
    strings?.number(of: text) == nil && others[.string(text)] == nil
  }

  /// The classes that a range accepts, in ascending order; the range must name no other values than
  /// those the classes were made of.
  func accepted(by range: Interval) -> [Range<Int>] {
    if case .comparison(let comparison, let value) = range,
      comparison == .equal || comparison == .notEqual || !sort.isOrdered
    {
      guard let own = number(of: value) else { return [] }
      return comparison == .equal
        ? [own..<own + 1] : [0..<own, own + 1..<count].filter { !$0.isEmpty }
    }
    guard sort.isOrdered else { return [] }
    let from = range.lower.map { (number(of: $0.value) ?? 0) + ($0.isIncluded ? 0 : 1) } ?? 0
    let to = range.upper.map { (number(of: $0.value) ?? 0) + ($0.isIncluded ? 1 : 0) } ?? count
    return from < to ? [from..<to] : []
  }

  /// The classes that tests accept, in ascending order and without two that touch; the ranges are
  /// nil for `-`.
  func accepted(by ranges: [Interval]?, negated: Bool) -> [Range<Int>] {
    guard let ranges else { return [0..<count] }
    let joined = ranges.flatMap(accepted).joined
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

extension Value {
  fileprivate var asNumber: Decimal? { if case .number(let number) = self { number } else { nil } }
  fileprivate var asString: String? { if case .string(let string) = self { string } else { nil } }

  /// Whether nothing lies between another value of its kind and this one.
  fileprivate func follows(_ other: Value) -> Bool {
    if case .string(let text) = self, case .string(let before) = other {
      return text.utf8.elementsEqual(Array(before.utf8) + [0])
    }
    guard let own = ordinal, let before = other.ordinal else { return false }
    return before < own && before &+ 1 == own
  }
}
