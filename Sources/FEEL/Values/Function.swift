/// Something that can be invoked.
public enum Function: Hashable, Sendable {
  /// One of FEEL's own functions, by its name.
  case builtIn(String)
  /// A function that an expression defines.
  case closure(Closure)

  /// Makes a function of an expression.
  ///
  /// - Parameters:
  ///   - parameters: the names of the parameters, in order; the expression may read them.
  ///   - body: what the function gives.
  ///   - scope: the other variables that the expression reads.
  public init(parameters: [String], body: Expression, scope: Scope = Scope()) {
    self = .closure(
      Closure(
        parameters: parameters.map { Closure.Parameter(name: $0, type: .any) }, body: body.root,
        frames: [], scope: scope))
  }
}
