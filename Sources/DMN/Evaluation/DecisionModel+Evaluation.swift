public import FEEL

extension DecisionModel {
  /// Makes a decision as standard DMN does, where what is missing is null.
  ///
  /// Only the decisions that are needed are made. Inputs that are not given are null. Values that
  /// do not fit the declared types or allowed values become null with a warning, as do conflicts
  /// between rules.
  public func evaluate(_ decision: String, inputs: [String: Value]) -> Outcome {
    let evaluation = PlainEvaluation(model: self, inputs: inputs)
    return Outcome(value: evaluation.value(of: decision), warnings: evaluation.warnings)
  }
}

/// One evaluation of a model: every decision is made at most once.
private final class PlainEvaluation {
  private let model: DecisionModel
  private let inputs: [String: Value]
  private var known: [String: Value] = [:]
  private(set) var warnings: [EvaluationWarning] = []

  init(model: DecisionModel, inputs: [String: Value]) {
    self.model = model
    self.inputs = inputs
  }

  func value(of name: String) -> Value {
    if let value = known[name] { return value }
    let value = decide(name) ?? input(name)
    known[name] = value
    return value
  }

  private func warn(_ decision: String, input: String? = nil, _ message: String) {
    warnings.append(
      EvaluationWarning(decision: decision, rule: nil, input: input, message: message))
  }

  private func input(_ name: String) -> Value {
    guard let input = model.input(named: name) else {
      warn(name, "there is no decision or input of this name")
      return .null
    }
    guard let given = inputs[name] else { return .null }
    guard let value = model.conform(given, to: input.type) else {
      warn(name, "\(given) is not a «\(input.type ?? "")»")
      return .null
    }
    return value
  }

  private func decide(_ name: String) -> Value? {
    guard let decision = model.decision(named: name) else { return nil }
    guard hasAllowedInputs(decision) else { return .null }
    var evaluation = DecisionEvaluation(decision) { .value(self.value(of: $0)) }
    let conclusion = evaluation.conclude()
    warnings += evaluation.warnings
    switch conclusion {
    case .value(let value):
      guard let conforming = model.conform(value, to: decision.type) else {
        warn(name, "the result \(value) is not a «\(decision.type ?? "")»")
        return .null
      }
      return conforming
    case .undecided(.noRule): warn(name, "no rule matches")
    case .undecided(.conflict(let rules)):
      let numbers = rules.map { String($0 + 1) }.joined(separator: ", ")
      warn(name, "rules \(numbers) match, and they may not all")
    case .undecided(.error), .undecided(.chained): break
    }
    return .null
  }

  /// Whether the columns' inputs are among the values that the table is made for.
  private func hasAllowedInputs(_ decision: Decision) -> Bool {
    var isAllowed = true
    for input in decision.table?.inputs ?? [] {
      guard let allowed = input.allowed, let variable = input.variable else { continue }
      let value = value(of: variable)
      if !value.isNull, allowed.matches(value, in: Scope()).result == false {
        warn(decision.name, input: input.name, "\(value) is not among the allowed values")
        isAllowed = false
      }
    }
    return isAllowed
  }
}
