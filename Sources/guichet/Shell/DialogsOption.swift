import ArgumentParser
import DialogFiles
import Dialogue
import Foundation

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

  /// The checked assistant.
  @MainActor func assistant() throws -> Assistant {
    try AssistantLoader(cache: Self.cache).assistant(in: folder())
  }

  @MainActor static var cache: TrainingCache {
    WeightsFolder.cache(environment: Surroundings.environment, home: NSHomeDirectory())
  }
}
