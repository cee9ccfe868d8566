import Diagnostics

extension Parser {
  /// Reads a type behind `instance of`.
  mutating func readType() throws(Diagnostic) -> TypeReference {
    try nested { parser throws(Diagnostic) in try parser.readTypeName() }
  }

  private mutating func readTypeName() throws(Diagnostic) -> TypeReference {
    skipBlanks()
    guard character()?.isNameStart == true else { throw unexpected("a type") }
    let start = position
    let own = typeNames.longest(in: text, at: start)
    let known = TypeReference.names.longest(in: text, at: start)
    if let own, own.end >= known?.end ?? start, let type = types[own.name] {
      position = own.end
      return type
    }
    guard let known, let type = TypeReference.simple[known.name] else {
      let name = readWords() ?? ""
      throw problem(
        "feel.type", "there is no type «\(name)»", start..<position,
        suggestion: nearest(
          to: name, among: TypeReference.simple.keys.sorted() + types.keys.sorted()))
    }
    position = known.end
    switch type {
    case .list:
      return .list(try readElementType())
    case .range:
      return .range(try readElementType())
    case .context:
      return try readContextType()
    case .function:
      return try readSignature()
    case .any, .null, .boolean, .number, .string, .date, .time, .dateTime, .dayTimeDuration,
      .yearMonthDuration, .signature:
      return type
    }
  }

  private mutating func readElementType() throws(Diagnostic) -> TypeReference {
    guard skip("<") else { return .any }
    let element = try readType()
    try expect(">")
    return element
  }

  /// Reads `<type, type> -> type` behind `function`.
  private mutating func readSignature() throws(Diagnostic) -> TypeReference {
    guard skip("<") else { return .function }
    var parameters: [TypeReference] = []
    if !skip(">") {
      repeat { parameters.append(try readType()) } while skip(",")
      try expect(">")
    }
    try expect("->")
    return .signature(parameters, try readType())
  }

  private mutating func readContextType() throws(Diagnostic) -> TypeReference {
    guard skip("<") else { return .context([:]) }
    var types: [String: TypeReference] = [:]
    repeat {
      let name = try readKey()
      try expect(":")
      types[name] = try readType()
    } while skip(",")
    try expect(">")
    return .context(types)
  }
}
