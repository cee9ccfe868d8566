import GRDB

/// The tables, and how an older layout becomes the present one.
enum Schema {
  /// Marks the file as ours, in the bytes that SQLite keeps for it: `Guic`.
  static let applicationID = 0x4775_6963

  /// What takes a store from one layout to the next; the first makes it.
  ///
  /// Steps are added, never changed.
  private static let migrations = [
    """
    CREATE TABLE conversation (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      started_at INTEGER NOT NULL,
      language TEXT NOT NULL,
      ended_at INTEGER,
      outcome TEXT,
      last_seq INTEGER NOT NULL,
      last_at INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE event (
      id INTEGER PRIMARY KEY,
      conversation INTEGER NOT NULL REFERENCES conversation (id),
      seq INTEGER NOT NULL CHECK (seq > 0),
      at INTEGER NOT NULL,
      kind TEXT NOT NULL,
      version INTEGER NOT NULL,
      payload TEXT NOT NULL,
      UNIQUE (conversation, seq)
    ) STRICT;
    CREATE INDEX event_by_kind ON event (kind);
    CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
      BEGIN SELECT RAISE (ABORT, 'events are never changed'); END;
    CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
      BEGIN SELECT RAISE (ABORT, 'events are never deleted'); END;
    CREATE TABLE handoff (
      ticket INTEGER PRIMARY KEY,
      conversation INTEGER NOT NULL REFERENCES conversation (id),
      state TEXT NOT NULL,
      agent TEXT,
      queued_seq INTEGER NOT NULL,
      queued_at INTEGER NOT NULL,
      claimed_at INTEGER,
      closed_at INTEGER,
      reason TEXT NOT NULL,
      detail TEXT,
      sentence TEXT NOT NULL,
      request TEXT NOT NULL,
      language TEXT NOT NULL,
      resolution TEXT
    ) STRICT;
    CREATE INDEX handoff_by_state ON handoff (state, queued_at);
    CREATE INDEX handoff_by_conversation ON handoff (conversation, queued_seq);
    CREATE UNIQUE INDEX one_open_handoff ON handoff (conversation)
      WHERE state IN ('queued', 'claimed');
    """,
    // An event changes in one case alone: a later one says what had to be masked in it.
    """
    DROP TRIGGER event_is_never_changed;
    CREATE TRIGGER event_is_changed_by_masks_alone BEFORE UPDATE ON event
      WHEN NEW.id IS NOT OLD.id OR NEW.conversation IS NOT OLD.conversation
        OR NEW.seq IS NOT OLD.seq OR NEW.at IS NOT OLD.at OR NEW.kind IS NOT OLD.kind
        OR NEW.version IS NOT OLD.version
        OR NOT EXISTS (
          SELECT 1 FROM event AS mask
          WHERE mask.conversation = OLD.conversation AND mask.seq > OLD.seq
            AND mask.kind = 'earlierMasked')
      BEGIN SELECT RAISE (ABORT, 'events are never changed'); END;
    """,
  ]

  /// The layout of this release.
  static var version: Int { migrations.count }

  /// Refuses files that are not ours or that a later release has written; changes nothing.
  ///
  /// - Throws: `StoreError.foreign`, `StoreError.newer`.
  static func check(_ database: Database, path: String) throws {
    var found = 0
    var owner = 0
    var tables = 0
    // On one state of the file: another process may be making it.
    try database.inTransaction(.deferred) {
      found = try layout(database)
      owner = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
      tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
      return .commit
    }
    let isFresh = owner == 0 && found == 0 && tables == 0
    guard isFresh || owner == applicationID else { throw StoreError.foreign(path: path) }
    guard found <= version else {
      throw StoreError.newer(path: path, found: found, known: version)
    }
  }

  /// Brings the store to the layout of this release, in one transaction.
  static func migrate(_ queue: DatabaseQueue) throws {
    guard try queue.read(layout) < version else { return }
    try queue.write { database in
      // Read again: another process may have come first.
      for migration in migrations.dropFirst(try layout(database)) {
        try database.execute(sql: migration)
      }
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try database.execute(sql: "PRAGMA user_version = \(version)")
    }
  }

  private static func layout(_ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
  }
}
