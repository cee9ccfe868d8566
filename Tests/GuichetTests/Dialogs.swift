import DialogFiles
import Dialogue
import Foundation
import PtySupport

/// The assistant of this repository, loaded once for all tests.
enum Dialogs {
  /// The package's own `Dialogs` folder.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Dialogs").standardizedFileURL.path

  /// Where the programs under test keep trained weights, so that only the first has to train.
  static let cache = URL(filePath: PseudoTerminal.product(named: "test-cache")).path

  /// What the folder holds, tests included.
  static let loaded = AssistantLoader(cache: nil, readsTests: true).load(folder)

  /// The assistant; a folder with errors fails the test that needs it.
  static func assistant() throws -> Assistant {
    guard let assistant = loaded.assistant else { throw Broken() }
    return assistant
  }

  /// The folder has errors; the test that loads it names them.
  struct Broken: Error {}

  /// A copy of the folder with some files added or replaced, by their paths in it.
  static func copy(in directory: String, changing files: [String: String]) throws -> String {
    let copy = directory + "/Dialogs"
    try FileManager.default.copyItem(atPath: folder, toPath: copy)
    for (path, text) in files {
      try text.write(toFile: "\(copy)/\(path)", atomically: true, encoding: .utf8)
    }
    return copy
  }
}
