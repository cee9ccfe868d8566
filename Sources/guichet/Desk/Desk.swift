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
    let masked = try masked(text, on: ticket)
    _ = try queue.reply(
      masked.text, to: ticket, masking: masked.earlier, agent: agent, at: now())
    try rewriteFiles(of: ticket)
    return masked.text
  }

  /// Writes a note that the customer does not see; returns it, secrets masked.
  func note(_ text: String, on ticket: Int) throws -> String {
    let masked = try masked(text, on: ticket)
    _ = try queue.note(masked.text, on: ticket, masking: masked.earlier, agent: agent, at: now())
    try rewriteFiles(of: ticket)
    return masked.text
  }

  /// Closes a ticket under one of the assistant's resolution codes.
  func resolve(_ ticket: Int, as code: String, note: String) throws {
    let codes = assistant.resolutionCodes
    guard codes.contains(code) else {
      let hint = nearest(to: code, among: codes).map { " Did you mean «\($0)»?" } ?? ""
      throw ValidationError(
        "«\(code)» is no resolution code. The codes are \(codes.joined(separator: ", ")).\(hint)")
    }
    let masked = try maskedNote(note, on: ticket)
    let resolution = Resolution(agent: agent, code: code, note: masked.text)
    _ = try queue.resolve(ticket, resolution, masking: masked.earlier, at: now())
    try rewriteFiles(of: ticket)
  }

  /// Gives the conversation back to the assistant.
  func giveBack(_ ticket: Int, note: String) throws {
    let masked = try maskedNote(note, on: ticket)
    _ = try queue.giveBack(
      ticket, note: masked.text, masking: masked.earlier, agent: agent, at: now())
    try rewriteFiles(of: ticket)
  }

  private func rewriteFiles(of ticket: Int) throws {
    let deskCase = try queue.show(ticket)
    let file = HandoffRecordFile(deskCase.tracker, assistant, entries: deskCase.entries)
    try files.write(ticket: ticket, markdown: file.markdown, json: file.json)
  }

  /// What an agent wrote as it may be kept, and what it shows to be a secret in texts before it.
  private typealias MaskedNote = (text: String, earlier: [EarlierMask])

  private func masked(_ text: String, on ticket: Int) throws -> MaskedNote {
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("There is nothing to write: the text is empty.")
    }
    return try maskedNote(text, on: ticket)
  }

  /// The text with its secrets masked, read on from what agents have written on the ticket's
  /// conversation; it may be empty, but not longer than what is kept.
  ///
  /// What the customer wrote is not read on from: two people do not share out a number.
  private func maskedNote(_ text: String, on ticket: Int) throws -> MaskedNote {
    let before = try queue.show(ticket).entries.map(\.event).agentTexts
    var masker = ConversationMasker(continuing: before)
    let masked = masker.mask(text)
    let (size, limit) = (masked.text.utf8.count, Masked.storedLimit)
    guard size <= limit else {
      throw ValidationError("The text has \(size) bytes; \(limit) at most are kept of one.")
    }
    let earlier = masked.earlier.map { earlier in
      EarlierMask(
        agentText: before.count + 1 - earlier.distance, text: earlier.text,
        kinds: Set(earlier.spans.map(\.kind.rawValue)).sorted())
    }
    return (masked.text, earlier)
  }
}
