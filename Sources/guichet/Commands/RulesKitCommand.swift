import ArgumentParser
import DecisionKit
import Foundation
import TextSafety

/// `guichet rules tck`: how the decision engine fares in the standard's test kit.
struct RulesKitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tck", abstract: "Run a copy of the DMN Technology Compatibility Kit.",
    shouldDisplay: false)

  @Argument(help: "The kit's directory, or one of its folders.")
  var directory: String

  @Option(help: ArgumentHelp("Write the failing cases to this file.", valueName: "file"))
  var failures: String?

  func run() throws {
    try MainActor.assumeIsolated {
      try Failure.report {
        let report = KitReport(
          try folders().map { ($0.name, $0.verdicts()) })
        if let failures {
          let lines = report.failures.map { "\($0.id)\t\($0.reason)\n" }
          try Data(lines.joined().utf8).write(to: URL(filePath: failures))
        }
        StandardOutput.write(DisplayText(untrusted: report.text, limit: .max))
        if !report.failures.isEmpty { throw Exit.found }
      }
    }
  }

  private func folders() throws -> [KitFolder] {
    do {
      let folders = try KitFolder.all(in: URL(filePath: directory))
      guard folders.isEmpty else { return folders }
    } catch {
      throw ValidationError("«\(directory)» cannot be read: \(error.localizedDescription)")
    }
    throw ValidationError("«\(directory)» holds no cases.")
  }
}
