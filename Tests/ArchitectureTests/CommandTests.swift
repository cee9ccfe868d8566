import Testing

/// A command that no list names cannot be reached.
@Suite struct CommandTests {
  private static let files = SourceFile.sources.filter { $0.target == "guichet" }
  private static let commands = files.map(\.name).filter { $0.hasSuffix("Command") }

  @Test func thereAreCommands() {
    #expect(Self.commands.contains("ChatCommand"))
  }

  @Test(arguments: commands)
  func everyCommandIsInAList(command: String) {
    #expect(Self.isListed(command, in: Self.files))
  }

  @Test func lostCommandIsFound() {
    let lost = SourceFile(
      path: "Sources/guichet/Commands/LostCommand.swift", text: "struct LostCommand {}\n")
    let other = SourceFile(
      path: "Sources/guichet/Guichet.swift", text: "let all = [ChatCommand.self]\n")
    #expect(!Self.isListed("LostCommand", in: [lost, other]))
    #expect(Self.isListed("ChatCommand", in: [lost, other]))
  }

  /// Whether a file other than the command's own has `Command.self`.
  private static func isListed(_ command: String, in files: [SourceFile]) -> Bool {
    files.filter { $0.name != command }.contains { file in
      file.tokens.indices.contains { index in
        ForbiddenConstruct.sequence([command, ".", "self"], at: index, file.tokens)
      }
    }
  }
}
