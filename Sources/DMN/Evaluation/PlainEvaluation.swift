import FEEL

/// One evaluation of a model as standard DMN has it: every decision is made at most once.
final class PlainEvaluation {
  private let model: DecisionModel
  private let now: DateTime?
  private let meter: Meter
  /// The values of the inputs that are given, as their types want them, by the inputs' numbers.
  private var given: [Int: Value] = [:]
  /// The results of the decisions that were made or are given, by the decisions' numbers.
  private var known: [Int: Value] = [:]

  init(model: DecisionModel, now: DateTime?, meter: Meter) {
    self.model = model
    self.now = now
    self.meter = meter
  }

  /// Gives an input or a decision its value; one that does not have the type becomes null.
  func give(_ value: Value, to target: Target, name: String) {
    let type = model.type(of: target)
    let fitting = model.types.conform(value, to: type, within: &meter.budget)
    if fitting == nil {
      meter.warn(
        EvaluationWarning(decision: name, message: "\(value) does not have the declared type"))
    }
    switch target {
    case .input(let number): given[number] = fitting ?? .null
    case .decision(let number): known[number] = fitting ?? .null
    case .knowledge, .service: break
    }
  }

  /// The result of a decision.
  func value(ofDecision number: Int) -> Value {
    if let value = known[number] { return value }
    // What requires itself finds nothing.
    known[number] = .null
    let value = decide(model.decisions[number])
    guard !meter.isOver else { return .null }
    known[number] = value
    return value
  }

  private func decide(_ decision: Decision) -> Value {
    var evaluation = evaluation(of: decision)
    guard meter.budget.descend() else { return evaluation.ended(.levels).value ?? .null }
    defer { meter.budget.ascend() }
    let conclusion = evaluation.conclude()
    return evaluation.conform(conclusion, to: decision.dataType, what: "the result").value ?? .null
  }

  private func evaluation(of decision: Decision) -> DecisionEvaluation {
    let knowledge = Knowledge(model: model, links: decision.links, now: now)
    return DecisionEvaluation(decision, knowledge: knowledge, isPlain: true, meter: meter) { name in
      .value(self.read(name, decision.links))
    }
  }

  /// Tries all rules of a decision's table: for each the first column whose cell does not hold, nil
  /// where all do.
  func firstFailures(of decision: Decision, _ table: DecisionTable) -> [Int?] {
    var evaluation = evaluation(of: decision)
    evaluation.columns = Array(repeating: nil, count: table.inputs.count)
    return table.rules.indices.map { rule in
      table.inputs.indices.first {
        evaluation.cell(rule: rule, column: $0, of: table) != .yes
      }
    }
  }

  /// The value of a name that logic reads: a fact, a result, or all that it requires of an import.
  private func read(_ name: String, _ links: [Link]) -> Value {
    if let own = links.first(where: { $0.qualified == name }) { return value(of: own.target) }
    var context = Context()
    for link in links where link.prefix == name { context[link.name] = value(of: link.target) }
    return .context(context)
  }

  private func value(of target: Target) -> Value {
    switch target {
    case .input(let number): given[number] ?? .null
    case .decision(let number): value(ofDecision: number)
    case .knowledge, .service: model.function(target, now: now).map(Value.function) ?? .null
    }
  }

  /// The result of a decision service, with arguments in the order of its parameters.
  func run(_ service: DecisionService, _ arguments: [Value]) -> Value {
    for (parameter, argument) in zip(service.parameters, arguments) {
      give(argument, to: parameter.target, name: parameter.name)
    }
    var result: Value
    if service.outputs.count == 1 {
      result = value(ofDecision: service.outputs[0])
    } else {
      var context = Context()
      for number in service.outputs {
        context[model.decisions[number].name] = value(ofDecision: number)
      }
      result = .context(context)
    }
    guard !meter.isOver else { return .null }
    if let fitting = model.types.conform(result, to: service.result, within: &meter.budget) {
      result = fitting
    } else {
      meter.warn(
        EvaluationWarning(
          decision: service.name, message: "the result \(result) does not have the declared type",
          place: service.place))
      result = .null
    }
    return result
  }
}
