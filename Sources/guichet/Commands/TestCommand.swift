import ArgumentParser
import DialogFiles
import Diagnostics
import Foundation
import Storage

/// `guichet test`: the conversation tests of the dialogs.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Hold the conversations that the dialogs' tests describe.",
    discussion: """
      A failure is shown as the conversation with what was expected. Exit code 1 where a test \
      fails or the dialogs have errors.
      """)

  @Option(help: "Only tests whose name contains this.")
  var only: String?

  @Option(help: "Keep the conversations in this new file, to try the desk on.")
  var keepStore: String?

  @Flag(help: "Name the steps and rules that no test comes through.")
  var verbose = false

  @OptionGroup var dialogs: DialogsOption

  func run() throws {
    try MainActor.assumeIsolated {
      try Failure.report {
        if let keepStore, FileManager.default.fileExists(atPath: keepStore) {
          throw ValidationError("«\(keepStore)» exists; --keep-store makes a new file.")
        }
        let result = AssistantLoader(cache: DialogsOption.cache, readsTests: true)
          .load(try dialogs.folder())
        guard let assistant = result.assistant else {
          StandardError.write(DialogCheck(result).text(withNotes: false))
          throw Exit.found
        }
        let suite = TestSuite(try selected(result.tests), assistant)
        if let keepStore { try suite.keep(in: Journal(path: keepStore), now: Surroundings.now) }
        StandardOutput.write(suite.text(isVerbose: verbose))
        if suite.failureCount > 0 { throw Exit.found }
      }
    }
  }

  private func selected(_ tests: [ConversationTest]) throws -> [ConversationTest] {
    guard let only else { return tests }
    let wanted = tests.filter { $0.name.localizedCaseInsensitiveContains(only) }
    guard !wanted.isEmpty else {
      let hint = nearest(to: only, among: tests.map(\.name)).map { " Did you mean «\($0)»?" } ?? ""
      throw ValidationError("No test's name contains «\(only)».\(hint)")
    }
    return wanted
  }
}
