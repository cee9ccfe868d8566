import ArgumentParser
import Storage

/// `--store`: which file the conversations are kept in.
struct StoreOption: ParsableArguments {
  @Option(help: "The file that keeps the conversations.", completion: .file())
  var store: String?

  @MainActor var path: String { store ?? Surroundings.storePath }

  @MainActor func journal() throws -> Journal { try Journal(path: path) }
}
