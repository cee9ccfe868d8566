import FEEL

extension TypeTable {
  /// The value as a type wants it, nil when it does not fit (DMN 1.5 section 10.3.2.9.4: a list of
  /// one becomes its item, an item becomes a list of one).
  ///
  /// Null fits every type.
  func conform(_ value: Value, to type: DataType, within budget: inout Budget) -> Value? {
    guard !value.isNull else { return value }
    switch type {
    case .any: return value
    case .feel(let type): return type.coerced(value)
    case .item(let number):
      guard budget.descend() else { return nil }
      defer { budget.ascend() }
      return conform(value, to: items[number], within: &budget)
    }
  }

  private func conform(
    _ value: Value, to item: ItemDefinition, within budget: inout Budget
  ) -> Value? {
    guard !value.isNull else { return value }
    var whole: Value
    if item.isCollection {
      let members: [Value] = if case .list(let list) = value { list } else { [value] }
      var conforming: [Value] = []
      for member in members {
        guard let fitting = conformItem(member, to: item, within: &budget) else { return nil }
        conforming.append(fitting)
      }
      whole = .list(conforming)
    } else {
      guard let fitting = conformItem(value, to: item, within: &budget) else { return nil }
      whole = fitting
    }
    guard let constraint = item.constraint, !whole.isNull else { return whole }
    return constraint.matches(whole, in: Scope(), within: &budget).result == true ? whole : nil
  }

  private func conformItem(
    _ value: Value, to item: ItemDefinition, within budget: inout Budget
  ) -> Value? {
    var value = value
    if !item.components.isEmpty {
      guard let fitting = structure(value, of: item.components, within: &budget) else { return nil }
      value = fitting
    } else {
      guard let fitting = conform(value, to: item.base, within: &budget) else { return nil }
      value = fitting
    }
    if let allowed = item.allowed, !value.isNull,
      allowed.matches(value, in: Scope(), within: &budget).result != true
    {
      return nil
    }
    return value
  }

  private func structure(
    _ value: Value, of components: [ItemDefinition], within budget: inout Budget
  ) -> Value? {
    var value = value
    if case .list(let items) = value, items.count == 1 { value = items[0] }
    guard case .context(var context) = value else { return value.isNull ? value : nil }
    guard budget.descend() else { return nil }
    defer { budget.ascend() }
    for component in components {
      guard let part = context[component.name] else { continue }
      guard let fitting = conform(part, to: component, within: &budget) else { return nil }
      context[component.name] = fitting
    }
    return .context(context)
  }
}
