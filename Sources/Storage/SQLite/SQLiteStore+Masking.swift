import Dialogue
import GRDB

extension Appended {
  /// Whether messages of before are to be masked.
  var hasMasks: Bool {
    entries.contains { if case .earlierMasked = $0.event { true } else { false } }
  }
}

extension SQLiteStore {
  /// Masks what later events of a conversation say about earlier ones, in the events and in what
  /// is kept beside them.
  func maskEarlier(in id: ConversationID, _ database: Database) throws {
    let before = try entries("WHERE conversation = ? ORDER BY seq", [id.rawValue], in: database)
    let after = before.map(\.event).masked()
    guard let kept = try conversation(id, in: database) else { return }
    var projection = Projection(
      conversation: Conversation(id: id, code: kept.code, startedAt: kept.startedAt))
    for (entry, event) in zip(before, after) {
      var masked = entry
      masked.event = event
      try projection.apply(masked)
      guard event != entry.event else { continue }
      try database.execute(
        sql: "UPDATE event SET payload = ? WHERE conversation = ? AND seq = ?",
        arguments: [try EventPayload(event).json, id.rawValue, entry.seq])
    }
    for handoff in projection.handoffs {
      try database.execute(
        sql: "UPDATE handoff SET sentence = ?, request = ? WHERE ticket = ?",
        arguments: [handoff.sentence, handoff.request, handoff.ticket])
    }
  }

  /// Copies the write-ahead log into the file and empties it, since it holds the pages as they were.
  ///
  /// Where a reader of another process is in the way for longer than the store waits, the next mask
  /// or the last process to leave does it.
  func emptyLog() {
    try? queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA wal_checkpoint (TRUNCATE)")
    }
    // The pages and statements that SQLite keeps in memory hold what they held before.
    queue.releaseMemory()
  }
}
