/// Named entries in the order in which they were written.
///
/// Two contexts are equal when they have the same entries, in whatever order.
public struct Context: Sendable {
  /// A name and its value.
  public struct Entry: Hashable, Sendable {
    /// The entry's name; any text.
    public let name: String
    /// The entry's value.
    public let value: Value
  }

  /// The entries in the order in which they were added; every name once.
  public private(set) var entries: [Entry] = []

  /// Makes a context without entries.
  public init() {}

  /// Makes a context of names and values; where a name occurs twice, the later value counts.
  public init(_ pairs: some Sequence<(name: String, value: Value)>) {
    for (name, value) in pairs { self[name] = value }
  }

  /// The value of a name, or nil when there is no such entry; setting nil removes the entry.
  public subscript(name: String) -> Value? {
    get { entries.first { $0.name == name }?.value }
    set {
      let index = entries.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?): entries[index] = Entry(name: name, value: value)
      case (let index?, nil): entries.remove(at: index)
      case (nil, let value?): entries.append(Entry(name: name, value: value))
      case (nil, nil): break
      }
    }
  }
}

extension Context: Hashable {
  /// Whether both have the same entries.
  public static func == (one: Context, other: Context) -> Bool {
    one.entries.count == other.entries.count
      && one.entries.allSatisfy { other[$0.name] == $0.value }
  }

  /// Hashes regardless of the order of the entries.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(Set(entries))
  }
}

extension Context: ExpressibleByDictionaryLiteral {
  /// Makes a context of names and values; where a name occurs twice, the later value counts.
  public init(dictionaryLiteral elements: (String, Value)...) {
    for (name, value) in elements { self[name] = value }
  }
}
