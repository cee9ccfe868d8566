public import Dialogue

/// The append-only record of every conversation; all else is a query or a fold over it.
///
/// Every write is one transaction that is on the disk when the call returns. All methods throw
/// `StoreError` where the store fails.
public struct Journal: Sendable {
  /// What a kind of store must be able to do; see `StoreConformance` in the tests for the rest of
  /// the contract.
  struct Store: Sendable {
    var create: @Sendable (ResumeCode, [Event], Int64) throws -> Appended
    var append: @Sendable (ConversationID, Int64, (Tail) throws -> [Event]) throws -> Appended
    var find: @Sendable (ResumeCode) throws -> Conversation?
    var conversation: @Sendable (ConversationID) throws -> Conversation?
    var conversations: @Sendable () throws -> [Conversation]
    var entries: @Sendable (ConversationID, Int) throws -> [JournalEntry]
    var entriesOfKinds: @Sendable ([String]) throws -> [JournalEntry]
    var handoffs: @Sendable ([HandoffRecord.State]) throws -> [HandoffRecord]
    var handoff: @Sendable (Int) throws -> HandoffRecord?
    var nextTicket: @Sendable () throws -> Int
    var rebuild: @Sendable () throws -> Void
    var dataVersion: @Sendable () throws -> Int
  }

  /// What an append sees of its conversation, inside the transaction.
  struct Tail: Sendable {
    var lastSeq: Int
    var handoffs: [HandoffRecord]
  }

  let store: Store
  /// Whether the store lies on a network file system, where no journal is as safe as on a disk of
  /// this machine; the user should be told.
  public let isOnNetwork: Bool

  /// Makes a journal over a store.
  init(store: Store, isOnNetwork: Bool) {
    self.store = store
    self.isOnNetwork = isOnNetwork
  }

  /// Begins a conversation with its first events.
  ///
  /// - Parameters:
  ///   - code: The code to come back with.
  ///   - events: The first events, usually beginning with `conversationStarted`.
  ///   - at: The time in milliseconds since 1970 UTC.
  /// - Returns: The conversation and its first entries.
  /// - Throws: `AppendError.codeTaken`.
  public func create(code: ResumeCode, events: [Event] = [], at: Int64) throws -> Appended {
    try store.create(code, events, at)
  }

  /// Appends events if nobody else has appended meanwhile.
  ///
  /// - Parameters:
  ///   - events: What happened, in order.
  ///   - conversation: Where it happened.
  ///   - expecting: The sequence number that the events were computed on.
  ///   - at: The time in milliseconds since 1970 UTC.
  /// - Returns: The conversation after it, and the new entries.
  /// - Throws: `AppendError`; then nothing was written.
  public func append(
    _ events: [Event], to conversation: ConversationID, expecting: Int, at: Int64
  ) throws -> Appended {
    try append(to: conversation, at: at) { tail in
      guard tail.lastSeq == expecting else { throw AppendError.conflict(tail.lastSeq) }
      return events
    }
  }

  /// Appends what is decided on the conversation's tail, deciding and writing in one transaction.
  func append(
    to conversation: ConversationID, at: Int64, deciding: (Tail) throws -> [Event]
  ) throws -> Appended {
    try store.append(conversation, at, deciding)
  }

  /// The conversation of that code, if there is one.
  public func conversation(_ code: ResumeCode) throws -> Conversation? { try store.find(code) }

  /// The conversation of that number, if there is one.
  public func conversation(_ id: ConversationID) throws -> Conversation? {
    try store.conversation(id)
  }

  /// All conversations in the order in which they began.
  public func conversations() throws -> [Conversation] { try store.conversations() }

  /// All entries of the conversation of that code; none where there is no such conversation.
  public func load(_ code: ResumeCode) throws -> [JournalEntry] {
    guard let conversation = try store.find(code) else { return [] }
    return try store.entries(conversation.id, 0)
  }

  /// A conversation's entries after a sequence number.
  public func entries(of conversation: ConversationID, after seq: Int = 0) throws -> [JournalEntry]
  {
    try store.entries(conversation, seq)
  }

  /// All entries of some kinds, by conversation and sequence number.
  func entries(ofKinds kinds: [String]) throws -> [JournalEntry] {
    try store.entriesOfKinds(kinds)
  }

  /// The handoffs in some states, the longest waiting first.
  public func handoffs(
    in states: [HandoffRecord.State] = HandoffRecord.State.allCases
  ) throws -> [HandoffRecord] {
    try store.handoffs(states)
  }

  /// The handoff of that ticket, if there is one.
  public func handoff(_ ticket: Int) throws -> HandoffRecord? { try store.handoff(ticket) }

  /// The number that the next ticket should have; another process may take it first, and then
  /// `append` throws `AppendError.ticketTaken`.
  public func nextTicket() throws -> Int { try store.nextTicket() }

  /// Derives everything that is kept beside the events from the events again.
  public func rebuild() throws { try store.rebuild() }

  /// A number that changes when another process, or another journal of this one, has written.
  public func dataVersion() throws -> Int { try store.dataVersion() }
}
