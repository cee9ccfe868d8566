import ArgumentParser

/// The program: a command for each of the three people who use it.
@main
struct Guichet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guichet",
    abstract: "Help with payment and billing information, as a conversation.",
    discussion: "Without a command, a chat begins. No language model; everything stays here.",
    groupedSubcommands: [
      CommandGroup(name: "For customers", subcommands: [ChatCommand.self]),
      CommandGroup(
        name: "For the sales team",
        subcommands: [DeskCommand.self, ConversationsCommand.self, FeedbackCommand.self]),
      CommandGroup(
        name: "For authors",
        subcommands: [
          CheckCommand.self, TestCommand.self, DecideCommand.self, RulesCommand.self,
          UnderstandCommand.self,
        ]),
    ],
    defaultSubcommand: ChatCommand.self)
}
