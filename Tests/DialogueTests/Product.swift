import DialogFiles
import Dialogue
import Foundation

/// The product's own dialogs, read once: the laws are about them.
enum Product {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Dialogs").path

  static let loaded = AssistantLoader().load(folder)

  static var assistant: Assistant {
    get throws {
      guard let assistant = loaded.assistant else { throw Unusable() }
      return assistant
    }
  }

  struct Unusable: Error {}
}
