import Foundation
import PtySupport
import Storage
import Testing
import TextSafety

@testable import guichet

extension Processes {
  /// Whatever anyone writes, it acts on nobody's terminal: the published vectors and random bytes
  /// through every way that text takes to one, and a real emulator as the judge.
  @Suite(.serialized) struct VectorTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var environment: [String: String] {
      [
        "GUICHET_DIALOGS": Dialogs.folder, "XDG_CACHE_HOME": Dialogs.cache,
        "XDG_DATA_HOME": folder.path, "TERM": "xterm-256color", "LC_ALL": "fr_FR.UTF-8",
        "PATH": "/usr/bin:/bin", "INPUTRC": "/dev/null", "HOME": folder.path,
      ]
    }

    /// A text is harmless where no scalar of it acts, hides or covers something, and where nothing
    /// in it would be changed by the gate that it has passed.
    private func expectHarmless(_ text: String, _ source: String) {
      #expect(ActingText.faults(in: text).isEmpty, "\(source)")
      let shown = DisplayText(untrusted: text, limit: .max).text
      let isSame = Array(text.utf8) == Array(shown.utf8)
      let differs = isSame ? nil : zip(text.unicodeScalars, shown.unicodeScalars).first { $0 != $1 }
      #expect(isSame, "\(source): U+\(String(differs?.0.value ?? 0, radix: 16))")
      #expect(!text.isEmpty, "\(source) shows nothing")
    }

    @Test func `Nothing that stands in a store acts on a terminal, on either side`() throws {
      let store = try HostileStore(folder.store)
      var shown: [UInt8] = []
      let commands = [
        ["desk", "queue", "--all"], ["desk", "show", "12"], ["desk", "queue", "--all", "--json"],
        ["desk", "show", "12", "--json"], ["desk", "show", "100"], ["desk", "claim", "12"],
        ["conversations", "list"], ["conversations", "show", "\(store.code)"],
        ["conversations", "export", "\(store.code)", "--format", "text"],
        ["conversations", "export", "\(store.code)", "--format", "markdown"],
        ["conversations", "export", "\(store.code)", "--format", "json"],
        ["feedback", "report"], ["feedback", "report", "--csv"], ["feedback", "report", "--json"],
      ]
      for command in commands {
        let result = try Child.run(command + ["--store", store.path], environment: environment)
        expectHarmless(result.output + result.error, command.joined(separator: " "))
        shown += Array((result.output + result.error).utf8)
      }
      let text = String(decoding: shown, as: UTF8.self)
      #expect(text.contains("\\u{1B}]0;pwned\\u{7}"), "the vectors are there to be seen")
      let forged = text.split(separator: "\n").filter {
        $0.hasPrefix("agent>") || $0.hasPrefix("lea  ") || $0.hasPrefix("Guichet  ")
      }
      #expect(forged.isEmpty)
      try expectUntouched(shown)
    }

    @Test(arguments: [30, 80])
    func `What an agent has written while the customer was away stays behind the agent's name`(
      columns: Int
    ) throws {
      let store = try HostileStore(folder.store)
      let terminal = try PseudoTerminal(
        PseudoTerminal.product(named: "guichet"),
        ["chat", "--resume", "\(store.code)", "--store", store.path], environment: environment,
        columns: columns, rows: 24)
      try #require(terminal.wait(seconds: 60) { $0.cursorLine == "vous ›" })
      #expect(terminal.screen.strange.isEmpty)
      #expect(terminal.screen.bells == 0)
      let atEdge = terminal.screen.allLines.filter { !$0.hasPrefix(" ") && !$0.isEmpty }
      let name = DisplayText(untrusted: HostileStore.agent).singleLine.text
      let own = atEdge.filter { $0.hasPrefix("Guichet") || $0.hasPrefix("vous ›") }
      // Banner, welcome back or question, and the prompt: of the 48 forged ones none.
      #expect(own.count <= 6, "\(own)")
      #expect(atEdge.contains { $0.hasPrefix(String(name.prefix(10))) })
      if columns == 80 { try expectUntouched(terminal.output) }
      terminal.type("\u{4}")
      #expect(terminal.waitForExit() == 0)
    }

    @Test func `What a customer pastes or types acts on nobody`() throws {
      let terminal = try PseudoTerminal(
        PseudoTerminal.product(named: "guichet"), ["chat", "--lang", "fr"],
        environment: environment, columns: 80, rows: 24)
      try #require(terminal.wait(seconds: 60, until: FrenchChat.isPrompt))
      // With a person at the other end nothing is understood, and nothing ends the conversation.
      terminal.type("je veux parler à quelqu'un\r")
      try #require(terminal.wait(for: "H-1", seconds: 60))
      _ = try DeskQueue(Journal(path: folder.path + "/guichet/guichet.db"))
        .claim(1, agent: "lea", at: 0)
      try #require(terminal.wait(for: "lea", seconds: 60))
      for vector in TerminalVector.all {
        // A long one is one trick many times over.
        let bytes = Array(vector.bytes.prefix(600))
        terminal.type(bytes: Array("\u{1B}[200~".utf8) + bytes + Array("\u{1B}[201~ ".utf8))
        terminal.settle(milliseconds: 2)
        #expect(terminal.screen.strange.isEmpty, "\(vector)")
        terminal.type("\r")
        try #require(terminal.wait(seconds: 60, until: FrenchChat.isPrompt), "\(vector)")
      }
      terminal.type("\u{4}")
      #expect(terminal.waitForExit() == 0)
      #expect(terminal.screen.strange.isEmpty)
      try expectUntouched(terminal.output, bells: true)
      let shown = try Child.run(["conversations", "list"], environment: environment)
      expectHarmless(shown.output, "conversations list")
    }

