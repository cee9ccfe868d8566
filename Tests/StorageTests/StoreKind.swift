import Storage
import Testing

/// A kind of store that must keep the journal's contract; a second kind is added to `all`.
struct StoreKind: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// Opens a journal on a place; a second journal on the same place is another process's view.
  let open: @Sendable (TemporaryStore) throws -> Journal

  static let all = [StoreKind(testDescription: "SQLite") { try Journal(path: $0.path) }]
}
