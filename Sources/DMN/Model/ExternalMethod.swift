/// A method of a class in Java, as a model names it.
public struct ExternalMethod: Hashable, Sendable {
  /// The class with its packages, such as `java.lang.Math`.
  public let type: String
  /// The method with its parameters' types, such as `max(double, double)`.
  public let signature: String
}
