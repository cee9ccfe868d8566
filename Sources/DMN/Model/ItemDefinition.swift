import FEEL

/// A type that a model defines: another type with allowed values, or a structure of components.
struct ItemDefinition: Hashable, Sendable {
  /// Its name, or the component's name inside a structure.
  let name: String
  /// The type it narrows, nil for a structure.
  let base: String?
  /// The values it allows, nil for all.
  let allowed: UnaryTests?
  /// Whether it is a list of what the rest says.
  let isCollection: Bool
  /// The components of a structure.
  let components: [ItemDefinition]
}
