import Foundation
import PtySupport
import Testing

extension Processes {
  /// The chat while it starts: nothing is echoed, and every way out gives the terminal back.
  @Suite(.serialized) struct ChatStartTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// A chat that has stopped the echo and shows nothing yet.
    private func startingChat(_ dialogs: String = Dialogs.folder) throws -> PseudoTerminal {
      let terminal = try FrenchChat.start(in: folder.path, dialogs: dialogs)
      for _ in 0..<20_000 where terminal.isCooked { usleep(500) }
      try #require(!terminal.isCooked)
      return terminal
    }

    @Test func `What is typed while the chat starts is drawn by the editor alone`() throws {
      let terminal = try startingChat()
      terminal.type("abc\u{9B}31m\u{202E}def")
      #expect(terminal.wait(seconds: 60) { $0.cursorLine == "vous › abc¤31m\u{FFFD}def" })
      let (before, _) = try #require(terminal.text.split(at: "vous"))
      #expect(!before.contains("abc"))
      #expect(!terminal.output.contains(0x9B) && terminal.screen.strange.isEmpty)
    }

    @Test func `What is sent while the chat starts is answered`() throws {
      let terminal = try startingChat()
      terminal.type("ma carte bleue a expiré\r/faits\r")
      #expect(terminal.wait(seconds: 60) { $0.allLines.contains { $0.contains("juste") } })
      #expect(terminal.wait { $0.allLines.contains("vous › /faits") })
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGABRT, SIGTRAP])
    func `A signal while the chat starts gives the terminal back`(signal: Int32) throws {
      let terminal = try startingChat()
      terminal.send(signal: signal)
      #expect(terminal.waitForExit() == 128 + signal)
      #expect(terminal.isRestored)
    }

    @Test func `Ctrl-Z while the chat starts gives the terminal back until it goes on`() throws {
      let terminal = try startingChat()
      terminal.send(signal: SIGTSTP)
      #expect(terminal.waitUntilStopped())
      #expect(terminal.isRestored)
      terminal.send(signal: SIGCONT)
      #expect(terminal.wait(seconds: 60) { $0.cursorLine == "vous ›" })
      terminal.type("\u{4}")
      #expect(terminal.waitForExit() == 0)
      #expect(terminal.isRestored)
    }

    @Test func `A start that fails gives the terminal back and says why`() throws {
      let copy = try Dialogs.copy(in: folder.path, changing: ["assistant.yml": "name: ["])
      let terminal = try startingChat(copy)
      #expect(terminal.waitForExit() == 1)
      #expect(terminal.isRestored)
      #expect(terminal.text.contains("assistant.yml"))
    }
  }
}

extension String {
  /// What stands before a text and from it on.
  fileprivate func split(at text: String) -> (before: Substring, from: Substring)? {
    ranges(of: text).first.map { (self[..<$0.lowerBound], self[$0.lowerBound...]) }
  }
}
