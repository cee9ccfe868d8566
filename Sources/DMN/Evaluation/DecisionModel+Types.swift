import FEEL

extension DecisionModel {
  /// The value as a type wants it, nil when it does not fit (DMN 1.5 section 10.3.2.9.4: a list of
  /// one becomes its item, an item becomes a list of one).
  ///
  /// Null fits every type; a type that is not known lets everything through.
  func conform(_ value: Value, to type: String?) -> Value? {
    guard let type, !value.isNull else { return value }
    if let item = items[type] { return conform(value, to: item) }
    return single(value) { candidate in
      switch type {
      case "string": candidate.kind == .string
      case "number": candidate.kind == .number
      case "boolean": candidate.kind == .boolean
      default: true
      }
    }
  }

  private func conform(_ value: Value, to item: ItemDefinition) -> Value? {
    guard !value.isNull else { return value }
    guard item.isCollection else { return conformItem(value, to: item) }
    let members: [Value] = if case .list(let list) = value { list } else { [value] }
    var conforming: [Value] = []
    for member in members {
      guard let fitting = conformItem(member, to: item) else { return nil }
      conforming.append(fitting)
    }
    return .list(conforming)
  }

  private func conformItem(_ value: Value, to item: ItemDefinition) -> Value? {
    var value = value
    if let base = item.base {
      guard let fitting = conform(value, to: base) else { return nil }
      value = fitting
    } else if !item.components.isEmpty {
      guard let fitting = structure(value, of: item.components) else { return nil }
      value = fitting
    }
    if let allowed = item.allowed, !value.isNull,
      allowed.matches(value, in: Scope()).result != true
    {
      return nil
    }
    return value
  }

  private func structure(_ value: Value, of components: [ItemDefinition]) -> Value? {
    guard let whole = single(value, fits: { $0.kind == .context }),
      case .context(var context) = whole
    else { return value.isNull ? value : nil }
    for component in components {
      guard let part = context[component.name] else { continue }
      guard let fitting = conform(part, to: component) else { return nil }
      context[component.name] = fitting
    }
    return .context(context)
  }

  /// The value if it fits, or the only item of a list if that does.
  private func single(_ value: Value, fits: (Value) -> Bool) -> Value? {
    if value.isNull || fits(value) { return value }
    if case .list(let items) = value, items.count == 1, fits(items[0]) { return items[0] }
    return nil
  }
}
