extension BuiltIn {
  /// Functions on contexts.
  static let contexts: [BuiltIn] = [
    BuiltIn("get value", ["m", "key"], summary: "the value of an entry; null if there is none") {
      arguments throws(Warning.Kind) in
      try arguments.context(0)[try arguments.string(1)] ?? .null
    },
    BuiltIn("get entries", ["m"], summary: "the entries, each as {key: …, value: …}") {
      arguments throws(Warning.Kind) in
      .list(
        try arguments.context(0).entries.map { entry in
          .context(["key": .string(entry.name), "value": entry.value])
        })
    },
    BuiltIn("context", ["entries"], summary: "the context of entries {key: …, value: …}") {
      arguments throws(Warning.Kind) in
      var context = Context()
      for item in try arguments.list(0) {
        guard case .context(let entry) = item, case .string(let key) = entry["key"],
          let value = entry["value"], context[key] == nil
        else { throw arguments.unsuitable(0) }
        context[key] = value
      }
      return .context(context)
    },
    BuiltIn(
      "context put", ["context", "key", "value"], ["context", "keys", "value"],
      summary: "the context with another value of an entry, or of one deeper down by a list of keys"
    ) { arguments throws(Warning.Kind) in
      var keys: [String] = []
      for item in try arguments.list(1) {
        guard case .string(let key) = item else { throw arguments.mismatched(1) }
        keys.append(key)
      }
      guard let changed = try arguments.context(0).putting(arguments[2], at: keys[...]) else {
        throw arguments.unsuitable(1)
      }
      return .context(changed)
    },
    BuiltIn(
      "context merge", ["contexts"], isVariadic: true,
      summary: "the entries of all contexts; of equal names the last one counts"
    ) { arguments throws(Warning.Kind) in
      var merged = Context()
      for (index, item) in try arguments.items().enumerated() {
        guard case .context(let context) = item else {
          throw arguments.mismatched(item: index, item)
        }
        for entry in context.entries { merged[entry.name] = entry.value }
      }
      return .context(merged)
    },
  ]
}

extension Context {
  /// The context with a value at the end of a path of keys; nil where a part of the path is no
  /// context.
  fileprivate func putting(_ value: Value, at keys: ArraySlice<String>) -> Context? {
    guard let key = keys.first else { return nil }
    var changed = self
    if keys.count == 1 {
      changed[key] = value
      return changed
    }
    guard case .context(let inner) = self[key],
      let replaced = inner.putting(value, at: keys.dropFirst())
    else { return nil }
    changed[key] = .context(replaced)
    return changed
  }
}
