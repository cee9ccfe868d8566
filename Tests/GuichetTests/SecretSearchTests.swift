import DialogFiles
import Dialogue
import Foundation
import PtySupport
import Storage
import Terminal
import Testing
import TextSafety

@testable import guichet

/// Secrets wherever people can type, and then a search for them in every file that was written.
@MainActor @Suite(.serialized) struct SecretSearchTests {
  /// Fifty conversations, or a thousand where `GUICHET_SOAK` is set.
  private static let conversations =
    ProcessInfo.processInfo.environment["GUICHET_SOAK"] == nil ? 50 : 1000

  private let folder: TemporaryFolder
  private let journal: Journal
  private let assistant: Assistant

  init() throws {
    folder = try TemporaryFolder()
    journal = try Journal(path: folder.path + "/data/guichet.db")
    assistant = try Dialogs.assistant()
  }

  private var store: String { folder.path + "/data/guichet.db" }

  /// Holds a part of a conversation through the same reader, masker and store as the program's.
  private func talk(_ lines: [String], _ opening: ChatSession.Opening, screen: Int32) throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    let text = Array(lines.map { $0 + "\n" }.joined().utf8)
    // The pipe takes it all: nobody reads yet.
    try #require(text.count < 60_000)
    _ = text.withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
    close(ends[1])
    defer { close(ends[0]) }
    let input = PlainInput(descriptor: ends[0], output: screen)
    let session = try ChatSession(
      assistant, journal, store: store, input: input, output: TextReply(input), opening: opening)
    _ = try session.run()
  }

  /// A script: the customer's lines of one of the authors' tests, with secrets in them.
  private func script(
    _ index: Int, _ random: inout SplitMix, _ secrets: inout [TypedSecret]
  ) -> [String] {
    let tests = Dialogs.loaded.tests
    let written = tests[(index * 37 + 11) % tests.count].steps.compactMap { step -> String? in
      if case .user(let text) = step.kind { text.replacing("\n", with: " ") } else { nil }
    }
    func secret() -> TypedSecret {
      let secret = TypedSecret.any(using: &random)
      secrets.append(secret)
      return secret
    }
    var lines: [String] = []
    for line in written.prefix(4) {
      switch random.next() % 5 {
      case 0: lines += [secret().sentence(using: &random), line]
      case 1: lines.append("\(line) \(secret().sentence(using: &random))")
      case 2: lines.append("\(secret().sentence(using: &random)) \(line)")
      case 3: lines += ["/pourquoi \(secret().sentence(using: &random))", line]
      default: lines.append(line)
      }
    }
    return lines
  }

  /// To a person, past the contact address, with a secret at every stop.
  private func handoff(_ random: inout SplitMix, _ secrets: inout [TypedSecret]) -> [String] {
    let cards = (0..<4).map { _ in TypedSecret.card(using: &random) }
    secrets += cards
    return [
      "je veux parler à quelqu'un", cards[0].sentence(using: &random),
      cards[1].typed, "marie@example.com", "/humain \(cards[2].typed)",
      "et ma carte est \(cards[3].typed)",
    ]
  }

  /// What an agent types: a reply, a note, the end of the ticket.
  private func work(
    _ ticket: Int, _ index: Int, _ random: inout SplitMix, _ secrets: inout [TypedSecret]
  ) throws {
    let desk = Desk(assistant, journal, store: store, agent: "lea", now: { 42_000 })
    let typed = (0..<3).map { _ in TypedSecret.any(using: &random) }
    secrets += typed
    try desk.claim(ticket)
    _ = try desk.reply("Bonjour, " + typed[0].sentence(using: &random), to: ticket)
    _ = try desk.note(typed[1].sentence(using: &random), on: ticket)
    let last = typed[2].sentence(using: &random)
    if index % 2 == 0 {
      try desk.resolve(ticket, as: "answered", note: last)
    } else {
      try desk.giveBack(ticket, note: last)
    }
  }

  /// What the sales team can have printed or exported, kept beside the store.
  private func export(_ conversation: Conversation) throws {
    let export = try #require(try ConversationExport(conversation.code, of: journal))
    let name = folder.path + "/\(conversation.code)"
    for (ending, text) in [
      ("txt", export.text().text), ("md", export.markdown().text), ("json", try export.json()),
    ] { try text.write(toFile: "\(name).\(ending)", atomically: false, encoding: .utf8) }
  }

  @Test func `No secret that anyone typed is found in any file`() throws {
    var random = SplitMix(seed: 1_157)
    var secrets: [TypedSecret] = []
    let screen = open(folder.path + "/screen", O_WRONLY | O_CREAT | O_APPEND, 0o600)
    defer { close(screen) }
    for index in 0..<Self.conversations {
      let known = Set(try journal.conversations().map(\.id))
      let before = secrets.count
      let isHandedOff = index % 4 == 0
      var lines = script(index, &random, &secrets)
      if isHandedOff { lines += handoff(&random, &secrets) }
      try talk(
        lines, .new(language: index % 4 == 3 ? "en" : "fr", isPinned: false, locale: nil),
        screen: screen)
      let conversation = try #require(
        try journal.conversations().first { !known.contains($0.id) })
      let open = try journal.handoffs(in: [.queued]).first {
        $0.conversation == conversation.id
      }
      if let open {
        try work(open.ticket, index, &random, &secrets)
        let card = TypedSecret.card(using: &random)
        secrets.append(card)
        let now = try #require(try journal.conversation(conversation.id))
        try talk(
          ["merci, \(card.typed)", "non", card.typed, "trop long \(card.typed)"], .resume(now),
          screen: screen)
      }
      try export(conversation)
      try expectNone(of: secrets[before...], in: conversation)
    }
    try JSONLine.encode(FeedbackReport(journal)).text.write(
      toFile: folder.path + "/feedback.json", atomically: false, encoding: .utf8)
    var files = try FoldedFiles(below: folder.path)
    try addRows(to: &files)
    expectNone(of: secrets, in: files)
    // The search finds what is there: what is no secret, in every sort of file.
    let found = files.places(of: "marieexamplecom").map(\.name)
    for place in ["data/guichet.db", "data/handoffs/H-", "event "] {
      #expect(found.contains { $0.hasPrefix(place) }, "\(place)")
    }
    #expect(files.parts.contains { $0.name.hasPrefix("handoff ") })
  }

  /// Adds the rows of the store, each under its table and its key.
  private func addRows(to files: inout FoldedFiles) throws {
    for conversation in try journal.conversations() {
      files.add("\(conversation)", named: "conversation \(conversation.id)")
      for entry in try journal.entries(of: conversation.id) {
        files.add(
          JSONLine.encode(entry.event).text,
          named: "event \(entry.seq) of conversation \(conversation.id), payload")
      }
    }
    for handoff in try journal.handoffs() {
      files.add("\(handoff)", named: "handoff \(handoff.ticket)")
    }
  }

  @Test func `The search names the page and the row where a number stands`() throws {
    let code = Samples.code(1)
    _ = try journal.create(
      code: code, events: [Samples.opening(code), Samples.said("carte 4242-4242_4242 4242")], at: 0)
    var files = try FoldedFiles(below: folder.path)
    try addRows(to: &files)
    let found = files.places(of: "424242424242").map(\.name)
    #expect(found.contains { $0.hasPrefix("data/guichet.db-wal, frame ") && $0.contains("leaf") })
    #expect(found.contains { $0.hasPrefix("event 2 of conversation ") })
    #expect(files.places(of: "555555555555").isEmpty)
  }

  @Test func `Numbers of an index are no number in a text`() {
    // The keys of twenty rows, whose second byte is a digit's, and then a text.
    let keys = (0..<20).flatMap { row -> [UInt8] in
      [0x0A, 0x04, 0x02, 0x01, 0x03, 0x02, 0x35, UInt8(row), 0x00, 0xCD]
    }
    let page = keys + Array("5555 5555-5555".utf8)
    let folded = FoldedFiles.fold(page: page[...])
    #expect(folded.hasSuffix("|555555555555"))
    #expect(folded.filter { $0 == "5" }.count == 32)
    #expect(!folded.hasPrefix("55") && !folded.dropLast(12).contains("55"))
  }

  @Test func `No secret is found in a killed program's files, whatever it was doing`() throws {
    var secrets: [TypedSecret] = []
    var random = SplitMix(seed: 911)
    for wait in [0, 30] {
      let terminal = try PseudoTerminal(
        PseudoTerminal.product(named: "guichet"), ["chat", "--lang", "fr"],
        environment: [
          "TERM": "xterm-256color", "LC_ALL": "fr_FR.UTF-8", "PATH": "/usr/bin:/bin",
          "HOME": folder.path, "GUICHET_DIALOGS": Dialogs.folder,
          "XDG_DATA_HOME": folder.path + "/killed", "XDG_CACHE_HOME": Dialogs.cache,
          "XDG_STATE_HOME": folder.path + "/state",
        ], columns: 80, rows: 30)
      try #require(terminal.wait(seconds: 60) { $0.cursorLine == "vous ›" })
      let sent = TypedSecret.card(using: &random)
      let pasted = TypedSecret.card(using: &random)
      let unsent = TypedSecret.card(using: &random)
      secrets += [sent, pasted, unsent]
      terminal.type("ma carte \(sent.typed) a expiré\r")
      try #require(terminal.wait(seconds: 60) { $0.cursorLine == "vous ›" && $0.column == 7 })
      terminal.type("\u{1B}[200~voici\nla carte\n\(pasted.typed)\n\u{1B}[201~")
      if wait > 0 {
        terminal.type("\r")
        usleep(UInt32(wait * 1000))
      }
      terminal.type("et \(unsent.typed)")
      terminal.settle(milliseconds: Int32(wait))
      terminal.send(signal: SIGKILL)
      #expect(terminal.waitForExit() == 128 + SIGKILL)
    }
    #expect(FileManager.default.fileExists(atPath: folder.path + "/killed/guichet/guichet.db"))
    expectNone(of: secrets, in: try FoldedFiles(below: folder.path))
  }

  /// Looks into one conversation, to name the messages that hold what they should not.
  private func expectNone(
    of secrets: ArraySlice<TypedSecret>, in conversation: Conversation
  ) throws {
    let entries = try journal.entries(of: conversation.id)
    let folded = FoldedFiles.fold(JSONLine.encode(entries.map(\.event)).text)
    let found = secrets.filter { $0.needles.contains { folded.contains($0) } }
    guard !found.isEmpty else { return }
    let said = entries.compactMap { Transcript.said($0.event)?.1 }
    Issue.record("\(found.map(\.typed)) in \(said)")
  }

  private func expectNone(of secrets: [TypedSecret], in files: FoldedFiles) {
    // Many secrets are one number in several disguises.
    let needles = Set(secrets.flatMap(\.needles))
    let found = needles.flatMap { needle in files.places(of: needle).map { "\(needle) in \($0)" } }
    #expect(found.isEmpty, "\(found.sorted().prefix(20))")
    #expect(!needles.isEmpty)
  }
}
