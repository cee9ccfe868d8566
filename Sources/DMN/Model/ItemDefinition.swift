import FEEL

/// A type that a model defines: another type narrowed, a structure, or a function.
struct ItemDefinition: Hashable, Sendable {
  /// Its name, or the component's name inside a structure.
  let name: String
  /// The type it narrows; anything for a structure.
  let base: DataType
  /// The values it allows, for a collection those of its items; nil for all.
  let allowed: UnaryTests?
  /// What holds for the value as a whole, for a collection the list; nil for nothing.
  let constraint: UnaryTests?
  /// Whether it is a list of what the rest says.
  let isCollection: Bool
  /// The components of a structure.
  let components: [ItemDefinition]
}
