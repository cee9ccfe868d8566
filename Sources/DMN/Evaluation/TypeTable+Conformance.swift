import FEEL

extension TypeTable {
  /// The value as a type wants it, nil when it does not fit (DMN 1.5 section 10.3.2.9.4).
  ///
  /// One conversion is made of the whole value, none of its parts: a list of one becomes its item, an
  /// item a list of one, a date its beginning. Null fits every type.
  func conform(_ value: Value, to type: DataType, within budget: inout Budget) -> Value? {
    guard !value.isNull, type != .any else { return value }
    if has(value, type, within: &budget) { return value }
    let list = Value.list([value])
    if has(list, type, within: &budget) { return list }
    if case .list(let items) = value, items.count == 1, !items[0].isNull,
      has(items[0], type, within: &budget)
    {
      return items[0]
    }
    // What FEEL's own types convert: dates, and functions whose results are not known beforehand.
    guard let other = base(of: type).coerced(value), other.kind != .list, value.kind != .list,
      has(other, type, isConverted: true, within: &budget)
    else { return nil }
    return other
  }

  /// FEEL's own type that a type narrows; anything for a collection or a structure.
  private func base(of type: DataType) -> TypeReference {
    switch type {
    case .any: .any
    case .feel(let type): type
    case .item(let number):
      items[number].isCollection || !items[number].components.isEmpty
        ? .any : base(of: items[number].base)
    }
  }

  /// Whether a value is of a type as it is; one that was converted is of FEEL's own type.
  private func has(
    _ value: Value, _ type: DataType, isConverted: Bool = false, within budget: inout Budget
  ) -> Bool {
    guard !value.isNull else { return true }
    switch type {
    case .any: return true
    case .feel(let type): return isConverted || type.contains(value)
    case .item(let number):
      guard budget.descend() else { return end(&budget) }
      defer { budget.ascend() }
      return has(value, items[number], isConverted: isConverted, within: &budget)
    }
  }

  private func has(
    _ value: Value, _ item: ItemDefinition, isConverted: Bool, within budget: inout Budget
  ) -> Bool {
    guard !value.isNull else { return true }
    if item.isCollection {
      guard case .list(let members) = value else { return false }
      for member in members {
        guard hasItem(member, item, isConverted: false, within: &budget) else { return false }
      }
    } else {
      guard hasItem(value, item, isConverted: isConverted, within: &budget) else { return false }
    }
    return item.constraint.map {
      $0.matches(value, in: Scope(), within: &budget).result == true
    } ?? true
  }

  /// The evaluation meets a limit here; whether the value is of the type is not known.
  private func end(_ budget: inout Budget) -> Bool {
    budget.exceed(.levels)
    return false
  }

  private func hasItem(
    _ value: Value, _ item: ItemDefinition, isConverted: Bool, within budget: inout Budget
  ) -> Bool {
    guard !value.isNull else { return true }
    if item.components.isEmpty {
      guard has(value, item.base, isConverted: isConverted, within: &budget) else { return false }
    } else {
      guard case .context(let context) = value else { return false }
      guard budget.descend() else { return end(&budget) }
      defer { budget.ascend() }
      for component in item.components {
        guard let part = context[component.name] else { continue }
        guard has(part, component, isConverted: false, within: &budget) else { return false }
      }
    }
    return item.allowed.map {
      $0.matches(value, in: Scope(), within: &budget).result == true
    } ?? true
  }
}
