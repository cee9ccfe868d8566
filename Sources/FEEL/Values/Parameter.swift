/// A parameter of a function that an expression or a model defines.
public struct Parameter: Hashable, Sendable {
  /// The name by which the function's body reads it.
  public let name: String
  /// What an argument must be; ``TypeReference/any`` where no type is given.
  public let type: TypeReference

  /// Makes a parameter.
  public init(name: String, type: TypeReference = .any) {
    self.name = name
    self.type = type
  }
}
