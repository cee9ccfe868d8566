import Dialogue
import GRDB

/// A journal's store in one SQLite file.
///
/// One connection, write-ahead log, `synchronous=FULL`: a commit is on the disk. Every write is a
/// `BEGIN IMMEDIATE` (GRDB's own kind for `write`), because a transaction that begins by reading
/// fails at once, without waiting, when it wants to write and another process was faster
/// (sqlite.org/lang_transaction.html).
struct SQLiteStore: Sendable {
  let path: String
  let queue: DatabaseQueue

  /// Runs a body in a write transaction.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try Self.translating(path) { try queue.write(body) }
  }

  /// Runs a body that only reads, on one state of the store.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try Self.translating(path) { try queue.read(body) }
  }

  /// Turns SQLite's errors into the store's.
  static func translating<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw storeError(error, path: path)
    }
  }

  private static func storeError(_ error: DatabaseError, path: String) -> StoreError {
    let cause = "SQLite: \(error.message ?? "no message") (\(error.extendedResultCode.rawValue))."
    return switch error.resultCode {
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_READONLY:
      .unreachable(path: path, cause: cause)
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: .corrupt(path: path, cause: cause)
    case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
    default: .failed(path: path, cause: cause)
    }
  }
}
