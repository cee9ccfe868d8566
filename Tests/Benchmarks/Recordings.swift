import DialogFiles
import Dialogue
import Foundation
import NLU

/// The conversations that the authors keep as tests, to be held again.
struct Recordings {
  /// The assistant of `Dialogs/`.
  let assistant: Assistant
  /// The messages that it has learnt from.
  let examples: [TrainingExample]
  /// The folder.
  let folder: String
  /// The tests' openings and the lines that the customer types.
  let conversations: [(opening: Event.Opening, lines: [String])]

  /// Loads them.
  ///
  /// - Throws: where the folder has errors, or cannot be found.
  init() throws {
    folder = try DialogFolderLocator(
      option: nil, environment: ProcessInfo.processInfo.environment,
      executable: Bundle.main.executablePath
    ).locate()
    let result = AssistantLoader(readsTests: true).load(folder)
    guard let assistant = result.assistant else { throw Faulty(problems: result.problems.count) }
    self.assistant = assistant
    examples = result.examples
    conversations = result.tests.map { test in
      let opening = Event.Opening(
        code: "0000-0000-00", language: test.language, isPinned: test.isPinned,
        locale: test.locale, version: assistant.version)
      let lines = test.steps.compactMap { step in
        if case .user(let line) = step.kind { line } else { nil }
      }
      return (opening, lines)
    }
  }

  /// The folder cannot be used.
  struct Faulty: Error {
    let problems: Int
  }
}
