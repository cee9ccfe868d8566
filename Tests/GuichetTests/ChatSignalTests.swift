import Dialogue
import Foundation
import PtySupport
import Storage
import Testing

extension Processes {
  /// The chat and the signals of a terminal: the conversation is kept, the terminal as it was.
  @Suite(.serialized) struct ChatSignalTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Comes back to the only conversation of the store, which must know the customer's words.
    private func expectResumable(saying text: String) throws {
      let journal = try Journal(path: folder.path + "/guichet/guichet.db")
      let conversation = try #require(try journal.conversations().first)
      let said = try journal.entries(of: conversation.id).compactMap { entry -> String? in
        if case .customerSaid(let message) = entry.event { message.text } else { nil }
      }
      #expect(said == [text])
      let tracker = Tracker(try journal.entries(of: conversation.id).map(\.event))
      #expect(tracker.question != nil)
    }

    private func answered() throws -> PseudoTerminal {
      let terminal = try FrenchChat.open(in: folder.path)
      terminal.type("ma carte bleue a expiré\r")
      try #require(terminal.wait(seconds: 60) { FrenchChat.isPrompt($0) && $0.contains("juste") })
      return terminal
    }

    @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGQUIT, 131)] as [(Int32, Int32)])
    func `A signal that ends the chat leaves conversation and terminal whole`(
      signal: Int32, status: Int32
    ) throws {
      let terminal = try answered()
      terminal.type("à moitié")
      terminal.wait(for: "à moitié")
      terminal.send(signal: signal)
      #expect(terminal.waitForExit() == status)
      #expect(terminal.isRestored)
      try expectResumable(saying: "ma carte bleue a expiré")
    }

    @Test(arguments: [("\u{4}", 0), ("\u{3}\u{3}", 130)] as [(String, Int32)])
    func `A key that ends the chat leaves conversation and terminal whole`(
      keys: String, status: Int32
    ) throws {
      let terminal = try answered()
      for key in keys {
        terminal.type(String(key))
        terminal.settle()
      }
      #expect(terminal.waitForExit() == status)
      #expect(terminal.isRestored)
      try expectResumable(saying: "ma carte bleue a expiré")
    }

    @Test func `A window that is closed leaves the conversation whole`() throws {
      let terminal = try answered()
      terminal.hangUp()
      #expect(terminal.waitForExit() == 129)
      try expectResumable(saying: "ma carte bleue a expiré")
      let journal = try Journal(path: folder.path + "/guichet/guichet.db")
      let code = try #require(try journal.conversations().first).code
      let again = try FrenchChat.open(in: folder.path, ["--resume", code.description])
      #expect(again.screen.allLines.contains { $0.contains("juste") })
    }

    @Test func `Ctrl-C while the answer comes gives the prompt back, and the chat goes on`() throws
    {
      let terminal = try FrenchChat.open(in: folder.path)
      terminal.type("ma carte bleue a expiré\r")
      terminal.send(signal: SIGINT)
      try #require(terminal.wait(seconds: 60) { FrenchChat.isPrompt($0) && $0.contains("juste") })
      terminal.type("/faits\r\u{4}")
      #expect(terminal.waitForExit() == 0)
      #expect(terminal.screen.contains("vous › /faits"))
    }

    @Test func `Ctrl-Z gives the terminal back while stopped, and the line after it`() throws {
      let terminal = try FrenchChat.open(in: folder.path)
      terminal.type("ma carte bleue")
      terminal.wait { $0.cursorLine == "vous › ma carte bleue" }
      terminal.send(signal: SIGTSTP)
      #expect(terminal.waitUntilStopped())
      #expect(terminal.isRestored)
      terminal.send(signal: SIGCONT)
      #expect(terminal.wait { $0.cursorLine == "vous › ma carte bleue" })
      terminal.type(" a expiré\r")
      #expect(terminal.wait(seconds: 60) { FrenchChat.isPrompt($0) && $0.contains("juste") })
      terminal.type("\u{4}")
      #expect(terminal.waitForExit() == 0)
      #expect(terminal.isRestored)
    }

    @Test func `What is typed ahead is not echoed by the kernel`() throws {
      let terminal = try FrenchChat.open(in: folder.path)
      terminal.type("ma carte bleue a expiré\r\u{9B}31m\u{202E}abc")
      #expect(terminal.wait(seconds: 60) { $0.cursorLine == "vous › ¤31m\u{FFFD}abc" })
      #expect(terminal.screen.strange.isEmpty)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func `A signal ends a chat on pipes with its code, and all is kept`(signal: Int32) throws {
      let chat = try Child(
        ["chat", "--json", "--lang", "fr"],
        environment: [
          "GUICHET_DIALOGS": Dialogs.folder, "XDG_CACHE_HOME": Dialogs.cache,
          "XDG_DATA_HOME": folder.path,
        ])
      _ = try #require(chat.turn())
      chat.type("ma carte bleue a expiré")
      _ = try #require(chat.turn())
      chat.kill(signal)
      #expect(chat.finish().status == 128 + signal)
      try expectResumable(saying: "ma carte bleue a expiré")
    }
  }
}

extension Screen {
  /// Whether a text stands somewhere in the window or above it.
  fileprivate func contains(_ text: String) -> Bool { allLines.contains { $0.contains(text) } }
}
