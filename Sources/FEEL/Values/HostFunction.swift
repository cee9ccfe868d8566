/// A function whose body is no FEEL expression: who uses FEEL computes it.
///
/// Two are equal when their identities and what they captured are.
public struct HostFunction: Sendable {
  /// Computes the result of arguments that stand in the order of the parameters.
  ///
  /// There are as many as parameters; whether they fit the types is for the body to say. What is in
  /// the way gives null and a warning. The budget is for the expressions that it evaluates.
  public typealias Body = @Sendable (_ arguments: [Value], _ budget: inout Budget) -> Evaluation

  /// The name, for people.
  public let name: String
  /// The parameters in order.
  public let parameters: [Parameter]
  /// The type of the result; ``TypeReference/any`` where it is not known.
  public let result: TypeReference
  /// What distinguishes it from other functions.
  public let identity: String
  /// The values that it keeps from where it was made.
  public let captured: [String: Value]

  let body: Body

  /// Makes a function.
  ///
  /// - Parameters:
  ///   - name: the name, for people.
  ///   - parameters: the parameters in order.
  ///   - result: the type of the result.
  ///   - identity: what distinguishes it from other functions.
  ///   - captured: the values that it keeps from where it was made.
  ///   - body: what computes the result.
  public init(
    name: String, parameters: [Parameter], result: TypeReference = .any, identity: String,
    captured: [String: Value] = [:], body: @escaping Body
  ) {
    self.name = name
    self.parameters = parameters
    self.result = result
    self.identity = identity
    self.captured = captured
    self.body = body
  }
}

extension HostFunction: Hashable {
  /// Whether both are the same function with the same captured values.
  public static func == (one: HostFunction, other: HostFunction) -> Bool {
    one.identity == other.identity && one.captured == other.captured
  }

  /// Hashes the identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(identity) }
}
