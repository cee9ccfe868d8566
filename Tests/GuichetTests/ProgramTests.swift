import Foundation
import Storage
import Testing

/// All suites that start processes: one after the other, so that no process inherits the pipes of
/// another.
@Suite(.serialized) enum Processes {}

extension Processes {
  /// The built program, as a whole: exit codes, and chat and desk side by side.
  @Suite(.serialized) struct ProgramTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func run(
      _ arguments: String..., input: String = ""
    ) throws -> (status: Int32?, output: String, error: String) {
      try Child.run(arguments, input: input, environment: environment)
    }

    private var environment: [String: String] {
      [
        "GUICHET_DIALOGS": Dialogs.folder, "XDG_DATA_HOME": folder.path,
        "XDG_CACHE_HOME": Dialogs.cache,
      ]
    }

    /// A command line and the code it must end with.
    struct Ending: Sendable {
      let arguments: [String]
      let status: Int32

      init(_ status: Int32, _ arguments: String...) {
        self.arguments = arguments
        self.status = status
      }
    }

    @Test(arguments: [
      Ending(0, "check"), Ending(64, "desk", "claim", "foo"), Ending(64, "desk", "claim", "12"),
      Ending(64, "decide", "payment_procedur"), Ending(64, "decide", "channel", "--inputs", "{"),
      Ending(0, "decide", "zone_group", "--inputs", #"{"domain_zone":"kz"}"#),
      Ending(0, "rules", "show", "channel"), Ending(64, "rules", "show", "nothing.dmn"),
      Ending(64, "conversations", "show", "7KQ4"), Ending(0, "conversations", "list"),
      Ending(64, "test", "--only", "no test is called that"),
      Ending(69, "desk", "queue", "--store", "/proc/none/guichet.db"),
      Ending(64, "feedback", "report", "--json", "--csv"), Ending(0, "desk"),
      Ending(64, "check", "--dialogs", "/nonexistent"), Ending(0, "feel", "1 + 1"),
      Ending(1, "feel", "1 +"), Ending(1, "feel", "1", "--context", "{"),
      Ending(64, "decide", "channel", "--why-not", "SELF_PAY"),
      Ending(0, "decide", "channel", "--why-not", "PARTNER"),
      Ending(0, "decide", "channel", "--what-if", "payment_channel=partner"),
      Ending(64, "decide", "channel", "--what-if", "payment_channel"),
      Ending(64, "decide", "channel", "--lang", "xx"),
      Ending(0, "decide", "channel", "--trace", "--lang", "fr"),
      Ending(64, "rules", "questions", "nothing.dmn", "channel"),
      Ending(64, "rules", "questions", Dialogs.folder + "/decisions/procedures.dmn", "chanel"),
      Ending(0, "rules", "questions", Dialogs.folder + "/decisions/procedures.dmn", "channel"),
    ])
    func `Every command ends with the code that it promises`(ending: Ending) throws {
      let result = try Child.run(ending.arguments, environment: environment)
      #expect(result.status == ending.status, "\(result.output)\(result.error)")
    }

    @Test func `Chat and desk are two programs on one store`() throws {
      let chat = try Child(["chat", "--json", "--lang", "fr"], environment: environment)
      _ = try #require(chat.turn())
      chat.type("je veux parler à quelqu'un")
      let queued = try #require(chat.turn())
      let ticket = try #require(queued.compactMap(\.ticket).first)

      #expect(try run("desk", "reply", ticket, "Bonjour").status == 64)
      #expect(try run("desk", "claim", ticket).status == 0)
      #expect(chat.wait { $0.key == "repair/handoff/claimed" }?.from == "system")
      #expect(try run("desk", "claim", ticket).status == 3)
      let sent = try run("desk", "reply", ticket, "-m", "Bonjour, carte 4111 1111 1111 1111")
      #expect(sent.status == 0)
      #expect(chat.wait { $0.from == "agent" }?.text == "Bonjour, carte **** 1111")

      let noted = try run(
        "desk", "note", ticket, input: "première ligne\nIBAN FR7630006000011234567890189\n")
      #expect(noted.status == 0)
      #expect(noted.output.contains("première ligne"))
      #expect(!noted.output.contains("FR7630006000011234567890189"))

      chat.type("merci")
      #expect(try #require(chat.turn()).isEmpty)
      let unknown = try run("desk", "resolve", ticket, "--as", "answerd", "-m", "x")
      #expect(unknown.status == 64)
      #expect(unknown.error.contains("Did you mean «answered»?"))
      #expect(try run("desk", "resolve", ticket, "--as", "answered", "-m", "fait").status == 0)
      #expect(chat.wait { $0.key == "repair/handoff/resolved" } != nil)
      let (status, error) = chat.finish()
      #expect(status == 0, "\(error)")
      #expect(chat.output.contains(#""outcome":"handed_off","type":"end""#))

      let shown = try run("desk", "show", ticket)
      #expect(shown.output.contains("merci"))
      let queue = try run("desk", "queue", "--all", "--json")
      #expect(queue.output.contains(#""resolution":"answered""#))
      let list = try run("conversations", "list", "--json")
      #expect(list.output.contains(#""outcome":"handed_off""#))
    }

    @Test func `Of many who claim at once exactly one wins and the others exit with 3`() throws {
      _ = try run("chat", "--json", "--lang", "en", input: "let me talk to a human\n")
      let children = try (0..<6).map { _ in
        try Child(["desk", "claim", "1"], environment: environment)
      }
      let codes = children.map { $0.finish().status }
      #expect(codes.count { $0 == 0 } == 1)
      #expect(codes.count { $0 == 3 } == 5)
    }

    @Test func `Tests can leave a store to try the desk on`() throws {
      let store = folder.path + "/kept.db"
      let only = "Kazakhstan"
      _ = try run("test", "--only", only, "--keep-store", store)
      #expect(try run("test", "--only", only, "--keep-store", store).status == 64)
      #expect(try run("desk", "queue", "--all", "--store", store).output.contains("H-1"))
    }

    @Test func `A failed test makes the code 1 and ends with the counts`() throws {
      let copy = try Dialogs.copy(
        in: folder.path,
        changing: [
          "topics/greeting/tests-probe.yml":
            "- test: probe\n  language: en\n  steps:\n    - user: hello\n    - bot: nowhere said\n"
        ])
      let result = try run("test", "--only", "probe", "--dialogs", copy)
      #expect(result.status == 1)
      #expect(result.output.hasSuffix("\n0 passed, 1 failed\n"), "\(result.output)")
    }

    @Test func `An export is the same conversation in three forms`() throws {
      let chat = try run("chat", "--json", "--lang", "en", input: "change my credit card\n")
      let first = try #require(chat.output.split(separator: "\n").first)
      let line = try JSONDecoder().decode(ChatLine.self, from: Data(first.utf8))
      let code = try #require(line.code)
      for format in ["text", "json", "markdown"] {
        let export = try run("conversations", "export", code, "--format", format)
        #expect(export.status == 0)
        #expect(export.output.contains("change my credit card"))
      }
      #expect(try run("conversations", "show", code).output.contains("change my credit card"))
    }
  }
}
