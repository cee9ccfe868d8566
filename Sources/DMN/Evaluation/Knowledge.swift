import FEEL

/// What logic may use beside the facts and results that it reads: functions, types and the time.
struct Knowledge: Sendable {
  let model: DecisionModel
  /// What `now()` gives.
  let now: DateTime?
  /// What the logic may invoke.
  private let functions: [Link]
  /// The imports of which it reads more than functions; those are not for here to know.
  private let mixed: Set<String>

  init(model: DecisionModel, links: [Link], now: DateTime?) {
    self.model = model
    self.now = now
    functions = links.filter(\.target.isFunction)
    mixed = Set(links.filter { !$0.target.isFunction }.compactMap(\.prefix))
  }

  /// The function of a name, or those of an import as a context; nil where the name is neither.
  func value(of name: String) -> Value? {
    guard !functions.isEmpty else { return nil }
    if let own = functions.first(where: { $0.prefix == nil && $0.name == name }) {
      return model.function(own.target, now: now).map(Value.function)
    }
    if let imported = functions.first(where: { $0.qualified == name }) {
      return model.function(imported.target, now: now).map(Value.function)
    }
    let context = self.functions(ofImport: name)
    return mixed.contains(name) || context.entries.isEmpty ? nil : .context(context)
  }

  /// The functions of an import by their names.
  func functions(ofImport prefix: String) -> Context {
    var context = Context()
    for link in functions where link.prefix == prefix {
      context[link.name] = model.function(link.target, now: now).map(Value.function)
    }
    return context
  }
}
