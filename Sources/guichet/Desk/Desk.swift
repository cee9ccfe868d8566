import ArgumentParser
import Diagnostics
import Dialogue
import Storage
import TextSafety

/// An agent at the desk: acts on tickets and keeps the handoff files up to date.
struct Desk {
  private let queue: DeskQueue
  private let journal: Journal
  private let files: HandoffFiles
  private let agent: String
  private let now: () -> Int64
  let assistant: Assistant

  /// Seats an agent.
  ///
  /// - Parameters:
  ///   - assistant: whose words the case files are written in.
  ///   - journal: where everything is written.
  ///   - store: the journal's path, beside which the handoff files lie.
  ///   - agent: the login name.
  ///   - now: milliseconds since 1970 UTC.
  init(
    _ assistant: Assistant, _ journal: Journal, store: String, agent: String,
    now: @escaping () -> Int64
  ) {
    self.assistant = assistant
    self.journal = journal
    self.agent = agent
    self.now = now
    queue = DeskQueue(journal)
    files = HandoffFiles(beside: store)
  }

  /// The report on a ticket.
  func report(_ ticket: Int) throws -> CaseReport {
    CaseReport(try queue.show(ticket), assistant, now: now())
  }

  /// The ticket as it stands.
  func listing(_ ticket: Int) throws -> TicketListing {
    TicketListing(try queue.show(ticket).record, now: now())
  }

  /// Takes a ticket.
  func claim(_ ticket: Int) throws {
    _ = try queue.claim(ticket, agent: agent, at: now())
    try rewriteFiles(of: ticket)
  }

  /// Writes to the customer; returns what was sent, secrets masked.
  func reply(_ text: String, to ticket: Int) throws -> String {
    let masked = try Self.masked(text)
    _ = try queue.reply(masked, to: ticket, agent: agent, at: now())
    try rewriteFiles(of: ticket)
    return masked
  }

  /// Writes a note that the customer does not see; returns it, secrets masked.
  func note(_ text: String, on ticket: Int) throws -> String {
    let masked = try Self.masked(text)
    _ = try queue.note(masked, on: ticket, agent: agent, at: now())
    try rewriteFiles(of: ticket)
    return masked
  }

  /// Closes a ticket under one of the assistant's resolution codes.
  func resolve(_ ticket: Int, as code: String, note: String) throws {
    let codes = assistant.resolutionCodes
    guard codes.contains(code) else {
      let hint = nearest(to: code, among: codes).map { " Did you mean «\($0)»?" } ?? ""
      throw ValidationError(
        "«\(code)» is no resolution code. The codes are \(codes.joined(separator: ", ")).\(hint)")
    }
    let resolution = Resolution(agent: agent, code: code, note: try Self.maskedNote(note))
    _ = try queue.resolve(ticket, resolution, at: now())
    try rewriteFiles(of: ticket)
  }

  /// Gives the conversation back to the assistant.
  func giveBack(_ ticket: Int, note: String) throws {
    let masked = try Self.maskedNote(note)
    _ = try queue.giveBack(ticket, note: masked, agent: agent, at: now())
    try rewriteFiles(of: ticket)
  }

  private func rewriteFiles(of ticket: Int) throws {
    let deskCase = try queue.show(ticket)
    let file = HandoffRecordFile(deskCase.tracker, assistant, entries: deskCase.entries)
    try files.write(ticket: ticket, markdown: file.markdown, json: file.json)
  }

  private static func masked(_ text: String) throws -> String {
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("There is nothing to write: the text is empty.")
    }
    return try maskedNote(text)
  }

  /// The text with its secrets masked; it may be empty, but not longer than what is kept.
  private static func maskedNote(_ text: String) throws -> String {
    let masked = SecretMasker().mask(text).text
    let (size, limit) = (masked.utf8.count, Masked.storedLimit)
    guard size <= limit else {
      throw ValidationError("The text has \(size) bytes; \(limit) at most are kept of one.")
    }
    return masked
  }
}
