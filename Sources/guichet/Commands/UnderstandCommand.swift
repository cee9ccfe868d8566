import ArgumentParser

/// `guichet understand`: how messages are read, and how well.
struct UnderstandCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "understand",
    abstract: "Show how messages are read, and measure how well.",
    // No options of its own: they would be taken from those of the same name below.
    subcommands: [UnderstandMessagesCommand.self, UnderstandEvaluateCommand.self],
    defaultSubcommand: UnderstandMessagesCommand.self)
}
