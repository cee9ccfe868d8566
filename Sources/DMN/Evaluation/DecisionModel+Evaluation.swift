public import FEEL

extension DecisionModel {
  /// Makes a decision as standard DMN does, where what is missing is null.
  ///
  /// Only the decisions that are needed are made. Inputs that are not given are null. Values that
  /// do not fit the declared types or allowed values become null with a warning, as do conflicts
  /// between rules and whatever cannot be computed.
  ///
  /// - Parameters:
  ///   - decision: the decision's name.
  ///   - inputs: the facts by name; `namespace#name` is a fact of the file with that namespace.
  ///   - now: what `now()` and `today()` tell; they are null without it.
  /// - Returns: the result.
  public func evaluate(
    _ decision: String, inputs: [String: Value], now: DateTime? = nil
  ) -> Outcome {
    guard let number = number(ofDecision: decision) else {
      return .unknown(decision, "decision")
    }
    if let outcome = quick[number]?.outcome(inputs) { return outcome }
    let meter = Meter()
    let value = evaluation(of: inputs, now: now, meter: meter).value(ofDecision: number)
    return Outcome(value: value, warnings: meter.warnings)
  }

  /// An evaluation of the model that knows some facts.
  func evaluation(of inputs: [String: Value], now: DateTime?, meter: Meter) -> PlainEvaluation {
    let evaluation = PlainEvaluation(model: self, now: now, meter: meter)
    // What names its namespace comes last, for it is the more particular.
    for (name, value) in inputs.sorted(by: { !$0.key.contains("#") && $1.key.contains("#") }) {
      for number in numbers(ofInputs: name) {
        evaluation.give(value, to: .input(number), name: name)
      }
    }
    return evaluation
  }

  /// Invokes a business knowledge model or a decision service.
  ///
  /// - Parameters:
  ///   - function: its name.
  ///   - arguments: the arguments by the names of the parameters; one that is missing is null.
  ///   - now: what `now()` and `today()` tell; they are null without it.
  /// - Returns: the result.
  public func invoke(
    _ function: String, arguments: [String: Value], now: DateTime? = nil
  ) -> Outcome {
    let target =
      services.firstIndex { $0.name == function }.map(Target.service)
      ?? knowledge.firstIndex { $0.name == function }.map(Target.knowledge)
    guard let target, let invoked = self.function(target, now: now),
      let parameters = invoked.parameterNames
    else { return .unknown(function, "business knowledge model or decision service") }
    let all = parameters.map { (name: $0, value: arguments[$0] ?? .null) }
    var budget = Budget()
    let result = invoked.invoked(with: all, in: Scope(now: now), within: &budget)
    return Outcome(
      value: result.value,
      warnings: result.warnings.map {
        EvaluationWarning(decision: function, message: $0.description)
      })
  }
}

extension Outcome {
  fileprivate static func unknown(_ name: String, _ what: String) -> Outcome {
    Outcome(
      value: .null,
      warnings: [EvaluationWarning(decision: name, message: "there is no \(what) of this name")])
  }
}
