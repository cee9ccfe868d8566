import Dialogue
import Storage

/// Conversations to fill journals with.
enum Samples {
  static func code(_ number: Int) -> ResumeCode { ResumeCode(random: UInt64(number)) }

  static func opening(_ code: ResumeCode, language: Language = "fr") -> Event {
    .conversationStarted(
      Event.Opening(
        code: code.description, language: language, isPinned: false, locale: "fr_FR",
        version: "v1"))
  }

  static func queued(_ ticket: Int, request: String = "changer la carte, zone .kz") -> Event {
    .handoffQueued(
      Handoff(
        ticket: ticket, reason: .noRule, detail: "payment_change", sentence: "aucune règle",
        request: request, decision: nil))
  }

  static func said(_ text: String) -> Event { .customerSaid(CustomerMessage(text: text)) }

  /// A journal with a conversation for each list of events, begun a minute apart.
  static func journal(_ path: String, _ conversations: [[Event]]) throws -> Journal {
    let journal = try Journal(path: path)
    for (index, events) in conversations.enumerated() {
      let code = code(index + 1)
      _ = try journal.create(
        code: code, events: [opening(code)] + events, at: Int64(index) * 60_000)
    }
    return journal
  }
}
