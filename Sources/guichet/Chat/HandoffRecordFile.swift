import Dialogue
import Storage

/// What `H-12.md` and `H-12.json` hold: the case file and the transcript.
///
/// The code to come back with is left out: it is shown to nobody but its customer.
nonisolated struct HandoffRecordFile: Encodable {
  let caseFile: CaseFile
  let transcript: [Line]

  /// Something said, as the JSON file holds it.
  struct Line: Encodable {
    let seq: Int
    let at: Int64
    let from: String
    let text: String
  }

  init(_ tracker: Tracker, _ assistant: Assistant, entries: [JournalEntry]) {
    caseFile = CaseFile(tracker, assistant)
    transcript = entries.compactMap { entry in
      guard let (speaker, text) = Transcript.said(entry.event), !text.isEmpty else { return nil }
      let shown = text.replacing(tracker.opening.code, with: "…")
      return Line(seq: entry.seq, at: entry.at, from: speaker.name, text: shown)
    }
  }

  @MainActor var json: String { JSONLine.encode(self) + "\n" }

  var markdown: String {
    let said = transcript.map { "**\($0.from)** \($0.text)" }
    let parts = [caseFile.text(for: .team), "## \(caseFile.heading(.caseTranscript))"] + said
    return parts.joined(separator: "\n\n") + "\n"
  }

  private enum CodingKeys: String, CodingKey {
    case caseFile = "case"
    case transcript
  }
}

extension Transcript.Speaker {
  /// Who speaks, in one word.
  nonisolated var name: String {
    switch self {
    case .customer: "customer"
    case .assistant: "assistant"
    case .agent(let name): name
    }
  }
}
