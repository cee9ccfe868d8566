import ArgumentParser
import DialogFiles
import Dialogue
import Foundation
import TextSafety

/// `guichet rules sources`.
struct RulesSourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources", abstract: "List the articles that rules cite, and which have changed.",
    discussion: """
      A rule cites an article by its id in square brackets in its annotation. After you have \
      compared the rules with the articles as they are now, --accept records that in \
      decisions/sources.yml; check warns when an article changes after that.
      """)

  @Flag(help: "Record that the rules were compared with the articles as they are now.")
  var accept = false

  @Argument(help: "Only these articles.")
  var articles: [String] = []

  @OptionGroup var dialogs: DialogsOption

  func run() throws {
    try MainActor.assumeIsolated {
      try Failure.report {
        let folder = try dialogs.folder()
        let result = AssistantLoader(cache: DialogsOption.cache).load(folder)
        guard let sources = result.ruleSources else {
          throw UnusableDialogs(problems: result.problems, sources: result.sources)
        }
        let chosen = try chosen(from: sources)
        if accept { try record(chosen, sources, in: folder) }
        for entry in chosen {
          let rules = entry.rules.joined(separator: ", ")
          StandardOutput.write("\(entry.article.rawValue): \(accept ? "recorded" : state(entry))")
          StandardOutput.write("  \(rules)")
        }
      }
    }
  }

  private func chosen(from sources: RuleSources) throws -> [RuleSources.Entry] {
    let cited = sources.entries.map(\.article.rawValue)
    if let stranger = articles.first(where: { !cited.contains($0) }) {
      throw ValidationError(
        "No rule cites «\(stranger)». Cited are \(cited.joined(separator: ", ")).")
    }
    return sources.entries.filter { articles.isEmpty || articles.contains($0.article.rawValue) }
  }

  private func record(
    _ entries: [RuleSources.Entry], _ sources: RuleSources, in folder: String
  ) throws {
    let path = folder + "/decisions/sources.yml"
    do {
      try sources.recording(Set(entries.map(\.article)))
        .write(toFile: path, atomically: true, encoding: .utf8)
    } catch {
      throw ValidationError("«\(path)» cannot be written: \(error.localizedDescription)")
    }
  }

  private func state(_ entry: RuleSources.Entry) -> String {
    if entry.current.isEmpty { return "there is no such article" }
    if entry.recorded.isEmpty { return "not recorded" }
    let changed = entry.changed.map(\.rawValue).joined(separator: ", ")
    return changed.isEmpty ? "as it was read" : "changed since it was read (\(changed))"
  }
}
