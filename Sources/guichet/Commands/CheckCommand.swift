import Diagnostics
import ArgumentParser
import DialogFiles

/// `guichet check`: every problem in the dialogs.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find every problem in the dialogs, with its place.",
    discussion: "Exit code 1 where there are errors.")

  @Flag(help: "Warnings make the exit code 1 too.")
  var strict = false

  @Flag(help: "Show notes too: cases that no rule covers.")
  var verbose = false

  @Flag(help: "JSON, for programs.")
  var json = false

  @OptionGroup var dialogs: DialogsOption

  func run() throws {
    try MainActor.assumeIsolated {
      try Failure.report {
        let loader = AssistantLoader(
          cache: DialogsOption.cache, readsTests: true, reviewsExamples: true)
        let check = DialogCheck(loader.load(try dialogs.folder()))
        if json {
          StandardOutput.write(json: JSONLine.encode(check))
        } else {
          StandardOutput.write(check.text(withNotes: verbose))
        }
        if check.count(.error) > 0 || (strict && check.count(.warning) > 0) { throw Exit.found }
      }
    }
  }
}
