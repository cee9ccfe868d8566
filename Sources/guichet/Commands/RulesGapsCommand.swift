import ArgumentParser
import Storage
import TextSafety

/// `guichet rules gaps`.
struct RulesGapsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps", abstract: "List the cases without a rule that customers brought.",
    discussion: """
      Cases are counted by their tickets; beside each stand the rule that comes nearest, with what it \
      wants instead, and what the sales team made of the tickets.
      """)

  @Flag(help: "JSON, for programs.")
  var json = false

  @OptionGroup var store: StoreOption

  func run() throws {
    try MainActor.assumeIsolated {
      try Failure.report {
        let report = try RuleGapReport(try store.journal())
        if json {
          StandardOutput.write(json: JSONLine.encode(report))
        } else {
          StandardOutput.write(RuleGapTable(report).text(columns: ReportWidth.columns))
        }
      }
    }
  }
}
