import Diagnostics

/// The keys of one mapping, of which only known ones are left.
struct YAMLFields {
  private let cursor: YAMLCursor
  private var fields: [String: (key: YAMLText, value: YAMLCursor)] = [:]

  init(cursor: YAMLCursor) { self.cursor = cursor }

  /// What a key holds.
  subscript(key: String) -> YAMLCursor? { fields[key]?.value }

  /// The place of the mapping.
  var place: SourcePlace { cursor.place }

  /// The place of a key, or of the mapping where the key is absent.
  func place(of key: String) -> SourcePlace { fields[key]?.key.place ?? place }

  /// The keys that are there, in no order.
  var keys: Set<String> { Set(fields.keys) }

  /// Takes an entry in.
  mutating func add(_ key: YAMLText, _ value: YAMLCursor) { fields[key.value] = (key, value) }
}
