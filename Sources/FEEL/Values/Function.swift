/// Something that can be invoked.
public enum Function: Hashable, Sendable {
  /// One of FEEL's own functions, by its name.
  case builtIn(String)
  /// A function that an expression defines.
  case closure(Closure)
  /// A function that somebody else computes.
  case host(HostFunction)

  /// Makes a function of an expression.
  ///
  /// - Parameters:
  ///   - parameters: the names of the parameters, in order; the expression may read them.
  ///   - body: what the function gives.
  ///   - scope: the other variables that the expression reads.
  public init(parameters: [String], body: Expression, scope: Scope = Scope()) {
    self = .closure(
      Closure(
        parameters: parameters.map { Parameter(name: $0) }, body: body.root, frames: [],
        scope: scope))
  }

  /// Whether it can be invoked with so many arguments.
  public func takes(_ count: Int) -> Bool {
    switch self {
    case .builtIn(let name): BuiltIn.named[name]?.accepts(count) ?? false
    case .closure(let closure): closure.parameters.count == count
    case .host(let host): host.parameters.count == count
    }
  }

  /// The names of its parameters in order; nil where there are several ways to invoke it.
  public var parameterNames: [String]? {
    switch self {
    case .builtIn(let name):
      guard let signatures = BuiltIn.named[name]?.signatures, signatures.count == 1 else {
        return nil
      }
      return signatures[0].map(\.name)
    case .closure(let closure): return closure.parameters.map(\.name)
    case .host(let host): return host.parameters.map(\.name)
    }
  }
}
