import ArgumentParser
import Storage
import TextSafety

/// `guichet feedback`: whether what was shown has helped.
struct FeedbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedback", abstract: "Report whether the articles help.",
    subcommands: [FeedbackReportCommand.self])
}

/// `guichet feedback report`.
struct FeedbackReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Count the verdicts on each version of each article.",
    discussion: """
      The share of those whom it helped is given as its 95 % interval (Wilson), or «too few» \
      below five verdicts. Who only dislikes the product is counted apart.
      """)

  @Flag(help: "JSON, for programs.")
  var json = false

  @Flag(help: "Comma-separated values.")
  var csv = false

  @OptionGroup var store: StoreOption

  func validate() throws {
    if json, csv { throw ValidationError("--json and --csv exclude each other.") }
  }

  func run() throws {
    try MainActor.assumeIsolated {
      try Failure.report {
        let report = try FeedbackReport(try store.journal())
        if json {
          StandardOutput.write(json: JSONLine.encode(report))
        } else if csv {
          let rows = report.csv().split(separator: "\n").map { DisplayText(untrusted: String($0)) }
          StandardOutput.write(rows.stacked())
        } else {
          StandardOutput.write(FeedbackTable(report).text(columns: ReportWidth.columns))
        }
      }
    }
  }
}
