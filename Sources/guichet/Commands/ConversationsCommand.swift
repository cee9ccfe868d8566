import ArgumentParser
import Storage
import TextSafety

/// `guichet conversations`: what was said.
struct ConversationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conversations", abstract: "List, show and export conversations.",
    subcommands: [
      ConversationsListCommand.self, ConversationsShowCommand.self,
      ConversationsExportCommand.self,
    ])

  /// The conversation of a code as it was typed.
  static func export(_ code: String, of journal: Journal) throws -> ConversationExport {
    guard let parsed = ResumeCode(code) else {
      throw ValidationError("«\(code)» is no code: codes look like 7KQ4-M2XV-9D.")
    }
    guard let export = try ConversationExport(parsed, of: journal) else {
      throw ValidationError(
        "There is no conversation \(parsed); guichet conversations list shows all.")
    }
    return export
  }
}

/// `guichet conversations list`.
struct ConversationsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the conversations in the order in which they began.")

  @Flag(help: "JSON, for programs.")
  var json = false

  @OptionGroup var store: StoreOption

  func run() throws {
    try MainActor.assumeIsolated {
      try Failure.report {
        let journal = try store.journal()
        let conversations = try journal.conversations()
        if json {
          StandardOutput.write(json: JSONLine.encode(conversations.map(ConversationListing.init)))
        } else {
          let table = ConversationsTable(conversations, handoffs: try journal.handoffs())
          StandardOutput.write(table.text(columns: ReportWidth.columns))
        }
      }
    }
  }
}

/// `guichet conversations show`.
struct ConversationsShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what was said in a conversation.")

  @Argument(help: "The conversation's code.")
  var code: String

  @OptionGroup var store: StoreOption

  func run() throws {
    try MainActor.assumeIsolated {
      try Failure.report {
        let export = try ConversationsCommand.export(code, of: try store.journal())
        StandardOutput.write(export.text())
      }
    }
  }
}

/// `guichet conversations export`.
struct ConversationsExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a conversation out for other programs.")

  /// The forms of an export.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
    case markdown
  }

  @Argument(help: "The conversation's code.")
  var code: String

  @Option(help: "text, json or markdown.")
  var format = Format.text

  @OptionGroup var store: StoreOption

  func run() throws {
    try MainActor.assumeIsolated {
      try Failure.report {
        let export = try ConversationsCommand.export(code, of: try store.journal())
        switch format {
        case .text: StandardOutput.write(export.text())
        case .markdown: StandardOutput.write(export.markdown())
        case .json: StandardOutput.write(json: DisplayJSON(escaping: try export.json()))
        }
      }
    }
  }
}
