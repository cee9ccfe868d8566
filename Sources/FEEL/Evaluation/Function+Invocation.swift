extension Function {
  /// Invokes the function with arguments by the names of its parameters.
  ///
  /// - Parameters:
  ///   - arguments: the arguments, all of which must be parameters.
  ///   - scope: what `now()` asks.
  ///   - budget: what the evaluation that this is a part of may use.
  /// - Returns: the result; null where the function does not take these arguments.
  public func invoked(
    with arguments: [(name: String, value: Value)], in scope: Scope, within budget: inout Budget
  ) -> Evaluation {
    var interpreter = Interpreter(scope: scope, budget: budget)
    var result = Evaluation(value: .null)
    do throws(Warning.Kind) {
      result.value = try interpreter.call(self, named: arguments)
    } catch {
      interpreter.fail(error, in: 0..<0)
    }
    budget = interpreter.budget
    if interpreter.isOver { result.value = .null }
    result.warnings = interpreter.warnings
    return result
  }
}
