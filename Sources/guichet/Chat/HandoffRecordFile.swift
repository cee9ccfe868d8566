import Dialogue
import Storage
import TextSafety

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

  @MainActor var json: String { JSONLine.encode(self).text + "\n" }

  /// The case file as people read it.
  var summary: DisplayText { DisplayText(untrusted: caseFile.text(for: .team), limit: .max) }

  /// The case file, then who said what: every line of theirs is quoted, so that none can pass for
  /// another one's.
  var markdown: String {
    let said: [DisplayText] = transcript.map {
      "**\($0.from)**\n\(DisplayText(untrusted: $0.text).quoted(by: "> "))"
    }
    let heading: DisplayText = "## \(caseFile.heading(.caseTranscript))"
    return ([summary, heading] + said).joined(by: "\n\n").text + "\n"
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
