public import Dialogue

/// The sales team's queue: a view on the journal, and the commands that write to it.
///
/// Each command looks at the ticket's state and owner, decides and writes in one transaction, so
/// that of several agents who claim a ticket exactly one gets it. Texts must be masked before they
/// come here. All methods throw `StoreError` where the store fails.
public struct DeskQueue: Sendable {
  private let journal: Journal

  /// Opens the queue of a journal.
  public init(_ journal: Journal) { self.journal = journal }

  /// Which tickets to list.
  public enum Selection: Hashable, Sendable {
    /// Those that wait for an agent.
    case waiting
    /// Those that an agent has.
    case claimed
    /// Those that this agent has.
    case mine(agent: String)
    /// Those that wait or that an agent has.
    case open
    /// All there ever were.
    case all
  }

  /// The tickets of a selection, the longest waiting first.
  public func tickets(_ selection: Selection) throws -> [HandoffRecord] {
    switch selection {
    case .waiting: try journal.handoffs(in: [.queued])
    case .claimed: try journal.handoffs(in: [.claimed])
    case .mine(let agent): try journal.handoffs(in: [.claimed]).filter { $0.agent == agent }
    case .open: try journal.handoffs(in: [.queued, .claimed])
    case .all: try journal.handoffs()
    }
  }

  /// Everything about a ticket.
  ///
  /// - Throws: `DeskError.unknownTicket`.
  public func show(_ ticket: Int) throws -> DeskCase {
    let record = try record(ticket)
    guard let conversation = try journal.conversation(record.conversation) else {
      throw DeskError.unknownTicket(ticket)
    }
    return DeskCase(
      record: record, conversation: conversation,
      entries: try journal.entries(of: record.conversation))
  }

  /// Takes a waiting ticket.
  ///
  /// - Throws: `DeskError.alreadyClaimed`, also where the same agent has it; `.unknownTicket`,
  ///   `.closed`.
  public func claim(_ ticket: Int, agent: String, at: Int64) throws -> Appended {
    try append(to: ticket, at: at) { record in
      switch record.state {
      case .queued: return [.handoffClaimed(agent: agent)]
      case .claimed:
        throw DeskError.alreadyClaimed(
          ticket: ticket, by: record.agent ?? "", since: record.claimedAt ?? record.queuedAt)
      case .resolved, .returned, .cancelled:
        throw DeskError.closed(ticket: ticket, state: record.state)
      }
    }
  }

  /// Writes to the customer.
  ///
  /// `earlier` is what the text shows to be a secret in replies and notes before it.
  /// - Throws: `DeskError` unless the agent has the ticket.
  public func reply(
    _ text: String, to ticket: Int, masking earlier: [EarlierMask] = [], agent: String, at: Int64
  ) throws -> Appended {
    try append(
      .agentSaid(agent: agent, text: text), masking: earlier, to: ticket, by: agent, at: at)
  }

  /// Writes a note that the customer does not see.
  ///
  /// `earlier` is as in ``reply(_:to:masking:agent:at:)``.
  /// - Throws: `DeskError` unless the agent has the ticket.
  public func note(
    _ text: String, on ticket: Int, masking earlier: [EarlierMask] = [], agent: String, at: Int64
  ) throws -> Appended {
    try append(
      .noteWritten(agent: agent, text: text), masking: earlier, to: ticket, by: agent, at: at)
  }

  /// Closes a ticket.
  ///
  /// `earlier` is as in ``reply(_:to:masking:agent:at:)``.
  /// - Throws: `DeskError` unless the agent has the ticket.
  public func resolve(
    _ ticket: Int, _ resolution: Resolution, masking earlier: [EarlierMask] = [], at: Int64
  ) throws -> Appended {
    try append(
      .handoffResolved(resolution), masking: earlier, to: ticket, by: resolution.agent, at: at)
  }

  /// Gives the conversation back to the assistant.
  ///
  /// `earlier` is as in ``reply(_:to:masking:agent:at:)``.
  /// - Throws: `DeskError` unless the agent has the ticket.
  public func giveBack(
    _ ticket: Int, note: String, masking earlier: [EarlierMask] = [], agent: String, at: Int64
  ) throws -> Appended {
    try append(
      .handoffReturned(agent: agent, note: note), masking: earlier, to: ticket, by: agent, at: at)
  }

  private func append(
    _ event: Event, masking earlier: [EarlierMask], to ticket: Int, by agent: String, at: Int64
  ) throws -> Appended {
    try append(to: ticket, at: at) { record in
      switch record.state {
      case .queued: throw DeskError.notClaimed(ticket: ticket)
      case .claimed where record.agent == agent:
        return [event] + (earlier.isEmpty ? [] : [.earlierMasked(earlier)])
      case .claimed:
        throw DeskError.alreadyClaimed(
          ticket: ticket, by: record.agent ?? "", since: record.claimedAt ?? record.queuedAt)
      case .resolved, .returned, .cancelled:
        throw DeskError.closed(ticket: ticket, state: record.state)
      }
    }
  }

  private func append(
    to ticket: Int, at: Int64, deciding: (HandoffRecord) throws -> [Event]
  ) throws -> Appended {
    try journal.append(to: try record(ticket).conversation, at: at) { tail in
      guard let record = tail.handoffs.first(where: { $0.ticket == ticket }) else {
        throw DeskError.unknownTicket(ticket)
      }
      return try deciding(record)
    }
  }

  private func record(_ ticket: Int) throws -> HandoffRecord {
    guard let record = try journal.handoff(ticket) else { throw DeskError.unknownTicket(ticket) }
    return record
  }
}
