/// The names that expressions may use, prepared once for all expressions of a place.
public struct Vocabulary: Sendable {
  var names: NameIndex
  let members: NameIndex
  let types: [String: TypeReference]
  let typeNames: NameIndex
  /// The names behind a point that make one variable with the name before it.
  private(set) var qualified: [String: Set<String>] = [:]
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
    qualified = outer.qualified
    for name in names {
      self.names.insert(name)
      qualified[name] = nil
    }
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
  public mutating func add(_ name: String) {
    names.insert(name)
    qualified[name] = nil
  }

  /// The vocabulary with the variables that come with a name and a point, such as those of an
  /// import: of `base.age`, an expression reads the variable `base.age` and not all of `base`.
  ///
  /// Inside filters, where an entry of an item may hide the name, it reads all of `base`.
  public func qualifying(_ names: [String], by prefix: String) -> Vocabulary {
    var inner = adding([prefix])
    inner.qualified[prefix] = (qualified[prefix] ?? []).union(names)
    return inner
  }

  /// The vocabulary for the condition of a filter: `item` is in scope, and what is not known may be
  /// an entry of the item.
  public var insideFilter: Vocabulary { Vocabulary(self, adding: ["item"], isInFilter: true) }
}
