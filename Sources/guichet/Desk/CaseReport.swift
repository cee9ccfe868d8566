import Dialogue
import Storage
import TextSafety

/// All that an agent sees of a ticket: case file, notes, transcript.
nonisolated struct CaseReport {
  private let deskCase: DeskCase
  private let file: HandoffRecordFile
  private let now: Int64

  /// Gathers the report on a ticket as it stands at a time in milliseconds since 1970.
  init(_ deskCase: DeskCase, _ assistant: Assistant, now: Int64) {
    self.deskCase = deskCase
    self.now = now
    file = HandoffRecordFile(deskCase.tracker, assistant, entries: deskCase.entries)
  }

  /// The case file, as agents read it when they take the ticket.
  var summary: DisplayText { file.summary }

  /// Everything, with headings in the conversation's language.
  var text: DisplayText {
    let record = deskCase.record
    var head = [record.name, record.state.rawValue]
    if let agent = record.agent { head.append(agent) }
    head += [Moment.wait(record.wait(now: now)), record.reasonText, record.language.rawValue]
    var lines = [DisplayText(untrusted: head.joined(separator: " · ")).singleLine]
    lines += resolutions.map { "\($0.agent) · \($0.code) · \($0.note)" }
    lines.append(summary)
    if !notes.isEmpty {
      lines.append("\(file.caseFile.heading(.caseNotes))")
      lines += SpokenLines(notes.map { ($0.agent, $0.text) }, margin: 2).lines
    }
    lines.append("\(file.caseFile.heading(.caseTranscript))")
    lines += SpokenLines(file.transcript.map { ($0.from, $0.text) }, margin: 2).lines
    return lines.stacked()
  }

  private var notes: [Note] {
    deskCase.entries.compactMap { entry in
      guard case .noteWritten(let agent, let text) = entry.event else { return nil }
      return Note(seq: entry.seq, at: Moment.json(entry.at), agent: agent, text: text)
    }
  }

  private var resolutions: [Resolution] {
    deskCase.entries.compactMap { entry in
      guard case .handoffResolved(let resolution) = entry.event else { return nil }
      return resolution
    }
  }

  private struct Note: Encodable {
    let seq: Int
    let at: String
    let agent: String
    let text: String
  }
}

extension CaseReport: nonisolated Encodable {
  private enum CodingKeys: String, CodingKey {
    case notes, transcript
    case caseFile = "case"
  }

  /// Writes the ticket's own members, then the case, the notes and the transcript.
  nonisolated func encode(to encoder: any Encoder) throws {
    try TicketListing(deskCase.record, now: now).encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(file.caseFile, forKey: .caseFile)
    try container.encode(notes, forKey: .notes)
    try container.encode(file.transcript, forKey: .transcript)
  }
}
