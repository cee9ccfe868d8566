public import Diagnostics
public import FEEL

/// A function that a model defines: the logic of a business knowledge model, or a boxed function.
public struct FunctionDefinition: Hashable, Sendable {
  /// A formal parameter.
  public struct FormalParameter: Hashable, Sendable {
    /// The name by which the body reads it.
    public let name: String
    /// What arguments must be.
    let type: DataType
  }

  /// What computes the result.
  public enum Body: Hashable, Sendable {
    /// Logic over the parameters.
    case logic(BoxedExpression)
    /// A method of another language; only a few have a counterpart here.
    case external(ExternalMethod)
  }

  /// The parameters in order.
  public let parameters: [FormalParameter]
  /// What the result must be.
  let result: DataType
  /// What computes the result.
  public let body: Body
  /// Where it stands.
  public let place: SourcePlace
}
