import ArgumentParser
import DMN
import Dialogue
import Foundation

/// `guichet rules`: the rules as people read them.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Show the decision tables.",
    subcommands: [RulesShowCommand.self, RulesKitCommand.self])
}

/// `guichet rules show`.
struct RulesShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print decision tables as aligned text.")

  @Argument(help: "A .dmn file, or a decision's name in the dialogs.")
  var file: String

  @OptionGroup var dialogs: DialogsOption

  func run() throws {
    try MainActor.assumeIsolated {
      try Failure.report {
        StandardOutput.write(try rules().text(columns: ReportWidth.columns))
      }
    }
  }

  @MainActor private func rules() throws -> RulesText {
    guard file.contains("/") || file.hasSuffix(".dmn") else {
      return try RulesText(dialogs.assistant().decisions.model, named: file)
    }
    let data: Data
    do {
      data = try Data(contentsOf: URL(filePath: file))
    } catch {
      throw ValidationError("«\(file)» cannot be read: \(error.localizedDescription)")
    }
    return RulesText(try DecisionModel.read([(file, Array(data))]))
  }
}
