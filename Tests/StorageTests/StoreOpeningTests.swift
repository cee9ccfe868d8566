import Foundation
import GRDB
import Testing

@testable import Storage

/// How a store's file is made, checked and refused; see `StorePlaceTests` for its place.
@Suite struct StoreOpeningTests {
  let place: TemporaryStore

  init() throws { place = try TemporaryStore() }

  /// The error with which opening fails, if it does.
  private func failure(_ path: String? = nil) -> StoreError? {
    do {
      _ = try Journal(path: path ?? place.path)
      return nil
    } catch {
      return error as? StoreError
    }
  }

  /// Fills a store with some pages and closes it.
  private func fill() throws {
    let journal = try Journal(path: place.path)
    for number in 0..<20 {
      let events = (0..<10).map { Samples.said(String(repeating: "\($0)", count: 300)) }
      _ = try journal.create(code: Samples.code(number), events: events, at: 0)
    }
  }

  private func sql(_ statement: String, at path: String? = nil) throws {
    let queue = try DatabaseQueue(path: path ?? place.path)
    try queue.writeWithoutTransaction { try $0.execute(sql: statement) }
  }

  @Test(arguments: [mode_t(0), 0o022, 0o777])
  func `files are private whatever the umask`(mask: mode_t) async throws {
    let directory = place.directory
    await #expect(processExitsWith: .success) {
      [mask = mask as mode_t, directory = directory as String] in
      umask(mask)
      let journal = try Journal(path: directory + "/new/deep/guichet.db")
      _ = try journal.create(code: Samples.code(1), at: 0)
      let files = HandoffFiles(beside: directory + "/new/deep/guichet.db")
      try files.write(ticket: 12, markdown: "# 12", json: "{}")
      for (path, mode) in [
        ("", 0o700), ("/deep", 0o700), ("/deep/guichet.db", 0o600), ("/deep/guichet.db-wal", 0o600),
        ("/deep/guichet.db-shm", 0o600), ("/deep/handoffs", 0o700),
        ("/deep/handoffs/H-12.md", 0o600), ("/deep/handoffs/H-12.json", 0o600),
      ] {
        let attributes = try FileManager.default.attributesOfItem(atPath: directory + "/new" + path)
        precondition(attributes[.posixPermissions] as? Int == mode, path)
      }
    }
  }

  @Test(arguments: [0o640, 0o604, 0o620, 0o602]) func `a store open to others is refused`(
    mode: Int
  ) throws {
    try fill()
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: place.path)
    let error = try failure().unwrapped()
    #expect(error == .exposed(path: place.path, mode: UInt32(mode)))
    #expect(error.remedy == "Run: chmod go= '\(place.path)'")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place.path)
    #expect(failure() == nil)
  }

  @Test func `a file that is no database is refused and left alone`() throws {
    let content = Data("this is a letter, not a database\n".utf8)
    try content.write(to: URL(fileURLWithPath: place.path))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place.path)
    guard case .corrupt(place.path, _) = failure() else {
      Issue.record("opened")
      return
    }
    #expect(FileManager.default.contents(atPath: place.path) == content)
  }

  @Test(arguments: 1..<6) func `a store cut off at a page is refused`(pages: UInt64) throws {
    try fill()
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: place.path))
    try file.truncate(atOffset: pages * 4096)
    try file.close()
    guard case .corrupt(place.path, _) = failure() else {
      Issue.record("opened")
      return
    }
  }

  @Test(arguments: 1..<12) func `a store with a damaged page is refused`(page: UInt64) throws {
    try fill()
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: place.path))
    try file.seek(toOffset: page * 4096)
    try file.write(contentsOf: Data(repeating: 0xAA, count: 4096))
    try file.close()
    guard case .corrupt(place.path, _) = failure() else {
      Issue.record("opened")
      return
    }
  }

  @Test func `an empty file beside a write-ahead log is refused`() throws {
    let open = try Journal(path: place.path)
    _ = try open.create(code: Samples.code(1), at: 0)
    let copy = place.directory + "/copy.db"
    try FileManager.default.copyItem(atPath: place.path + "-wal", toPath: copy + "-wal")
    try Data().write(to: URL(fileURLWithPath: copy))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: copy)
    guard case .corrupt = failure(copy) else {
      Issue.record("opened")
      return
    }
  }

  @Test func `a log whose file is lost is not taken for a new store's`() throws {
    let open = try Journal(path: place.path)
    _ = try open.create(code: Samples.code(1), at: 0)
    let copy = place.directory + "/copy.db"
    try FileManager.default.copyItem(atPath: place.path + "-wal", toPath: copy + "-wal")
    guard case .corrupt = failure(copy) else {
      Issue.record("opened")
      return
    }
    #expect(!FileManager.default.fileExists(atPath: copy))
  }

  @Test func `on a network file system there is no shared log`() throws {
    let path = place.path
    try PrivateFile.prepareStore(path)
    let journal = try Journal(path: path, isOnNetwork: true)
    _ = try journal.create(code: Samples.code(1), at: 0)
    #expect(journal.isOnNetwork)
    #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
    #expect(try Journal(path: path, isOnNetwork: true).conversations().count == 1)
  }

  @Test(arguments: [
    ("/home/x/guichet.db", false), ("/srv/guichet.db", true), ("/srv/local/guichet.db", false),
    ("/srvx/guichet.db", false), ("/my disk/guichet.db", true), ("/over/guichet.db", false),
  ])
  func `a network file system is told by the deepest mount`(path: String, isOnNetwork: Bool) {
    let mounts = """
      /dev/sda1 / ext4 rw 0 0
      host:/export /srv nfs4 rw 0 0
      /dev/sdb1 /srv/local ext4 rw 0 0
      //host/share /my\\040disk cifs rw 0 0
      host:/old /over nfs rw 0 0
      /dev/sdc1 /over ext4 rw 0 0
      """
    #expect(FileSystem.isOnNetwork(path, mounts: mounts) == isOnNetwork)
  }

  @Test func `a write that the disk refuses is no write`() async throws {
    let path = place.path
    await #expect(processExitsWith: .success) { [path = path as String] in
      signal(SIGXFSZ, SIG_IGN)
      let journal = try Journal(path: path)
      var conversation = try journal.create(code: Samples.code(1), at: 0).conversation
      var limit = rlimit(rlim_cur: 100_000, rlim_max: 100_000)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      var failures = 0
      for _ in 0..<40 {
        do {
          let event = Samples.said(String(repeating: "x", count: 4000))
          conversation = try journal.append(
            [event], to: conversation.id, expecting: conversation.lastSeq, at: 0
          ).conversation
        } catch StoreError.failed {
          failures += 1
        }
      }
      precondition(failures > 0 && conversation.lastSeq > 0)
      let count = try journal.load(Samples.code(1)).count
      precondition(count == conversation.lastSeq)
    }
    let journal = try Journal(path: path)
    let conversation = try journal.conversation(Samples.code(1)).unwrapped()
    #expect(try journal.load(Samples.code(1)).count == conversation.lastSeq)
  }

  @Test func `a store of a later release is refused`() throws {
    try fill()
    try sql("PRAGMA user_version = 99")
    #expect(failure() == .newer(path: place.path, found: 99, known: Schema.version))
  }

  @Test func `another program's database is refused and left alone`() throws {
    try sql("CREATE TABLE bookmarks (url TEXT)")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place.path)
    let before = FileManager.default.contents(atPath: place.path)
    #expect(failure() == .foreign(path: place.path))
    #expect(FileManager.default.contents(atPath: place.path) == before)
  }

  @Test func `what is not a file is unreachable`() throws {
    guard case .unreachable = failure(place.directory) else {
      Issue.record("opened")
      return
    }
    try Data().write(to: URL(fileURLWithPath: place.directory + "/plain"))
    guard case .unreachable = failure(place.directory + "/plain/guichet.db") else {
      Issue.record("opened")
      return
    }
  }

  @Test func `an event of a later release is named`() throws {
    let journal = try Journal(path: place.path)
    let id = try journal.create(code: Samples.code(1), at: 0).conversation.id
    try sql(
      """
      INSERT INTO event (conversation, seq, at, kind, version, payload)
      VALUES (\(id.rawValue), 1, 0, 'telepathy', 1, '{"telepathy":{}}')
      """)
    #expect {
      try journal.entries(of: id)
    } throws: { error in
      guard case .unreadableEvent(place.path, id.rawValue, 1, _) = error as? StoreError else {
        return false
      }
      return true
    }
  }

  @Test(arguments: ["UPDATE event SET at = 1", "DELETE FROM event"])
  func `the database itself refuses to change events`(statement: String) throws {
    try fill()
    #expect(throws: DatabaseError.self) { try sql(statement) }
  }

  @Test func `commits are on the disk and readers are not blocked`() throws {
    _ = try Journal(path: place.path)
    let store = try SQLiteStore(opening: place.path, isOnNetwork: false)
    let found = try store.queue.read { database in
      try ["synchronous", "journal_mode", "foreign_keys"].map {
        try String.fetchOne(database, sql: "PRAGMA \($0)")
      }
    }
    #expect(found == ["2", "wal", "1"])
  }

  @Test func `every error says what, why and what to do`() {
    let errors: [StoreError] = [
      .unreachable(path: "p", cause: "c"), .exposed(path: "p", mode: 0o644),
      .untrusted(path: "p", cause: "c", remedy: "r"),
      .corrupt(path: "p", cause: "c"), .foreign(path: "p"), .newer(path: "p", found: 2, known: 1),
      .busy(path: "p"), .failed(path: "p", cause: "c"),
      .unreadableEvent(path: "p", conversation: 1, seq: 2, cause: "c"),
    ]
    for error in errors {
      #expect(error.description.split(separator: "\n").count == 3)
      #expect(error.sentence.contains("p"))
    }
  }

  @Test(arguments: [
    (["XDG_DATA_HOME": "/data"], "/data/guichet/guichet.db"),
    (["XDG_DATA_HOME": "data"], "/home/x/.local/share/guichet/guichet.db"),
    (["XDG_DATA_HOME": ""], "/home/x/.local/share/guichet/guichet.db"),
    ([:], "/home/x/.local/share/guichet/guichet.db"),
  ])
  func `the default place follows XDG`(environment: [String: String], path: String) {
    #expect(StoreLocation.path(environment: environment, home: "/home/x") == path)
  }
}
