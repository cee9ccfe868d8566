import ArgumentParser

/// `guichet rules`: the rules as people read and write them.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Show, edit and examine the decision tables.",
    subcommands: [
      RulesShowCommand.self, RulesEditCommand.self, RulesVerifyCommand.self, RulesGapsCommand.self,
      RulesQuestionsCommand.self, RulesSourcesCommand.self, RulesKitCommand.self,
    ])
}
