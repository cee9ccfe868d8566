import FEEL

/// What a value must be, as a model says it.
enum DataType: Hashable, Sendable {
  /// Anything.
  case any
  /// One of FEEL's own types.
  case feel(TypeReference)
  /// A type that a model defines, by its number.
  case item(Int)
}
