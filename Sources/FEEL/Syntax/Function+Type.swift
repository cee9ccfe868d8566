extension Function {
  /// Whether the function takes arguments of these types and gives such a result (DMN 1.5, section
  /// 10.3.2.9.3).
  func fits(_ parameters: [TypeReference], _ result: TypeReference) -> Bool {
    // What a built-in gives may depend on its arguments.
    if case .builtIn = self { return mayFit(parameters, result) }
    return takes(parameters) && self.result.conforms(to: result)
  }

  /// Whether the function takes arguments of these types, and may give such a result.
  func mayFit(_ parameters: [TypeReference], _ result: TypeReference) -> Bool {
    takes(parameters) && (self.result == .any || self.result.conforms(to: result))
  }

  private func takes(_ types: [TypeReference]) -> Bool {
    switch self {
    case .builtIn: takes(types.count)
    case .closure(let closure): Self.fit(types, closure.parameters)
    case .host(let host): Self.fit(types, host.parameters)
    }
  }

  /// Whether arguments of these types are ones for these parameters.
  private static func fit(_ types: [TypeReference], _ parameters: [Parameter]) -> Bool {
    types.count == parameters.count
      && zip(types, parameters).allSatisfy { $0.conforms(to: $1.type) }
  }

  /// The type of the result; `any` where it is not known before the function runs.
  var result: TypeReference {
    switch self {
    case .builtIn(let name): BuiltIn.results[name] ?? .any
    case .closure(let closure): closure.result
    case .host(let host): host.result
    }
  }
}

extension Closure {
  /// The type that the body promises, with the parameters and the captured values as it sees them.
  fileprivate var result: TypeReference {
    var types: [String: TypeReference] = [:]
    for frame in frames {
      switch frame {
      case .variable(let name, let value): types[name] = value.type
      case .entries(let context):
        for entry in context.entries { types[entry.name] = entry.value.type }
      }
    }
    for parameter in parameters { types[parameter.name] = parameter.type }
    return body.staticType(in: types)
  }
}
