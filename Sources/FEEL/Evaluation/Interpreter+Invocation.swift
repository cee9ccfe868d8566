extension Interpreter {
  mutating func invoke(_ function: Value, _ arguments: [Value], at node: Node) -> Value {
    guard let builtIn = builtIn(function, at: node) else { return .null }
    guard builtIn.accepts(arguments.count) else {
      return null(.arguments(function: builtIn.name), at: node)
    }
    let signature = builtIn.signature(taking: arguments.count)
    return run(builtIn, Arguments(arguments, of: builtIn.name, signature), at: node)
  }

  mutating func invoke(
    _ function: Value, named arguments: [(name: String, value: Value)], at node: Node
  ) -> Value {
    guard let builtIn = builtIn(function, at: node) else { return .null }
    guard let signature = builtIn.signature(for: arguments.map(\.name)) else {
      return null(.arguments(function: builtIn.name), at: node)
    }
    // Optional parameters behind the last one given are left out, those before it are null.
    var values = signature.map { parameter in
      arguments.first { $0.name == parameter.name }?.value
    }
    while let last = values.last, last == nil { values.removeLast() }
    return run(
      builtIn, Arguments(values.map { $0 ?? .null }, of: builtIn.name, signature), at: node)
  }

  private mutating func builtIn(_ function: Value, at node: Node) -> BuiltIn? {
    switch function {
    case .function(.builtIn(let name)):
      return BuiltIn.named[name]
    case .null, .boolean, .number, .string, .list, .context, .range:
      fail(.notAFunction(function.kind), at: node)
      return nil
    }
  }

  private mutating func run(_ builtIn: BuiltIn, _ arguments: Arguments, at node: Node) -> Value {
    do throws(Warning.Kind) {
      return try builtIn.body(arguments)
    } catch {
      return null(error, at: node)
    }
  }
}
