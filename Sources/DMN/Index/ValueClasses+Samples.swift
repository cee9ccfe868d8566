import FEEL

extension ValueClasses {
  /// A value of a class; nil where none can be made up.
  func sample(of number: Int) -> Value? {
    guard sort.isOrdered else {
      if number < named.count { return named[number] }
      return sort.kind == .string ? .string(unnamedText) : nil
    }
    switch part(number) {
    case .value(let place): return named[place]
    case .before(let place):
      return sample(
        after: place > 0 ? named[place - 1] : nil,
        before: place < named.count ? named[place] : nil)
    }
  }

  /// A text that no cell names.
  private var unnamedText: String {
    var text = "…"
    while !isUnnamed(text) { text += "…" }
    return text
  }

  private func sample(after lower: Value?, before upper: Value?) -> Value? {
    switch (lower, upper) {
    case (.number(let lower)?, .number(let upper)?): .number(Self.number(lower, upper))
    case (.number(let lower)?, nil): lower.adding(1).map(Value.number)
    case (nil, .number(let upper)?): upper.subtracting(1).map(Value.number)
    case (.string(let lower)?, _): Self.text(after: lower, before: upper)
    case (nil, .string): ""
    case (let lower?, _): lower.moved(by: 1)
    case (nil, let upper?): upper.moved(by: -1)
    case (nil, nil): nil
    }
  }

  private static func number(_ lower: Decimal, _ upper: Decimal) -> Decimal {
    // A whole number reads best.
    if let next = lower.rounded(scale: 0, .floor)?.adding(1), lower < next, next < upper {
      return next
    }
    return lower.adding(upper)?.divided(by: 2) ?? lower
  }

  private static func text(after lower: String, before upper: Value?) -> Value? {
    let longer = ["…", "a", "0", "-", " "].map { Value.string(lower + $0) }
    guard let upper else { return longer[0] }
    return longer.first { Interval.comparison(.less, upper).contains($0) == true }
  }

  /// A range of ordered classes as FEEL writes it.
  func words(for range: Range<Int>) -> String {
    let (first, last) = (part(range.lowerBound), part(range.upperBound - 1))
    switch (first, last) {
    case (.value(let from), .value(let to)) where from == to: return "\(named[from])"
    case (.value(let from), .value(let to)): return "[\(named[from])..\(named[to])]"
    case (.value(let from), .before(let to)):
      return to == named.count ? ">= \(named[from])" : "[\(named[from])..\(named[to]))"
    case (.before(let from), .value(let to)):
      return from == 0 ? "<= \(named[to])" : "(\(named[from - 1])..\(named[to])]"
    case (.before(let from), .before(let to)):
      switch (from == 0, to == named.count) {
      case (true, true): return "-"
      case (true, false): return "< \(named[to])"
      case (false, true): return "> \(named[from - 1])"
      case (false, false): return "(\(named[from - 1])..\(named[to]))"
      }
    }
  }
}
