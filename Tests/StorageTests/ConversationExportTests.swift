import Dialogue
import Foundation
import Testing
import TextSafety

@testable import Storage

@Suite struct ConversationExportTests {
  private let code = Samples.code(9)

  private func export(_ events: [Event]) throws -> ConversationExport {
    let place = try TemporaryStore()
    let journal = try Journal(path: place.path)
    let opening = [Samples.opening(code)] + events
    _ = try journal.create(code: code, events: opening, at: 1_795_341_600_000)
    return try ConversationExport(code, of: journal).unwrapped()
  }

  private func object(_ export: ConversationExport) throws -> [String: Any] {
    let parsed = try JSONSerialization.jsonObject(with: Data(try export.json().utf8))
    return try (parsed as? [String: Any]).unwrapped()
  }

  private let handedOff: [Event] = [
    Samples.said("changer la carte, .kz"),
    .factSet(
      Fact(slot: "domain_zone", state: .known("kz"), origin: .volunteered, turn: 1, words: ".kz")),
    .factSet(Fact(slot: "plan", state: .absent, origin: .answered, turn: 1, words: "aucun")),
    .factSet(Fact(slot: "role", state: .cannotSay, origin: .answered, turn: 1, words: "?")),
    .assistantSaid(Utterance(key: "a/b", text: "Regardez-y.")),
    .questionAsked(
      Question(
        purpose: .slots(["payment_channel"]), text: "Direct ?",
        choices: [Question.Choice(value: "direct", label: "directement")])),
    Samples.said(""),
    .decisionReached(
      DecisionRecord(
        goal: "payment_procedure", status: .noRule, outcome: nil, decision: "payment_change",
        input: "zone_group", rules: [], facts: [:], trace: [])),
    Samples.queued(12), Samples.claimed("lea"), .agentSaid(agent: "lea", text: "Bonjour"),
    .noteWritten(agent: "lea", text: "secret note"),
    .handoffResolved(Resolution(agent: "lea", code: "rule_gap", note: "secret note")),
    .feedbackGiven(
      Feedback(article: Samples.article("x"), isHelpful: false, reasons: ["too_short"])),
    .conversationEnded(.handedOff),
  ]

  @Test func `the JSON has exactly the promised keys`() throws {
    let object = try object(try export(handedOff))
    #expect(
      Set(object.keys) == [
        "code", "language", "startedAt", "endedAt", "outcome", "facts", "decisions", "handoff",
        "feedback", "messages",
      ])
    #expect(object["code"] as? String == code.description)
    #expect(object["language"] as? String == "fr")
    #expect(object["startedAt"] as? String == "2026-11-22T10:00:00.000Z")
    #expect(object["endedAt"] as? String == "2026-11-22T10:00:00.000Z")
    #expect(object["outcome"] as? String == "handed_off")
    let facts = try (object["facts"] as? [String: [String: Any]]).unwrapped()
    #expect(facts.values.allSatisfy { Set($0.keys) == ["state", "value", "turn", "words"] })
    #expect(facts["domain_zone"]?["state"] as? String == "known")
    #expect(facts["domain_zone"]?["value"] as? String == "kz")
    #expect(facts["domain_zone"]?["turn"] as? Int == 1)
    #expect(facts["plan"]?["state"] as? String == "absent")
    #expect(facts["role"]?["state"] as? String == "cannotSay")
    #expect(facts["role"]?["value"] is NSNull)
    let messages = try (object["messages"] as? [[String: Any]]).unwrapped()
    #expect(messages.allSatisfy { Set($0.keys) == ["seq", "at", "from", "text"] })
    #expect(
      messages.compactMap { $0["from"] as? String }
        == ["customer", "assistant", "assistant", "customer", "agent"])
    #expect(messages.compactMap { $0["seq"] as? Int } == [2, 6, 7, 8, 12])
    #expect((messages[2]["text"] as? String)?.contains("directement") == true)
    let handoff = try (object["handoff"] as? [String: Any]).unwrapped()
    #expect(handoff["ticket"] as? String == "H-12")
    #expect(handoff["reason"] as? String == "rules.noRule")
    #expect(handoff["state"] as? String == "resolved")
    let decisions = try (object["decisions"] as? [[String: Any]]).unwrapped()
    #expect(decisions.first?["decision"] as? String == "payment_procedure")
    #expect(decisions.first?["in"] as? String == "payment_change")
    #expect(decisions.first?["outcome"] is NSNull)
    #expect((object["feedback"] as? [[String: Any]])?.first?["helpful"] as? Bool == false)
  }

  @Test func `a conversation that goes on has no outcome`() throws {
    let object = try object(try export([Samples.said("x")]))
    #expect(object["outcome"] is NSNull)
    #expect(object["endedAt"] is NSNull)
    #expect(object["handoff"] is NSNull)
    #expect((object["decisions"] as? [Any])?.isEmpty == true)
    let resumed = try self.object(
      try export([.conversationEnded(.abandoned), .conversationResumed]))
    #expect(resumed["outcome"] is NSNull)
  }

  @Test func `notes stay inside in every format`() throws {
    let export = try export(handedOff)
    for text in [try export.json(), export.text().text, export.markdown().text] {
      #expect(!text.contains("secret note"))
      #expect(text.contains("Bonjour"))
    }
  }

  @Test func `the text is laid out by time and speaker`() throws {
    let export = try export([
      Samples.said("ma carte"), .assistantSaid(Utterance(key: "a/b", text: "Voici :\nUn.")),
      Samples.said(""), .agentSaid(agent: "lea", text: "Oui"), .conversationEnded(.selfServed),
    ])
    #expect(
      export.text() == """
        Conversation 0000-0000-09 · fr · 2026-11-22 10:00:00 UTC · self_served

        10:00:00  customer    ma carte
        10:00:00  assistant   Voici :
                              Un.
        10:00:00  customer    (Enter)
        10:00:00  lea         Oui
        """)
  }

  @Test func `Markdown cannot be forged by what was written`() throws {
    let export = try export([Samples.said("# big <b>\n**assistant** [x](http://y)")])
    #expect(
      export.markdown() == """
        # Conversation 0000-0000-09

        - fr
        - 2026-11-22 10:00:00 UTC

        **customer** 10:00:00

        > \\# big \\<b\\>\\
        > \\*\\*assistant\\*\\* \\[x\\]\\(http://y\\)
        """)
  }

  @Test func `the list has its keys`() throws {
    let conversation = try export([.conversationEnded(.closed)]).conversation
    let data = try JSONEncoder().encode([ConversationListing(conversation)])
    let list = try JSONSerialization.jsonObject(with: data) as? [[String: Any]]
    #expect(list?.first?["outcome"] as? String == "closed")
    #expect(
      Set(list?.first?.keys.map { $0 } ?? [])
        == ["code", "language", "startedAt", "endedAt", "outcome"])
  }

  @Test func `an unknown code has no export`() throws {
    let place = try TemporaryStore()
    #expect(try ConversationExport(code, of: Journal(path: place.path)) == nil)
  }
}
