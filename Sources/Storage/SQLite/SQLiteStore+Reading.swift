import Dialogue
import GRDB

extension SQLiteStore {
  /// The conversation of that code.
  func find(_ code: ResumeCode) throws -> Conversation? {
    try read { try conversations("WHERE code = ?", [code.description], in: $0).first }
  }

  /// The conversation of that number.
  func conversation(_ id: ConversationID) throws -> Conversation? {
    try read { try conversation(id, in: $0) }
  }

  /// All conversations.
  func conversations() throws -> [Conversation] {
    try read { try conversations("ORDER BY id", [], in: $0) }
  }

  /// The conversation of that number.
  func conversation(_ id: ConversationID, in database: Database) throws -> Conversation? {
    try conversations("WHERE id = ?", [id.rawValue], in: database).first
  }

  /// A conversation's entries after a sequence number.
  func entries(of conversation: ConversationID, after seq: Int) throws -> [JournalEntry] {
    try read { database in
      try entries(
        "WHERE conversation = ? AND seq > ? ORDER BY seq", [conversation.rawValue, seq],
        in: database)
    }
  }

  /// All entries of some kinds.
  func entries(ofKinds kinds: [String]) throws -> [JournalEntry] {
    let places = kinds.map { _ in "?" }.joined(separator: ", ")
    return try read { database in
      try entries(
        "WHERE kind IN (\(places)) ORDER BY conversation, seq", StatementArguments(kinds),
        in: database)
    }
  }

  /// The handoffs in some states, by the time they were queued.
  func handoffs(in states: [HandoffRecord.State]) throws -> [HandoffRecord] {
    let places = states.map { _ in "?" }.joined(separator: ", ")
    return try read { database in
      try handoffs(
        "WHERE state IN (\(places)) ORDER BY queued_at, ticket",
        StatementArguments(states.map(\.rawValue)), in: database)
    }
  }

  /// The handoff of that ticket.
  func handoff(_ ticket: Int) throws -> HandoffRecord? {
    try read { try handoffs("WHERE ticket = ?", [ticket], in: $0).first }
  }

  /// One more than the highest ticket.
  func nextTicket() throws -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT max(ticket) FROM handoff") ?? 0 } + 1
  }

  /// SQLite's own counter of other connections' commits.
  func dataVersion() throws -> Int {
    try read { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
  }

  /// Folds all events again.
  func rebuild() throws {
    try write { database in
      try database.execute(sql: "DELETE FROM handoff")
      for kept in try conversations("ORDER BY id", [], in: database) {
        var projection = Projection(
          conversation: Conversation(id: kept.id, code: kept.code, startedAt: kept.startedAt))
        let all = try entries(
          "WHERE conversation = ? ORDER BY seq", [kept.id.rawValue], in: database)
        for entry in all { try projection.apply(entry) }
        try save(projection, over: [], in: database)
      }
    }
  }

  /// The entries that a condition selects.
  func entries(
    _ condition: String, _ arguments: StatementArguments, in database: Database
  ) throws -> [JournalEntry] {
    let statement = try database.cachedStatement(
      sql: "SELECT conversation, seq, at, version, payload FROM event \(condition)")
    var entries: [JournalEntry] = []
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    while let row = try rows.next() {
      let conversation = ConversationID(row["conversation"])
      let seq: Int = row["seq"]
      do {
        let event = try EventPayload(version: row["version"], json: row["payload"]).event()
        entries.append(
          JournalEntry(conversation: conversation, seq: seq, at: row["at"], event: event))
      } catch let error as EventPayload.Unreadable {
        throw StoreError.unreadableEvent(
          path: path, conversation: conversation.rawValue, seq: seq, cause: error.cause)
      }
    }
    return entries
  }

  private func conversations(
    _ condition: String, _ arguments: StatementArguments, in database: Database
  ) throws -> [Conversation] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT id, code, started_at, language, ended_at, outcome, last_seq, last_at
        FROM conversation \(condition)
        """)
    return try Row.fetchAll(statement, arguments: arguments).map { row in
      let code: String = row["code"]
      guard let code = ResumeCode(code) else { throw damaged("code", "conversation") }
      let outcome: String? = row["outcome"]
      return Conversation(
        id: ConversationID(row["id"]), code: code, startedAt: row["started_at"],
        language: Language(row["language"]), endedAt: row["ended_at"],
        outcome: outcome.flatMap(Event.Outcome.init(rawValue:)), lastSeq: row["last_seq"],
        lastAt: row["last_at"])
    }
  }

  /// The handoffs that a condition names.
  func handoffs(
    _ condition: String, _ arguments: StatementArguments, in database: Database
  ) throws -> [HandoffRecord] {
    let statement = try database.cachedStatement(sql: "SELECT * FROM handoff \(condition)")
    return try Row.fetchAll(statement, arguments: arguments).map { row in
      let state: String = row["state"]
      let reason: String = row["reason"]
      guard let state = HandoffRecord.State(rawValue: state) else {
        throw damaged("state", "handoff")
      }
      guard let reason = HandoffReason(rawValue: reason) else {
        throw damaged("reason", "handoff")
      }
      let handoff = Handoff(
        ticket: row["ticket"], reason: reason, detail: row["detail"], sentence: row["sentence"],
        request: row["request"], decision: nil)
      return HandoffRecord(
        handoff, conversation: ConversationID(row["conversation"]),
        language: Language(row["language"]), seq: row["queued_seq"], at: row["queued_at"]
      ).kept(
        state: state, agent: row["agent"], claimedAt: row["claimed_at"],
        closedAt: row["closed_at"], resolution: row["resolution"])
    }
  }

  private func damaged(_ column: String, _ table: String) -> StoreError {
    .corrupt(path: path, cause: "A \(table) has a \(column) that this release does not know.")
  }
}
