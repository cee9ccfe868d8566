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
      "list replace", ["list", "position", "newItem"], ["list", "match", "newItem"],
      summary: "the list with another item at a position, or in place of all that match",
      calling: { arguments, interpreter throws(Warning.Kind) in
        try arguments.replaced(&interpreter)
      }),
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
  /// The list with the new item where the position is, or where the function of item and new item
  /// is true.
  fileprivate func replaced(_ interpreter: inout Interpreter) throws(Warning.Kind) -> Value {
    var items = try list(0)
    guard case .function(let match) = self[1] else {
      items[try position(1, in: items)] = self[2]
      return .list(items)
    }
    for index in items.indices {
      guard case .boolean(let matches) = try interpreter.call(match, [items[index], self[2]]) else {
        throw unsuitable(1)
      }
      if matches { items[index] = self[2] }
    }
    return .list(items)
  }

  /// The items of all arguments.
  fileprivate func joined() throws(Warning.Kind) -> [Value] {
    var items: [Value] = []
    for index in values.indices {
      items += try list(index)
      guard items.count <= Budget.mostRounds else { throw .limit(.values) }
    }
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
