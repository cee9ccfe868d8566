import FEEL

/// What logic may use beside the facts and results that it reads: functions, types and the time.
struct Knowledge: Sendable {
  let model: DecisionModel
  /// What the logic requires.
  let links: [Link]
  /// What `now()` gives.
  let now: DateTime?

  /// The function of a name, or those of an import as a context; nil where the name is neither.
  func value(of name: String) -> Value? {
    if let own = links.first(where: { $0.prefix == nil && $0.name == name }) {
      return model.function(own.target, now: now).map(Value.function)
    }
    var context = Context()
    for link in links where link.prefix == name {
      guard let function = model.function(link.target, now: now) else { return nil }
      context[link.name] = .function(function)
    }
    return context.entries.isEmpty ? nil : .context(context)
  }
}
