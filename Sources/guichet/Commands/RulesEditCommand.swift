import ArgumentParser
import DMN
import TextSafety

/// `guichet rules edit`.
struct RulesEditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Edit decision tables as aligned text.",
    discussion: """
      Opens the tables of a .dmn file in $VISUAL or $EDITOR, a rule a line. A line without number is \
      a new rule, a rule whose line is gone is taken out. Ids, layout, comments and diagrams of the \
      file are kept. What is wrong with the new rules is shown with its place in the text; then \
      nothing is written, and the text is kept.
      """)

  @Argument(help: "A .dmn file.", completion: .file(extensions: ["dmn"]))
  var file: String

  @Option(help: "Take the edited text from this file instead of opening an editor.")
  var text: String?

  func run() throws {
    try MainActor.assumeIsolated {
      try Failure.report {
        let session = try RulesEditSession(file)
        let edited =
          if let text { try RulesEditSession.read(text) } else {
            try session.edit(AuthorEditor())
          }
        let result = session.finish(with: edited)
        for line in result.lines {
          if result.isWritten { StandardOutput.write(line) } else { StandardError.write(line) }
        }
        if !result.isWritten { throw Exit.found }
      }
    }
  }
}
