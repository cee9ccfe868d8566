extension BuiltIn {
  /// Functions that look into lists.
  static let lists: [BuiltIn] = [
    BuiltIn("list contains", ["list", "element"], summary: "whether an item equals the element") {
      arguments throws(Warning.Kind) in .boolean(try arguments.list(0).contains(arguments[1]))
    },
    BuiltIn("count", ["list"], summary: "how many items there are") {
      arguments throws(Warning.Kind) in .number(Decimal(try arguments.list(0).count))
    },
    BuiltIn("min", ["list"], isVariadic: true, summary: "the least of numbers or of strings") {
      arguments throws(Warning.Kind) in try arguments.extreme(.before)
    },
    BuiltIn("max", ["list"], isVariadic: true, summary: "the greatest of numbers or of strings") {
      arguments throws(Warning.Kind) in try arguments.extreme(.after)
    },
    BuiltIn(
      "sort", ["list", "precedes?"],
      summary: "the items in order, by a function that tells whether one precedes the other",
      calling: { arguments, interpreter throws(Warning.Kind) in
        try arguments.sorted(&interpreter)
      }),
    BuiltIn("index of", ["list", "match"], summary: "the positions of the items that equal it") {
      arguments throws(Warning.Kind) in
      let items = try arguments.list(0)
      return .list(
        items.indices.filter { items[$0] == arguments[1] }.map { .number(Decimal($0 + 1)) })
    },
    BuiltIn(
      "sublist", ["list", "start position", "length?"],
      summary: "the items from a position, counted from 1 or from the end if negative"
    ) { arguments throws(Warning.Kind) in
      let items = try arguments.list(0)
      let first = try arguments.position(1, in: items)
      let available = items.count - first
      let length = arguments.has(2) ? try arguments.integer(2) : available
      guard (0...available).contains(length), length > 0 || !arguments.has(2) else {
        throw arguments.unsuitable(2)
      }
      return .list(Array(items[first..<first + length]))
    },
  ]
}

extension Arguments {
  /// The index in a list that a position means.
  func position(_ index: Int, in items: [Value]) throws(Warning.Kind) -> Int {
    let position = try integer(index)
    guard position != 0, position.magnitude <= items.count else { throw unsuitable(index) }
    return position > 0 ? position - 1 : items.count + position
  }

  /// The items in their own order, or in the order of a function; equal ones keep their places.
  fileprivate func sorted(_ interpreter: inout Interpreter) throws(Warning.Kind) -> Value {
    let items = try list(0)
    guard has(1), !self[1].isNull else {
      guard let first = items.first else { return .list([]) }
      if let odd = items.firstIndex(where: { $0.order(to: first) == nil }) {
        throw mismatched(item: odd, items[odd])
      }
      return .list(items.sorted { $0.order(to: $1) == .before })
    }
    guard case .function(let precedes) = self[1] else { throw mismatched(1) }
    return .list(try merged(items[...], precedes, &interpreter))
  }

  private func merged(
    _ items: ArraySlice<Value>, _ precedes: Function, _ interpreter: inout Interpreter
  ) throws(Warning.Kind) -> [Value] {
    guard items.count > 1 else { return Array(items) }
    let middle = (items.startIndex + items.endIndex) / 2
    var one = try merged(items[..<middle], precedes, &interpreter)[...]
    var other = try merged(items[middle...], precedes, &interpreter)[...]
    var result: [Value] = []
    while let left = one.first, let right = other.first {
      guard case .boolean(let isFirst) = try interpreter.call(precedes, [right, left]) else {
        throw unsuitable(1)
      }
      result.append(isFirst ? right : left)
      if isFirst { other.removeFirst() } else { one.removeFirst() }
    }
    return result + one + other
  }

  /// The first or the last of the items in their order; null when there are none.
  fileprivate func extreme(_ wanted: Order) throws(Warning.Kind) -> Value {
    let items = try items()
    guard var best = items.first else { return .null }
    for (index, item) in items.enumerated() {
      guard let order = item.order(to: best) else { throw mismatched(item: index, item) }
      if order == wanted { best = item }
    }
    return best
  }
}
