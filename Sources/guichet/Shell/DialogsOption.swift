import ArgumentParser
import Diagnostics
import DialogFiles
import Dialogue

/// `--dialogs`: which folder the assistant is read from.
struct DialogsOption: ParsableArguments {
  @Option(help: "The folder that holds assistant.yml.", completion: .directory)
  var dialogs: String?

  /// The folder, from the option or the places where it may lie.
  @MainActor func folder() throws -> String {
    try DialogFolderLocator(
      option: dialogs, environment: Surroundings.environment, executable: Surroundings.executable
    ).locate()
  }

  /// The checked assistant; problems in its files are shown with their lines.
  @MainActor func assistant() throws -> Assistant {
    let result = AssistantLoader(cache: Self.cache).load(try folder())
    guard let assistant = result.assistant else {
      throw UnusableDialogs(problems: result.problems, sources: result.sources)
    }
    return assistant
  }

  @MainActor static var cache: TrainingCache {
    WeightsFolder.cache(environment: Surroundings.environment, home: Surroundings.home)
  }
}

/// Dialogs with errors, and the texts to quote them from.
struct UnusableDialogs: Error {
  let problems: [Diagnostic]
  let sources: [String: String]
}