    @Test func `Random bytes on standard input come back as text that does nothing`() throws {
      var random = SplitMix(seed: 48)
      var lines: [UInt8] = []
      for _ in 0..<40 {
        lines += (0..<random.next() % 60).map { _ in UInt8(truncatingIfNeeded: random.next() >> 7) }
        lines += [0x0A]
      }
      for form in ["--plain", "--json"] {
        let chat = try Child(["chat", form, "--lang", "fr"], environment: environment)
        chat.type(bytes: lines)
        let (status, error) = chat.finish()
        #expect(status == 0)
        expectHarmless(chat.output + error, form)
      }
    }

    @Test func `Hostile arguments, variables and files are shown, not obeyed`() throws {
      let title = "\u{1B}]0;pwned\u{7}\u{9B}2J\r\nerror: none\r\n\u{202E}"
      let commands = [
        ["desk", "claim", title], [title], ["chat", "--lang=\(title)"], ["--\(title)"],
        ["chat", "--lang", title],
        ["chat", "--resume", title], ["desk", "queue", "--store", "/proc/\(title)/a.db"],
        ["desk", "resolve", "12", "--as", title], ["rules", "show", "\(title).dmn"],
        ["rules", "show", title], ["decide", title], ["test", "--only", title],
        ["conversations", "export", "x", "--format", title], ["check", "--dialogs", title],
      ]
      for command in commands {
        let result = try Child.run(command, environment: environment)
        #expect(result.status == 64 || result.status == 69 || result.status == 1, "\(command)")
        expectHarmless(result.output + result.error, command.joined(separator: " "))
        #expect(!result.error.split(separator: "\n").contains("error: none"), "\(command)")
      }
      let named = try Child.run(
        ["check"], environment: environment.merging(["GUICHET_DIALOGS": title]) { $1 })
      expectHarmless(named.error, "GUICHET_DIALOGS")
      let kept = try Child.run(
        ["conversations", "list"],
        environment: environment.merging(["XDG_DATA_HOME": "/proc/\(title)"]) { $1 })
      expectHarmless(kept.error, "XDG_DATA_HOME")
    }

    @Test func `What stands in data files is shown, not obeyed`() throws {
      let copy = try Dialogs.copy(
        in: folder.path,
        changing: [
          "topics/greeting/tests-probe.yml": #"""
          - test: "\x9b31m\e]0;pwned\a\nerror: none"
            steps:
              - slot_was_set: {"\x9b31m\u202epayment\nb.yml:1:1: error: none": card}
          """#,
          "decisions/hostile.dmn": """
          <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="x&#x9b;31m">
          <decision name="a&#x9b;31m&#x202e;"><literalExpression><text>1 +&#x9b;</text>
          </literalExpression></decision></definitions>
          """,
        ])
      for command in [["check"], ["check", "--json"], ["test"]] {
        let result = try Child.run(command + ["--dialogs", copy], environment: environment)
        #expect(result.status == 1)
        expectHarmless(result.output + result.error, command.joined(separator: " "))
      }
      let shown = try Child.run(["check", "--dialogs", copy], environment: environment).output
      #expect(shown.contains("\\u{9B}31m\\u{202E}"))
      #expect(!shown.split(separator: "\n").contains { $0.hasPrefix("b.yml:1:1") })
    }

    @MainActor
    @Test func `The handoff files hold nothing that acts, and no line of one for another's`() throws
    {
      let store = try HostileStore(folder.store)
      let journal = try Journal(path: store.path)
      let deskCase = try DeskQueue(journal).show(store.ticket)
      let file = HandoffRecordFile(
        deskCase.tracker, try Dialogs.assistant(), entries: deskCase.entries)
      for (name, text) in [("md", file.markdown), ("json", file.json)] {
        expectHarmless(text, name)
      }
      let lines = file.markdown.split(separator: "\n")
      #expect(!lines.contains { $0.hasPrefix("agent>") || $0.hasPrefix("Guichet  ") })
    }

    // MARK: - The emulator

    @Test(.enabled(if: Tmux.path != nil, "tmux is not installed; .ci/setup installs it"))
    func `The emulator does notice what the vectors do`() throws {
      let tmux = try Tmux()
      let raw = Array(
        "\u{1B}]2;pwned\u{7}\u{7}\u{1B}[6n\u{1B}]52;c;cm0gLXJmIC8=\u{7}\u{1B}[4h".utf8)
      let effect = try tmux.effect(of: raw)
      #expect(effect.state.hasPrefix("pwned"))
      #expect(!effect.replies.isEmpty)
      #expect(effect.hasRung)
      #expect(effect.clipboard == "rm -rf /")
    }

    /// Shows bytes in a real terminal emulator: they must leave title, modes, bell, clipboard and
    /// the program's input alone, and end where the text ends.
    private func expectUntouched(_ bytes: [UInt8], bells: Bool = false) throws {
      guard Tmux.path != nil else { return }
      let effect = try Tmux().effect(of: bytes)
      #expect(effect.state == "untouched 0 0 0 0 1")
      #expect(effect.replies.isEmpty, "\(effect.replies)")
      // readline rings for keys that mean nothing to it.
      #expect(bells || !effect.hasRung)
      #expect(effect.clipboard.isEmpty)
      #expect(effect.rows.last == "end of the bytes")
    }
  }
}
