import ArgumentParser
import DMN
import Dialogue
import Glibc
import TextSafety

/// `guichet rules show`.
struct RulesShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print decision tables as aligned text.",
    discussion: """
      In a window long cells are broken. Elsewhere a file's tables are printed as «rules edit» \
      opens them, a rule a line.
      """)

  @Argument(help: "A .dmn file, or a decision's name in the dialogs.")
  var file: String

  @OptionGroup var dialogs: DialogsOption

  func run() throws {
    try MainActor.assumeIsolated {
      try Failure.report { StandardOutput.write(try text()) }
    }
  }

  @MainActor private func text() throws -> DisplayText {
    guard file.contains("/") || file.hasSuffix(".dmn") else {
      return try RulesText(dialogs.assistant().decisions.model, named: file)
        .text(columns: ReportWidth.columns)
    }
    let rules = try RulesFile(file)
    if isatty(1) == 0, let text = try rules.text() { return text }
    return RulesText(try rules.model()).text(columns: ReportWidth.columns)
  }
}
