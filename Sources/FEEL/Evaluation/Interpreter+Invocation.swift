extension Interpreter {
  @inline(never)
  mutating func invoke(_ function: Node, _ arguments: [Node], at node: Node) -> Value {
    guard let invoked = invoked(function, at: node) else { return .null }
    var values: [Value] = []
    for argument in arguments { values.append(evaluate(argument)) }
    do throws(Warning.Kind) {
      return try call(invoked, values, at: node)
    } catch {
      return null(error, at: node)
    }
  }

  @inline(never)
  mutating func invoke(
    _ function: Node, named arguments: [Node.NamedNode], at node: Node
  ) -> Value {
    guard let invoked = invoked(function, at: node) else { return .null }
    var values: [(name: String, value: Value)] = []
    for argument in arguments { values.append((argument.name, evaluate(argument.node))) }
    do throws(Warning.Kind) {
      return try call(invoked, named: values, at: node)
    } catch {
      return null(error, at: node)
    }
  }

  /// The function that is to be invoked; nil, with a warning, where there is none.
  private mutating func invoked(_ node: Node, at invocation: Node) -> Function? {
    let value = evaluate(node)
    guard case .function(let function) = value else {
      fail(.notAFunction(value.kind), at: invocation)
      return nil
    }
    return function
  }

  /// The function that a method of another language is.
  @inline(never)
  mutating func external(_ parameters: [Parameter], _ mapping: Node, at node: Node) -> Value {
    guard let method = ExternalMethod(mapping: evaluate(mapping)) else {
      return null(.inside("only methods of Java can be external"), at: node)
    }
    return .function(.host(method.function(parameters: parameters)))
  }

  /// Runs a function, or throws why it has no result; warnings of a host's function stand at the
  /// node, where there is one.
  @inline(never)
  mutating func call(
    _ function: Function, _ arguments: [Value], at node: Node? = nil
  ) throws(Warning.Kind) -> Value {
    switch function {
    case .builtIn(let name): return try run(builtIn: name, arguments)
    case .closure(let closure):
      return try run(closure, try fit(arguments, to: closure.parameters, of: function))
    case .host(let host):
      guard arguments.count == host.parameters.count else {
        throw .arguments(function: host.name)
      }
      return try run(host, arguments, at: node)
    }
  }

  @inline(never)
  mutating func call(
    _ function: Function, named arguments: [(name: String, value: Value)], at node: Node? = nil
  ) throws(Warning.Kind) -> Value {
    switch function {
    case .builtIn(let name): return try run(builtIn: name, named: arguments)
    case .closure(let closure):
      return try call(function, ordered(arguments, by: closure.parameters, of: function), at: node)
    case .host(let host):
      return try call(function, ordered(arguments, by: host.parameters, of: function), at: node)
    }
  }

  @inline(never)
  private mutating func run(
    builtIn name: String, _ arguments: [Value]
  ) throws(Warning.Kind) -> Value {
    guard let builtIn = BuiltIn.named[name], builtIn.accepts(arguments.count) else {
      throw .arguments(function: name)
    }
    let signature = builtIn.signature(taking: arguments.count)
    return try builtIn.result(Arguments(arguments, of: name, signature), &self)
  }

  @inline(never)
  private mutating func run(
    builtIn name: String, named arguments: [(name: String, value: Value)]
  ) throws(Warning.Kind) -> Value {
    guard let builtIn = BuiltIn.named[name],
      let signature = builtIn.signature(for: arguments.map(\.name))
    else { throw .arguments(function: name) }
    // Optional parameters behind the last one given are left out, those before it are null.
    var values = signature.map { parameter in
      arguments.first { $0.name == parameter.name }?.value
    }
    while let last = values.last, last == nil { values.removeLast() }
    return try builtIn.result(
      Arguments(values.map { $0 ?? .null }, of: name, signature), &self)
  }

  /// The arguments in the order of the parameters; those that are not given are null.
  private func ordered(
    _ arguments: [(name: String, value: Value)], by parameters: [Parameter], of function: Function
  ) throws(Warning.Kind) -> [Value] {
    let names = Set(arguments.map(\.name))
    guard names.count == arguments.count, names.isSubset(of: parameters.map(\.name)) else {
      throw .arguments(function: function.description)
    }
    return parameters.map { parameter in
      arguments.first { $0.name == parameter.name }?.value ?? .null
    }
  }

  /// The arguments as the parameters want them.
  @inline(never)
  private func fit(
    _ arguments: [Value], to parameters: [Parameter], of function: Function
  ) throws(Warning.Kind) -> [Value] {
    guard arguments.count == parameters.count else {
      throw .arguments(function: function.description)
    }
    var fitting: [Value] = []
    for (parameter, argument) in zip(parameters, arguments) {
      guard let value = parameter.type.coerced(argument) else {
        throw .argument(
          function: function.description, parameter: parameter.name, argument.kind)
      }
      fitting.append(value)
    }
    return fitting
  }

  @inline(never)
  private mutating func run(
    _ closure: Closure, _ arguments: [Value]
  ) throws(Warning.Kind) -> Value {
    try budget.enter()
    let outer = (frames, scope)
    defer {
      (frames, scope) = outer
      budget.leave()
    }
    let added = zip(closure.parameters, arguments).map { Frame.variable($0.name, $1) }
    (frames, scope) = (closure.frames + added, closure.scope)
    return evaluate(closure.body)
  }

  @inline(never)
  private mutating func run(
    _ host: HostFunction, _ arguments: [Value], at node: Node?
  ) throws(Warning.Kind) -> Value {
    try budget.enter()
    defer { budget.leave() }
    guard budget.descend(by: Budget.levelsOfHost) else { throw .limit(.levels) }
    defer { budget.ascend(by: Budget.levelsOfHost) }
    let result = host.body(arguments, &budget)
    let range = node?.range ?? 0..<0
    warnings += result.warnings.map { Warning(kind: $0.kind, range: range) }
    return isOver ? .null : result.value
  }
}
