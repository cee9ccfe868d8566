import Diagnostics
import FEEL

extension DecisionModel {
  /// The function that a business knowledge model or a decision service is; nil for anything else.
  func function(_ target: Target, now: DateTime?) -> Function? {
    switch target {
    case .input, .decision: nil
    case .knowledge(let number): .host(function(knowledge[number], number: number, now: now))
    case .service(let number): .host(function(services[number], now: now))
    }
  }

  private func function(
    _ knowledge: BusinessKnowledgeModel, number: Int, now: DateTime?
  ) -> HostFunction {
    // It may invoke itself, although no requirement says so.
    let itself = Link(prefix: nil, name: knowledge.name, target: .knowledge(number))
    return function(
      knowledge.function, name: knowledge.name, captured: [:], links: knowledge.links + [itself],
      now: now)
  }

  /// A function that logic defines, with the values of the names that its body reads beside its
  /// parameters, and links to what it may invoke.
  func function(
    _ definition: FunctionDefinition, name: String, captured: [String: Value], links: [Link],
    now: DateTime?
  ) -> HostFunction {
    let parameters = definition.parameters.map {
      Parameter(name: $0.name, type: types.reference(to: $0.type))
    }
    let location = definition.place.location
    let identity = "\(definition.place.file):\(location.line):\(location.column)"
    let knowledge = Knowledge(model: self, links: links, now: now)
    return HostFunction(
      name: name, parameters: parameters, result: types.reference(to: definition.result),
      identity: identity, captured: captured
    ) { arguments, budget in
      let meter = Meter(budget: budget)
      var evaluation = DecisionEvaluation(
        subject: name, place: definition.place, knowledge: knowledge, isPlain: true, meter: meter
      ) { _ in .undecided(.error) }
      evaluation.locals = captured
      let value = evaluation.run(definition, arguments)
      budget = meter.budget
      return Evaluation(value: value, warnings: meter.inside)
    }
  }

  private func function(_ service: DecisionService, now: DateTime?) -> HostFunction {
    let parameters = service.parameters.map { link in
      Parameter(name: link.name, type: types.reference(to: type(of: link.target)))
    }
    let location = service.place.location
    return HostFunction(
      name: service.name, parameters: parameters, result: types.reference(to: service.result),
      identity: "\(service.place.file):\(location.line):\(location.column)"
    ) { arguments, budget in
      let meter = Meter(budget: budget)
      let value = PlainEvaluation(model: self, now: now, meter: meter).run(service, arguments)
      budget = meter.budget
      return Evaluation(value: value, warnings: meter.inside)
    }
  }

  /// What the values of an input or a decision must be.
  func type(of target: Target) -> DataType {
    switch target {
    case .input(let number): inputs[number].dataType
    case .decision(let number): decisions[number].dataType
    case .knowledge, .service: .any
    }
  }
}

extension DecisionEvaluation {
  /// The result of a function; null where an argument or the result does not have its type.
  fileprivate mutating func run(_ definition: FunctionDefinition, _ arguments: [Value]) -> Value {
    for (parameter, argument) in zip(definition.parameters, arguments) {
      let types = knowledge.model.types
      guard let fitting = types.conform(argument, to: parameter.type, within: &meter.budget) else {
        warn("\(argument) does not have the type of the parameter «\(parameter.name)»")
        return .null
      }
      locals[parameter.name] = fitting
    }
    let conclusion =
      switch definition.body {
      case .logic(let logic): conclude(logic)
      case .external(let method):
        external(method, definition.parameters.map { locals[$0.name] ?? .null })
      }
    return conform(conclusion, to: definition.result, what: "the result").value ?? .null
  }

  private mutating func external(_ method: ExternalMethod, _ arguments: [Value]) -> Conclusion {
    method.result(of: arguments).map(Conclusion.value)
      ?? failed(
        "the method «\(method.signature)» of «\(method.type)» gives nothing for these arguments")
  }
}
