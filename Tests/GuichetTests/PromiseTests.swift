import Foundation
import Testing

/// What the program promises of files, signals and faults, and the test that holds it to each.
///
/// A promise whose test has gone fails here.
@Suite struct PromiseTests {
  struct Promise: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// The folder of the tests, the suite's file, and a part of the test's name.
    let test: (folder: String, file: String, name: String)

    init(_ promise: String, _ folder: String, _ file: String, _ name: String) {
      testDescription = promise
      test = (folder, file, name)
    }
  }

  private static let promises: [Promise] = [
    // Durability, concurrency
    .init(
      "a commit is on the disk", "StorageTests", "StoreOpeningTests",
      "commits are on the disk and readers are not blocked"),
    .init(
      "no acknowledged write is lost by a kill", "StorageTests", "ProcessTests",
      "what was acknowledged before a kill is there, without gaps"),
    .init(
      "no acknowledged line is lost by a kill", "GuichetTests", "KillTests",
      "No acknowledged line is lost"),
    .init(
      "processes wait for each other", "StorageTests", "ProcessTests",
      "processes that make a store at once share it"),
    .init(
      "one of two agents gets a ticket", "GuichetTests", "DeskTests",
      "Of two agents the first gets the ticket"),
    .init(
      "no shared log on a network file system", "StorageTests", "StoreOpeningTests",
      "on a network file system there is no shared log"),
    .init(
      "a full disk refuses a write and loses none", "StorageTests", "StoreOpeningTests",
      "a write that the disk refuses is no write"),
    .init(
      "a read-only store or folder is named", "StorageTests", "StorePlaceTests",
      "a store or folder that may not be written is named"),
    .init(
      "a cut store is refused", "StorageTests", "StoreOpeningTests",
      "a store cut off at a page is refused"),
    .init(
      "a damaged store is refused", "StorageTests", "StoreOpeningTests",
      "a store with a damaged page is refused"),
    .init(
      "a lost file is not replaced in silence", "StorageTests", "StoreOpeningTests",
      "a log whose file is lost is not taken"),
    .init(
      "a later release's store is refused", "StorageTests", "StoreOpeningTests",
      "a store of a later release is refused"),
    .init(
      "another program's file is left alone", "StorageTests", "StoreOpeningTests",
      "another program's database is refused"),
    // Signals
    .init(
      "SIGINT clears the line, twice leaves", "GuichetTests", "ChatTerminalTests",
      "Ctrl-C clears the line, and twice on an empty one leaves"),
    .init(
      "SIGINT during output gives the prompt back", "GuichetTests", "ChatSignalTests",
      "Ctrl-C while the answer comes gives the prompt back"),
    .init(
      "SIGTSTP gives the terminal back, fg the line", "GuichetTests", "ChatSignalTests",
      "Ctrl-Z gives the terminal back while stopped"),
    .init(
      "SIGWINCH redraws the line", "TerminalTests", "EditorSignalTests",
      "aNewSizeRedrawsTheLine"),
    .init(
      "SIGTERM, SIGHUP, SIGQUIT keep the conversation", "GuichetTests", "ChatSignalTests",
      "A signal that ends the chat leaves conversation and terminal whole"),
    .init(
      "a closed window keeps the conversation", "GuichetTests", "ChatSignalTests",
      "A window that is closed leaves the conversation whole"),
    .init(
      "Ctrl-D leaves with the code", "GuichetTests", "ChatTerminalTests",
      "Ctrl-D leaves with the code to come back"),
    .init(
      "a signal during the start restores the terminal", "GuichetTests", "ChatStartTests",
      "A signal while the chat starts gives the terminal back"),
    .init(
      "a crash restores the terminal", "TerminalTests", "EchoTests",
      "aCrashGivesTheTerminalBack"),
    .init(
      "nothing is echoed between two lines", "TerminalTests", "EchoTests",
      "thereIsNoMomentBetweenTwoLines"),
    .init(
      "a signal ends a chat on pipes", "GuichetTests", "ChatSignalTests",
      "A signal ends a chat on pipes with its code"),
    .init(
      "a core is never written", "GuichetTests", "MemoryTests",
      "A crash leaves no core file"),
    // Files
    .init(
      "files are private at any umask", "StorageTests", "StoreOpeningTests",
      "files are private whatever the umask"),
    .init(
      "a store open to others is refused", "StorageTests", "StoreOpeningTests",
      "a store open to others is refused"),
    .init(
      "a folder that others can write is refused", "StorageTests", "StorePlaceTests",
      "a folder in which others can exchange the store is refused"),
    .init(
      "another user's folder is refused", "StorageTests", "StorePlaceTests",
      "another user's folder is refused"),
    .init(
      "another user's store is refused", "StorageTests", "StorePlaceTests",
      "another user's store is refused"),
    .init(
      "a link is refused", "StorageTests", "StorePlaceTests",
      "a link in the store's place is refused"),
    .init(
      "a link in the log's place is refused", "StorageTests", "StorePlaceTests",
      "a link in the log's place is refused"),
    .init(
      "the place follows XDG", "StorageTests", "StoreOpeningTests",
      "the default place follows XDG"),
    .init(
      "the desk's memory stays its own", "GuichetTests", "MemoryTests",
      "The desk keeps its memory to itself"),
    // Secrets
    .init(
      "no file holds a secret", "GuichetTests", "SecretSearchTests",
      "No secret that anyone typed is found in any file"),
    .init(
      "no memory holds a masked half", "GuichetTests", "ChatMemoryTests",
      "No half is left once both are masked"),
    .init(
      "history holds no secret", "TerminalTests", "EditorHistoryTests",
      "anOlderLineComesBackAsItWas"),
    .init(
      "a split card is found after a kill", "GuichetTests", "SplitSecretTests",
      "A piece is known after a kill and a return"),
  ]

  @Test(arguments: promises)
  func `Each promise has its test`(promise: Promise) throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.appending(path: "\(promise.test.folder)/\(promise.test.file).swift")
    let text = try String(contentsOf: file, encoding: .utf8)
    let name = promise.test.name
    #expect(text.contains("func `\(name)") || text.contains("func \(name)("), "\(name)")
  }
}
