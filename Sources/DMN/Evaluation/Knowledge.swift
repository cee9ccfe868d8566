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
    guard !mixed.contains(name) else { return nil }
    var context = Context()
    for link in functions where link.prefix == name {
      context[link.name] = model.function(link.target, now: now).map(Value.function)
    }
    return context.entries.isEmpty ? nil : .context(context)
  }
}
