import Dialogue
import GRDB

extension SQLiteStore {
  /// Begins a conversation.
  func create(code: ResumeCode, events: [Event], at: Int64) throws -> Appended {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO conversation (code, started_at, language, last_seq, last_at)
          VALUES (?, ?, '', 0, ?) ON CONFLICT (code) DO NOTHING
          """,
        arguments: [code.description, at, at])
      guard database.changesCount == 1 else { throw AppendError.codeTaken }
      let id = ConversationID(database.lastInsertedRowID)
      let conversation = Conversation(id: id, code: code, startedAt: at)
      return try append(events, to: Projection(conversation: conversation), at: at, in: database)
    }
  }

  /// Appends what is decided on the tail.
  func append(
    to id: ConversationID, at: Int64, deciding: (Journal.Tail) throws -> [Event]
  ) throws -> Appended {
    let appended = try write { database in
      guard let conversation = try conversation(id, in: database) else {
        throw AppendError.unknownConversation
      }
      let handoffs = try handoffs(
        "WHERE conversation = ? ORDER BY queued_seq", [id.rawValue], in: database)
      let events = try deciding(
        Journal.Tail(lastSeq: conversation.lastSeq, handoffs: handoffs))
      let projection = Projection(conversation: conversation, handoffs: handoffs)
      let appended = try append(events, to: projection, at: at, in: database)
      if appended.hasMasks { try maskEarlier(in: id, database) }
      return appended
    }
    if appended.hasMasks { emptyLog() }
    return appended
  }

  private func append(
    _ events: [Event], to before: Projection, at: Int64, in database: Database
  ) throws -> Appended {
    var projection = before
    let insertion = try database.cachedStatement(
      sql: """
        INSERT INTO event (conversation, seq, at, kind, version, payload)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    var entries: [JournalEntry] = []
    for event in events {
      let entry = JournalEntry(
        conversation: before.conversation.id, seq: projection.conversation.lastSeq + 1, at: at,
        event: event)
      try projection.apply(entry)
      let payload = try EventPayload(event)
      try insertion.execute(arguments: [
        entry.conversation.rawValue, entry.seq, at, event.kind, payload.version, payload.json,
      ])
      entries.append(entry)
    }
    try save(projection, over: before.handoffs, in: database)
    return Appended(conversation: projection.conversation, entries: entries)
  }

  /// Writes what is kept beside the events.
  func save(
    _ projection: Projection, over before: [HandoffRecord], in database: Database
  ) throws {
    let conversation = projection.conversation
    try database.execute(
      sql: """
        UPDATE conversation
        SET language = ?, ended_at = ?, outcome = ?, last_seq = ?, last_at = ? WHERE id = ?
        """,
      arguments: [
        conversation.language.rawValue, conversation.endedAt, conversation.outcome?.rawValue,
        conversation.lastSeq, conversation.lastAt, conversation.id.rawValue,
      ])
    for (index, handoff) in projection.handoffs.enumerated() {
      if index >= before.count {
        try insert(handoff, in: database)
      } else if handoff != before[index] {
        try update(handoff, in: database)
      }
    }
  }

  private func insert(_ handoff: HandoffRecord, in database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO handoff (
          ticket, conversation, queued_seq, queued_at, reason, detail, sentence, request,
          language, state)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued') ON CONFLICT (ticket) DO NOTHING
        """,
      arguments: [
        handoff.ticket, handoff.conversation.rawValue, handoff.queuedSeq, handoff.queuedAt,
        handoff.reason.rawValue, handoff.detail, handoff.sentence, handoff.request,
        handoff.language.rawValue,
      ])
    guard database.changesCount == 1 else { throw AppendError.ticketTaken(handoff.ticket) }
    try update(handoff, in: database)
  }

  private func update(_ handoff: HandoffRecord, in database: Database) throws {
    try database.execute(
      sql: """
        UPDATE handoff
        SET state = ?, agent = ?, claimed_at = ?, closed_at = ?, resolution = ?, language = ?
        WHERE ticket = ?
        """,
      arguments: [
        handoff.state.rawValue, handoff.agent, handoff.claimedAt, handoff.closedAt,
        handoff.resolution, handoff.language.rawValue, handoff.ticket,
      ])
  }
}
