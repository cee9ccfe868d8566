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
    let name = string(start..<wordEnd(from: start))
    position = wordEnd(from: start)
    guard let type = TypeReference.simple[name] else {
      throw problem(
        "feel.type", "there is no type «\(name)»", start..<position,
        suggestion: nearest(to: name, among: TypeReference.simple.keys.sorted()))
    }
    switch type {
    case .list:
      return .list(try readElementType())
    case .range:
      return .range(try readElementType())
    case .context:
      return try readContextType()
    case .any, .null, .boolean, .number, .string, .function:
      return type
    }
  }

  private mutating func readElementType() throws(Diagnostic) -> TypeReference {
    guard skip("<") else { return .any }
    let element = try readType()
    try expect(">")
    return element
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
