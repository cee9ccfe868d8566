import Dialogue
import PtySupport
import Storage

/// A journal in which everyone has written every terminal vector wherever they can.
///
/// The vectors are written past masking and its limit, as a defect or another release might have:
/// showing is safe whatever the store holds.
struct HostileStore {
  /// An agent who named themselves to harm the prompt and the window.
  static let agent = "\u{1}\u{1B}]0;pwned\u{7}\u{2}\r\nGuichet"

  let path: String
  let code: ResumeCode
  /// The ticket that the agent has.
  let ticket = 12

  init(_ path: String) throws {
    self.path = path
    code = Samples.code(1)
    let journal = try Journal(path: path)
    // Longer ones are cut long before: a few of them stand for all.
    let texts = TerminalVector.all.map { String($0.text.prefix(20_000)) }
    let short = TerminalVector.all.filter { $0.bytes.count < 1000 }.map(\.text)
    let article = ArticleReference(article: "change-payment", version: "\u{9B}31m", language: "fr")
    var events: [Event] = [Samples.opening(code)]
    events += texts.map(Samples.said)
    events += texts.map { .assistantSaid(Utterance(key: "a/b", text: "Vous dites : \($0)")) }
    events += short.map { text in
      .factSet(
        Fact(
          slot: "contact_email", state: .known(text), origin: .volunteered, turn: 1, words: text))
    }
    events.append(.articleShown(article))
    events += short.map { comment in
      .feedbackGiven(
        Feedback(article: article, isHelpful: false, reasons: [comment], comment: comment))
    }
    events.append(Samples.queued(ticket, request: texts.joined(separator: "\r\nlea  ")))
    events.append(.handoffClaimed(agent: Self.agent))
    events += texts.map { .noteWritten(agent: Self.agent, text: $0) }
    events += texts.map { .agentSaid(agent: Self.agent, text: "ok\r\nGuichet  \($0)") }
    _ = try journal.create(code: code, events: events, at: 0)
    for (index, text) in short.enumerated() {
      let code = Samples.code(index + 100)
      let queued = Samples.queued(index + 100, request: text)
      _ = try journal.create(
        code: code,
        events: [Samples.opening(code), Samples.said(text), queued]
          + [.handoffClaimed(agent: text), .handoffResolved(resolution(text))], at: 0)
    }
  }

  private func resolution(_ text: String) -> Resolution {
    Resolution(agent: text, code: text, note: text)
  }
}
