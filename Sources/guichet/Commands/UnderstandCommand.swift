import ArgumentParser
import Dialogue
import NLU

/// `guichet understand`: how messages are read.
struct UnderstandCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "understand",
    abstract: "Show how messages are read: one a line in, one JSON object a line out.")

  @OptionGroup var dialogs: DialogsOption

  func run() throws {
    try MainActor.assumeIsolated {
      try Failure.report {
        let interpreter = try dialogs.assistant().interpreter
        while let line = readLine() {
          StandardOutput.write(json: JSONLine.encode(interpreter.understand(line)))
        }
      }
    }
  }
}
