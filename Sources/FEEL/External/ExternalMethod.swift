/// A public static method of a Java class, as the form `external` names it (DMN 1.5, section
/// 10.3.2.13.3).
///
/// There is no Java here. The methods of `java.lang` that need nothing but their arguments have a
/// counterpart in a table; every other one gives null.
public struct ExternalMethod: Hashable, Sendable {
  /// The class with its packages, such as `java.lang.Math`.
  public let type: String
  /// The method with its parameters' types, such as `max(double, double)`.
  public let signature: String

  /// Makes a method.
  public init(type: String, signature: String) {
    self.type = type
    self.signature = signature
  }

  /// Makes the method that mapping information names: `{java: {class: …, method signature: …}}`.
  init?(mapping: Value) {
    guard case .context(let outer) = mapping, case .context(let java)? = outer["java"],
      case .string(let type)? = java["class"],
      case .string(let signature)? = java["method signature"]
    else { return nil }
    self.init(type: type, signature: signature)
  }

  /// The method's name.
  private var name: String {
    String(signature.prefix { $0 != "(" }.filter { !$0.isWhitespace })
  }

  /// The types of its parameters; nil where one of them is not known.
  private var parameterTypes: [JavaType]? {
    guard let open = signature.firstIndex(of: "("), let close = signature.lastIndex(of: ")"),
      open < close
    else { return nil }
    let inner = signature[signature.index(after: open)..<close]
    guard inner.contains(where: { !$0.isWhitespace }) else { return [] }
    let names = inner.split(separator: ",", omittingEmptySubsequences: false)
    let types = names.map { JavaType(String($0.filter { !$0.isWhitespace })) }
    return types.contains { $0 == nil } ? nil : types.compactMap(\.self)
  }

  /// Invokes the method; arguments that a type does not take become null.
  ///
  /// - Returns: the result, or nil where the method is not known or the arguments do not suit it.
  public func result(of arguments: [Value]) -> Value? {
    guard let types = parameterTypes,
      let body = JavaMethods.body(ofClass: type, name: name, types: types)
    else { return nil }
    var given = arguments
    // The last parameter, an array, takes what is left.
    if types.last == .array, given.count >= types.count {
      let rest = Array(given[(types.count - 1)...])
      given = Array(given[..<(types.count - 1)])
      if rest.count == 1, case .list = rest[0] { given += rest } else { given.append(.list(rest)) }
    }
    guard given.count == types.count else { return nil }
    var converted: [JavaValue] = []
    for (type, value) in zip(types, given) {
      guard let argument = type.converted(value) ?? value.only.flatMap(type.converted) else {
        return nil
      }
      converted.append(argument)
    }
    return body(converted)?.value
  }

  /// The method as a function with these parameters.
  public func function(parameters: [Parameter]) -> HostFunction {
    HostFunction(name: name, parameters: parameters, identity: "\(type).\(signature)") {
      arguments, _ in
      var fitting: [Value] = []
      for (parameter, argument) in zip(parameters, arguments) {
        fitting.append(parameter.type.coerced(argument) ?? .null)
      }
      if let value = result(of: fitting) { return Evaluation(value: value) }
      let why = "the method «\(signature)» of «\(type)» gives nothing for these arguments"
      return Evaluation(value: .null, warnings: [Warning(kind: .inside(why))])
    }
  }
}

extension Value {
  /// The item of a list of one; nil for anything else.
  fileprivate var only: Value? {
    if case .list(let items) = self, items.count == 1 { items[0] } else { nil }
  }
}
