extension BuiltIn {
  /// Functions that make a list of others.
  static let listChanges: [BuiltIn] = [
    BuiltIn("append", ["list", "item"], isVariadic: true, summary: "the list with items behind") {
      arguments throws(Warning.Kind) in
      .list(try arguments.list(0) + arguments.values.dropFirst())
    },
    BuiltIn("concatenate", ["list"], isVariadic: true, summary: "the lists, one behind the other") {
      arguments throws(Warning.Kind) in .list(try arguments.joined())
    },
    BuiltIn(
      "insert before", ["list", "position", "newItem"],
      summary: "the list with an item more, before a position"
    ) { arguments throws(Warning.Kind) in
      var items = try arguments.list(0)
      items.insert(arguments[2], at: try arguments.position(1, in: items))
      return .list(items)
    },
    BuiltIn("remove", ["list", "position"], summary: "the list without the item of a position") {
      arguments throws(Warning.Kind) in
      var items = try arguments.list(0)
      items.remove(at: try arguments.position(1, in: items))
      return .list(items)
    },
    BuiltIn(
      "list replace", ["list", "position", "newItem"],
      summary: "the list with another item at a position"
    ) { arguments throws(Warning.Kind) in
      var items = try arguments.list(0)
      items[try arguments.position(1, in: items)] = arguments[2]
      return .list(items)
    },
    BuiltIn("reverse", ["list"], summary: "the items, the last one first") {
      arguments throws(Warning.Kind) in .list(try arguments.list(0).reversed())
    },
    BuiltIn(
      "union", ["list"], isVariadic: true,
      summary: "the lists, one behind the other, every value once"
    ) { arguments throws(Warning.Kind) in .list(try arguments.joined().unique) },
    BuiltIn("distinct values", ["list"], summary: "the items, every value once") {
      arguments throws(Warning.Kind) in .list(try arguments.list(0).unique)
    },
    BuiltIn("flatten", ["list"], summary: "the items of the list and of the lists within it") {
      arguments throws(Warning.Kind) in .list(try arguments.list(0).flattened)
    },
  ]
}

extension Arguments {
  /// The items of all arguments.
  fileprivate func joined() throws(Warning.Kind) -> [Value] {
    var items: [Value] = []
    for index in values.indices { items += try list(index) }
    return items
  }
}

extension [Value] {
  /// The values without repetitions, in the order in which they first occur.
  fileprivate var unique: [Value] {
    var seen: Set<Value> = []
    return filter { seen.insert($0).inserted }
  }

  /// The values with lists replaced by their items, at every depth.
  fileprivate var flattened: [Value] {
    flatMap { item in
      if case .list(let items) = item { items.flattened } else { [item] }
    }
  }
}
