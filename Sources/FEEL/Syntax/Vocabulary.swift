/// The names that expressions may use, prepared once for all expressions of a place.
public struct Vocabulary: Sendable {
  var names: NameIndex
  let members: NameIndex
  let types: [String: TypeReference]
  let typeNames: NameIndex
  /// Whether names that are not in scope may be entries of an item that is being filtered.
  let isInFilter: Bool

  /// Prepares names.
  ///
  /// - Parameters:
  ///   - names: the variables in scope; they may hold blanks and operators, the longest match wins.
  ///   - members: names of entries that values may have; needed only for names with operators.
  ///   - types: types that `instance of` and parameters may name besides FEEL's own.
  public init(
    names: Set<String>, members: Set<String> = [], types: [String: TypeReference] = [:]
  ) {
    self.names = NameIndex(names)
    self.members = NameIndex(members)
    self.types = types
    typeNames = NameIndex(types.keys)
    isInFilter = false
  }

  private init(_ outer: Vocabulary, adding names: [String], isInFilter: Bool) {
    self.names = outer.names
    for name in names { self.names.insert(name) }
    members = outer.members
    types = outer.types
    typeNames = outer.typeNames
    self.isInFilter = isInFilter
  }

  /// The vocabulary with more variables in scope.
  public func adding(_ names: [String]) -> Vocabulary {
    Vocabulary(self, adding: names, isInFilter: isInFilter)
  }

  /// Brings one more variable into scope.
  public mutating func add(_ name: String) { names.insert(name) }

  /// The vocabulary for the condition of a filter: `item` is in scope, and what is not known may be
  /// an entry of the item.
  public var insideFilter: Vocabulary { Vocabulary(self, adding: ["item"], isInFilter: true) }
}
