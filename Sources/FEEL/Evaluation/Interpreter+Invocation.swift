extension Interpreter {
  mutating func invoke(_ function: Value, _ arguments: [Value], at node: Node) -> Value {
    guard case .function(let invoked) = function else {
      return null(.notAFunction(function.kind), at: node)
    }
    do throws(Warning.Kind) {
      return try call(invoked, arguments)
    } catch {
      return null(error, at: node)
    }
  }

  mutating func invoke(
    _ function: Value, named arguments: [(name: String, value: Value)], at node: Node
  ) -> Value {
    guard case .function(let invoked) = function else {
      return null(.notAFunction(function.kind), at: node)
    }
    do throws(Warning.Kind) {
      return try call(invoked, named: arguments)
    } catch {
      return null(error, at: node)
    }
  }

  /// Runs a function, or throws why it has no result.
  mutating func call(_ function: Function, _ arguments: [Value]) throws(Warning.Kind) -> Value {
    switch function {
    case .builtIn(let name):
      guard let builtIn = BuiltIn.named[name], builtIn.accepts(arguments.count) else {
        throw .arguments(function: name)
      }
      let signature = builtIn.signature(taking: arguments.count)
      return try builtIn.result(Arguments(arguments, of: name, signature), &self)
    case .closure(let closure):
      guard arguments.count == closure.parameters.count else {
        throw .arguments(function: function.description)
      }
      return try run(closure, arguments)
    }
  }

  private mutating func call(
    _ function: Function, named arguments: [(name: String, value: Value)]
  ) throws(Warning.Kind) -> Value {
    switch function {
    case .builtIn(let name):
      guard let builtIn = BuiltIn.named[name],
        let signature = builtIn.signature(for: arguments.map(\.name))
      else { throw .arguments(function: name) }
      // Optional parameters behind the last one given are left out, those before it are null.
      var values = signature.map { parameter in
        arguments.first { $0.name == parameter.name }?.value
      }
      while let last = values.last, last == nil { values.removeLast() }
      let all = Arguments(values.map { $0 ?? .null }, of: name, signature)
      return try builtIn.result(all, &self)
    case .closure(let closure):
      let values = closure.parameters.compactMap { parameter in
        arguments.first { $0.name == parameter.name }?.value
      }
      guard values.count == closure.parameters.count, arguments.count == values.count else {
        throw .arguments(function: function.description)
      }
      return try run(closure, values)
    }
  }

  private mutating func run(
    _ closure: Closure, _ arguments: [Value]
  ) throws(Warning.Kind) -> Value {
    rounds += 1
    guard rounds <= Self.mostRounds else { throw .tooManyRounds }
    var inner = closure.frames
    for (parameter, argument) in zip(closure.parameters, arguments) {
      guard let fitting = argument.conformed(to: parameter.type) else {
        throw .argument(
          function: Function.closure(closure).description, parameter: parameter.name,
          argument.kind)
      }
      inner.append(.variable(parameter.name, fitting))
    }
    let outer = (frames, scope)
    defer { (frames, scope) = outer }
    (frames, scope) = (inner, closure.scope)
    return evaluate(closure.body)
  }
}

extension Value {
  /// The value as a type wants it: a list of one item may stand for the item, and a date for its
  /// beginning in universal time (DMN 1.5, section 10.3.2.9.4); null fits every type.
  fileprivate func conformed(to type: TypeReference) -> Value? {
    if isNull || type.contains(self) { return self }
    if case .list(let element) = type, element.contains(self) { return .list([self]) }
    switch self {
    case .list(let items) where items.count == 1: return items[0].conformed(to: type)
    case .date(let date) where type == .dateTime:
      return DateTime(date, midnightIn: .universal).map(Value.dateTime)
    default: return nil
    }
  }
}
