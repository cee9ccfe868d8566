import ArgumentParser
import Glibc
import Terminal
import TextSafety

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
          FeelCommand.self, UnderstandCommand.self, RedactCommand.self,
        ]),
    ],
    defaultSubcommand: ChatCommand.self)

  /// Runs the command that the arguments name.
  ///
  /// ArgumentParser would write its errors, which repeat the arguments, past the gate.
  static func main() {
    MainActor.assumeIsolated { ProcessMemory.keepToItself() }
    // A file that may not grow is an error to report, like a disk that is full.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      leave(error)
    }
  }

  private static func leave(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    let message = withArgumentsOnOneLine(fullMessage(for: error))
    MainActor.assumeIsolated {
      if code.isSuccess {
        StandardOutput.write(DisplayText(untrusted: message, limit: .max))
      } else if !message.isEmpty {
        let text = SecretMasker().mask(message).text
        StandardError.write(DisplayText(untrusted: text, limit: .max))
      }
    }
    Glibc.exit(code.rawValue)
  }

  /// The text in which every argument that is repeated stays on its line, whatever is in it.
  private static func withArgumentsOnOneLine(_ text: String) -> String {
    var text = text
    for argument in CommandLine.arguments.dropFirst() {
      let value = argument.firstIndex(of: "=").map { String(argument[$0...].dropFirst()) }
      for part in [argument, value ?? ""] where part.contains(where: \.isNewline) {
        text = text.replacing(part, with: DisplayText(untrusted: part).singleLine.text)
      }
    }
    return text
  }
}
