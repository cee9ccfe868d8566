import ArgumentParser
import Dialogue
import Foundation
import Storage
import Testing
import TextSafety

@testable import guichet

@MainActor @Suite struct DeskTests {
  private let folder: TemporaryFolder
  private let journal: Journal

  init() throws {
    folder = try TemporaryFolder()
    journal = try Samples.journal(
      folder.store, [[Samples.said("changer la carte, zone .kz"), Samples.queued(12)]])
  }

  private func desk(_ agent: String) throws -> Desk {
    Desk(try Dialogs.assistant(), journal, store: folder.store, agent: agent, now: { 42_000 })
  }

  private func file(_ ending: String) throws -> String {
    try String(contentsOfFile: folder.path + "/handoffs/H-12." + ending, encoding: .utf8)
  }

  @Test func `Of two agents the first gets the ticket and the other learns who`() throws {
    try desk("lea").claim(12)
    #expect(throws: DeskError.alreadyClaimed(ticket: 12, by: "lea", since: 42_000)) {
      try desk("tom").claim(12)
    }
    #expect(throws: DeskError.alreadyClaimed(ticket: 12, by: "lea", since: 42_000)) {
      try desk("tom").reply("Bonjour", to: 12)
    }
  }

  @Test func `What an agent writes is masked before it is stored`() throws {
    let desk = try desk("lea")
    try desk.claim(12)
    #expect(try desk.reply("la carte 4111 1111 1111 1111", to: 12) == "la carte **** 1111")
    _ = try desk.note("mot de passe : hunter2", on: 12)
    try desk.resolve(12, as: "answered", note: "4111111111111111")
    let written = try journal.load(Samples.code(1)).map { "\($0.event)" }.joined()
    #expect(!written.contains("4111 1111"))
    #expect(!written.contains("hunter2"))
    #expect(!written.contains("4111111111111111"))
  }

  @Test(arguments: [["5105 1051", "0510 5100"], ["la carte 5105 1051", "et la fin : 0510 5100"]])
  func `A number that an agent writes in two texts is masked in both, and in the files`(
    texts: [String]
  ) throws {
    let desk = try desk("lea")
    try desk.claim(12)
    #expect(try desk.reply(texts[0], to: 12) == texts[0])
    _ = try desk.note("je regarde", on: 12)
    _ = try desk.note(texts[1], on: 12)
    let events = try journal.load(Samples.code(1)).map(\.event)
    let written = "\(events)" + (try file("md")) + (try file("json"))
    for piece in ["5105 1051", "0510 5100"] { #expect(!written.contains(piece), "\(piece)") }
    #expect(events.agentTexts.last?.hasSuffix("**** 5100") == true)
    #expect(events.agentTexts.contains("je regarde"))
    #expect(events == events.masked())
  }

  @Test func `What the customer and the agent write is not put together to one number`() throws {
    let desk = try desk("lea")
    try desk.claim(12)
    let conversation = try #require(try journal.conversation(Samples.code(1)))
    _ = try journal.append(
      [Samples.said("5105 1051")], to: conversation.id, expecting: conversation.lastSeq, at: 1)
    #expect(try desk.reply("0510 5100", to: 12) == "0510 5100")
    #expect(try journal.load(Samples.code(1)).map(\.event).contains(Samples.said("5105 1051")))
  }

  @Test func `After every act the handoff files say what has happened`() throws {
    let desk = try desk("lea")
    try desk.claim(12)
    #expect(try file("md").contains("changer la carte, zone .kz"))
    _ = try desk.reply("Bonjour", to: 12)
    #expect(try file("md").contains("Bonjour"))
    let json = try JSONSerialization.jsonObject(with: Data(try file("json").utf8))
    let transcript = try #require((json as? [String: Any])?["transcript"] as? [[String: Any]])
    #expect(transcript.last?["from"] as? String == "lea")
    #expect(transcript.last?["text"] as? String == "Bonjour")
  }

  @Test func `The report holds case file, notes and conversation`() throws {
    let desk = try desk("lea")
    try desk.claim(12)
    _ = try desk.reply("Bonjour\net bienvenue", to: 12)
    _ = try desk.note("vérifié", on: 12)
    let text = try desk.report(12).text.text
    #expect(text.hasPrefix("H-12 · claimed · lea · 00:42 · rules.noRule(payment_change) · fr\n"))
    #expect(text.contains("\n  lea  vérifié\n"))
    #expect(
      text.hasSuffix(
        "\n  customer  changer la carte, zone .kz\n  lea       Bonjour\n            et bienvenue"))

    let json = JSONLine.encode(try desk.report(12)).text
    let report = try JSONDecoder().decode(Report.self, from: Data(json.utf8))
    #expect(
      report
        == Report(
          ticket: "H-12", state: "claimed", agent: "lea", waitSeconds: 42,
          notes: [.init(agent: "lea", text: "vérifié")],
          transcript: [
            .init(from: "customer", text: "changer la carte, zone .kz"),
            .init(from: "lea", text: "Bonjour\net bienvenue"),
          ]))
  }

  private struct Report: Decodable, Equatable {
    var ticket: String
    var state: String
    var agent: String
    var waitSeconds: Int
    var notes: [Note]
    var transcript: [Line]

    struct Note: Decodable, Equatable {
      var agent: String
      var text: String
    }

    struct Line: Decodable, Equatable {
      var from: String
      var text: String
    }
  }

  @Test func `A resolution code must be one of the assistant's`() throws {
    let desk = try desk("lea")
    try desk.claim(12)
    let error = #expect(throws: ValidationError.self) {
      try desk.resolve(12, as: "rule_gab", note: "")
    }
    #expect(error?.message.contains("answered, rule_gap") == true)
    #expect(error?.message.contains("Did you mean «rule_gap»?") == true)
    #expect(try DeskQueue(journal).show(12).record.state == .claimed)
  }

  @Test func `An empty reply is refused`() throws {
    let desk = try desk("lea")
    try desk.claim(12)
    #expect(throws: ValidationError.self) { try desk.reply(" \n", to: 12) }
  }

  @Test func `A ticket that is given back is the assistant's again`() throws {
    let desk = try desk("lea")
    try desk.claim(12)
    try desk.giveBack(12, note: "rien à faire")
    #expect(try DeskQueue(journal).show(12).record.state == .returned)
    #expect(throws: DeskError.closed(ticket: 12, state: .returned)) {
      try desk.reply("Bonjour", to: 12)
    }
  }
}
