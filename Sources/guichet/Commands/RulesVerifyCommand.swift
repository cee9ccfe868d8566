import ArgumentParser
import DMN
import Diagnostics
import TextSafety

/// `guichet rules verify`.
struct RulesVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Look for gaps, conflicts and rules without effect.",
    discussion: """
      Reads the files as one model. Gaps are notes, conflicts that the hit policy does not allow are \
      errors. Exit code 1 where there are errors.
      """)

  @Argument(help: ".dmn files.", completion: .file(extensions: ["dmn"]))
  var files: [String]

  @Flag(help: "JSON, for programs: an object a line.")
  var json = false

  func run() throws {
    try MainActor.assumeIsolated {
      try Failure.report {
        let report = try RulesReport(files)
        if json {
          for finding in report.listed { StandardOutput.write(json: JSONLine.encode(finding)) }
        } else {
          StandardOutput.write(report.text)
        }
        if report.hasErrors { throw Exit.found }
      }
    }
  }
}
