import FEEL

/// The types that a model's files define, and what values they let through.
struct TypeTable: Hashable, Sendable {
  /// The definitions, in the order of the files.
  var items: [ItemDefinition] = []

  /// The values that a type allows, where it lists or describes them itself.
  func allowed(by type: DataType) -> UnaryTests? {
    guard case .item(let number) = type else { return nil }
    let item = items[number]
    return item.isCollection ? nil : item.allowed ?? allowed(by: item.base)
  }

  /// How deep the structures are that types in expressions know; beyond, anything fits.
  private static let deepest = 8

  /// The type as `instance of` and the parameters of functions know it, without allowed values.
  func reference(to type: DataType) -> TypeReference { reference(to: type, depth: 0) }

  private func reference(to type: DataType, depth: Int) -> TypeReference {
    switch type {
    case .any: .any
    case .feel(let type): type
    case .item(let number):
      depth < Self.deepest ? reference(to: items[number], depth: depth + 1) : .any
    }
  }

  private func reference(to item: ItemDefinition, depth: Int) -> TypeReference {
    var type = reference(to: item.base, depth: depth)
    if !item.components.isEmpty {
      let parts = item.components.map { component in
        let isShallow = depth < Self.deepest
        return (component.name, isShallow ? reference(to: component, depth: depth + 1) : .any)
      }
      type = .context(Dictionary(parts, uniquingKeysWith: { first, _ in first }))
    }
    return item.isCollection ? .list(type) : type
  }
}
