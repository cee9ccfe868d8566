import Dialogue
import Foundation
import PtySupport
import Storage
import Testing

extension Processes {
  /// The chat as a person meets it: keys, signals and windows.
  @Suite(.serialized) struct ChatTerminalTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let prompt = "vous ›"

    private var environment: [String: String] {
      [
        "TERM": "xterm-256color", "LC_ALL": "fr_FR.UTF-8", "PATH": "/usr/bin:/bin",
        "INPUTRC": "/dev/null", "SWIFT_BACKTRACE": "enable=no", "HOME": folder.path,
        "GUICHET_DIALOGS": Dialogs.folder, "XDG_CACHE_HOME": Dialogs.cache,
        "XDG_DATA_HOME": folder.path,
      ]
    }

    /// Starts a chat and waits for its first prompt.
    private func chat(
      _ changes: [String: String] = [:], columns: Int = 80, rows: Int = 40,
      arguments: [String] = ["--lang", "fr"]
    ) throws -> PseudoTerminal {
      let terminal = try PseudoTerminal(
        PseudoTerminal.product(named: "guichet"), ["chat"] + arguments,
        environment: environment.merging(changes) { $1 }, columns: columns, rows: rows)
      try #require(
        terminal.wait { $0.cursorLine == Self.prompt }, "\(terminal.text.debugDescription)")
      return terminal
    }

    /// Waits until a turn is shown and the prompt is empty again below it.
    @discardableResult
    private func waitForTurn(_ terminal: PseudoTerminal, saying text: String) -> Bool {
      terminal.wait { screen in
        screen.cursorLine == Self.prompt && screen.allLines.contains { $0.contains(text) }
      }
    }

    private func code(on terminal: PseudoTerminal) throws -> String {
      let line = try #require(
        terminal.screen.allLines.last { $0.contains("guichet --resume") },
        "\(terminal.screen.allLines)")
      return String(line.suffix(12))
    }

    @Test func `Ctrl-D leaves with the code to come back, and the code brings back`() throws {
      let terminal = try chat()
      terminal.type("ma carte bleue a expiré\r")
      try #require(waitForTurn(terminal, saying: "Entrée si tout est juste"))
      terminal.type("\u{4}")
      #expect(terminal.waitForExit() == 0)
      #expect(terminal.isCooked)
      let again = try chat(arguments: ["--resume", try code(on: terminal)])
      #expect(again.screen.allLines.contains { $0.contains("vous payez directement") })
    }

    @Test func `Ctrl-C clears the line, and twice on an empty one leaves`() throws {
      let terminal = try chat()
      terminal.type("à moitié")
      #expect(terminal.wait { $0.cursorLine == "vous › à moitié" })
      terminal.type("\u{3}")
      #expect(terminal.wait { $0.cursorLine == Self.prompt })
      terminal.type("\u{3}")
      terminal.settle()
      terminal.type("\u{3}")
      #expect(terminal.waitForExit() == 130)
      #expect(terminal.isCooked)
      #expect(try code(on: terminal).count == 12)
    }

    @Test func `A pasted paragraph is one message`() throws {
      let terminal = try chat()
      terminal.type("\u{1B}[200~ma carte\na expiré\u{1B}[201~")
      terminal.settle()
      let before = terminal.screen.allLines
      #expect(!before.contains { $0.contains("Entrée si tout est juste") })
      terminal.type("\r")
      #expect(waitForTurn(terminal, saying: "Entrée si tout est juste"))
      terminal.type("\u{4}")
      _ = terminal.waitForExit()
      let journal = try Journal(path: folder.path + "/guichet/guichet.db")
      let code = try #require(ResumeCode(try code(on: terminal)))
      let said = try journal.load(code).compactMap { entry -> String? in
        if case .customerSaid(let message) = entry.event { message.text } else { nil }
      }
      #expect(said.map { $0.replacing("\n", with: " ") } == ["ma carte a expiré"])
    }

    @Test func `A new size is taken up with the next line`() throws {
      let terminal = try chat(columns: 80)
      terminal.type("ma carte")
      terminal.wait { $0.cursorLine == "vous › ma carte" }
      terminal.resize(columns: 40, rows: 40)
      terminal.settle()
      terminal.type(" a expiré\r")
      #expect(waitForTurn(terminal, saying: "juste"))
      #expect(Self.widest(terminal) <= 80)
      let after = terminal.text.components(separatedBy: "a expiré").last ?? ""
      #expect(Self.lines(after).allSatisfy { $0.count <= 40 }, "\(Self.lines(after))")
    }

    @Test(arguments: [40, 80, 200])
    func `No line is wider than the window`(columns: Int) throws {
      let terminal = try chat(columns: columns)
      terminal.type("ma carte bleue a expiré\r")
      #expect(waitForTurn(terminal, saying: "juste"))
      #expect(Self.widest(terminal) <= columns)
    }

    @Test func `NO_COLOR means no colour`() throws {
      let coloured = try chat()
      #expect(coloured.text.contains("\u{1B}[1;") || coloured.text.contains("\u{1B}[0;"))
      let plain = try chat(["NO_COLOR": "1"])
      #expect(plain.text.matches(of: /\u{1B}\[[0-9;]*m/).isEmpty)
    }

    @Test func `A dumb terminal gets no sequences`() throws {
      let terminal = try chat(["TERM": "dumb"])
      terminal.type("ma carte bleue a expiré\r")
      #expect(waitForTurn(terminal, saying: "juste"))
      #expect(!terminal.text.contains("\u{1B}"))
    }

    @Test func `Accents survive the C locale`() throws {
      let terminal = try chat(["LC_ALL": "C", "LANG": "C"])
      terminal.type("ma carte bleue a expiré\r")
      #expect(waitForTurn(terminal, saying: "Modifier les informations"))
      #expect(terminal.screen.strange.isEmpty)
    }

    @Test func `An agent's reply appears above the half-typed line`() throws {
      let terminal = try chat()
      terminal.type("je veux parler à quelqu'un\r")
      try #require(waitForTurn(terminal, saying: "H-1"))
      terminal.type("et pour la fact")
      #expect(terminal.wait { $0.cursorLine == "vous › et pour la fact" })
      let agent = environment
      #expect(try Child.run(["desk", "claim", "1"], environment: agent).status == 0)
      #expect(
        try Child.run(["desk", "reply", "1", "Bonjour à vous"], environment: agent).status == 0)
      #expect(terminal.wait(for: "Bonjour à vous"))
      #expect(terminal.wait { $0.cursorLine == "vous › et pour la fact" })
    }

    /// What was written, without escape sequences, by lines.
    private static func lines(_ text: String) -> [Substring] {
      text.replacing(/\u{1B}\[[0-9;?]*[A-Za-z]/, with: "")
        .split(whereSeparator: { $0 == "\n" || $0 == "\r\n" || $0 == "\r" })
    }

    private static func widest(_ terminal: PseudoTerminal) -> Int {
      lines(terminal.text).map(\.count).max() ?? 0
    }
  }
}
