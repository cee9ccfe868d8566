import Foundation
import GRDB

extension Journal {
  /// Opens the store in an SQLite file, making it and its directories if they are missing.
  ///
  /// Directories are made with mode 0700 and files with 0600, whatever the umask.
  /// - Parameter path: The file; a relative path starts at the working directory.
  /// - Throws: `StoreError`: a file that others can read, that is damaged, not ours, or written by
  ///   a later release is refused and left as it is.
  public init(path: String) throws {
    let absolute = URL(fileURLWithPath: path).path
    try PrivateFile.prepareStore(absolute)
    try self.init(path: absolute, isOnNetwork: FileSystem.isOnNetwork(absolute))
  }

  /// Opens the store in a file that has been prepared.
  init(path: String, isOnNetwork: Bool) throws {
    let store = try SQLiteStore(opening: path, isOnNetwork: isOnNetwork)
    self.init(
      store: Store(
        create: store.create, append: store.append, find: store.find,
        conversation: { try store.conversation($0) }, conversations: store.conversations,
        entries: store.entries,
        entriesOfKinds: store.entries(ofKinds:), handoffs: store.handoffs(in:),
        handoff: store.handoff,
        nextTicket: store.nextTicket, rebuild: store.rebuild, dataVersion: store.dataVersion),
      isOnNetwork: isOnNetwork)
  }
}

extension SQLiteStore {
  /// How many pages a store may have to be checked whole when it is opened.
  ///
  /// 4 MiB take some milliseconds; in a larger store, damage shows where it is read.
  private static let checkedPages = 1024

  /// Opens a file that has been prepared.
  init(opening path: String, isOnNetwork: Bool) throws {
    self.path = path
    queue = try Self.translating(path) {
      let queue = try DatabaseQueue(
        path: path, configuration: Self.configuration(path, isOnNetwork: isOnNetwork))
      try Schema.migrate(queue)
      try queue.read { try Self.checkPages($0, path: path) }
      return queue
    }
  }

  private static func configuration(_ path: String, isOnNetwork: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.label = "journal"
    // GRDB sets this before all else: a change of the journal's mode can find the store busy too.
    configuration.busyMode = .timeout(5)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      try Schema.check(database, path: path)
      // The write-ahead log's index is shared memory, which machines do not share
      // (sqlite.org/wal.html).
      try setJournalMode(isOnNetwork ? "delete" : "wal", in: database)
      try database.execute(sql: "PRAGMA synchronous = FULL")
      // What is masked later must not stay in the file's free space.
      try database.execute(sql: "PRAGMA secure_delete = ON")
    }
    return configuration
  }

  /// Sets the journal's mode, which the file then keeps.
  ///
  /// Where two processes do so at once, SQLite refuses one without waiting, whatever the timeout:
  /// that one looks again, as the other may have done it, for as long as it would have waited.
  private static func setJournalMode(_ mode: String, in database: Database) throws {
    var attempts = 500
    while try String.fetchOne(database, sql: "PRAGMA journal_mode") != mode {
      do {
        try database.execute(sql: "PRAGMA journal_mode = \(mode)")
        return
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && attempts > 0 {
        attempts -= 1
        usleep(10_000)
      }
    }
  }

  private static func checkPages(_ database: Database, path: String) throws {
    guard try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0 <= checkedPages else { return }
    let found = try String.fetchOne(database, sql: "PRAGMA quick_check(1)") ?? "ok"
    guard found == "ok" else { throw StoreError.corrupt(path: path, cause: "SQLite: \(found).") }
  }
}
