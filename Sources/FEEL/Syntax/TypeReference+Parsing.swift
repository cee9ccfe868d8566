public import Diagnostics

extension TypeReference {
  /// Reads a type as `instance of` names it: `number`, `list<string>`, `function<number>->Any`.
  ///
  /// - Parameters:
  ///   - source: the text and where it stands.
  ///   - types: types by name besides FEEL's own.
  /// - Returns: the type.
  /// - Throws: `feel.type` for a name that is not known, with the nearest one; `feel.syntax`.
  public static func parse(
    _ source: SourceText, types: [String: TypeReference] = [:]
  ) throws(Problems) -> TypeReference {
    var parser = Parser(source, Vocabulary(names: [], types: types))
    return try parser.readAll { parser throws(Diagnostic) in try parser.readType() }
  }
}
