import Foundation
import PtySupport
import Testing

extension Processes {
  /// What is left in the chat's memory of a card number that was sent in two halves: the first half
  /// was an ordinary message until the second one came.
  @Suite(.serialized) struct ChatMemoryTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func say(_ text: String, _ terminal: PseudoTerminal) throws {
      terminal.type(text + "\r")
      try #require(
        terminal.wait(seconds: 60) { screen in
          FrenchChat.isPrompt(screen) && screen.allLines.contains { $0.hasPrefix("vous › ") }
        })
      terminal.settle()
      try #require(FrenchChat.isPrompt(terminal.screen))
    }

    @Test(arguments: [
      ["changer la carte, voici : 5105 1051", "et la fin 0510 5100"],
      ["5105 1051", "0510", "5100"],
      ["je veux parler à quelqu'un, ma carte 5105 1051", "0510 5100"],
    ])
    func `No half is left once both are masked`(lines: [String]) throws {
      let terminal = try FrenchChat.open(in: folder.path)
      try say(lines[0], terminal)
      #expect(
        try terminal.copies(of: Array("5105 1051".utf8)) > 0, "the search finds what is there")
      for line in lines.dropFirst() { try say(line, terminal) }
      #expect(terminal.screen.allLines.contains { $0.contains("masqué") })
      for piece in ["5105 1051", "51051051", "0510 5100", "05105100"] {
        #expect(try terminal.copies(of: Array(piece.utf8)) == 0, "\(piece)")
        let scalars = piece.utf8.flatMap { [$0, 0, 0, 0] as [UInt8] }
        #expect(try terminal.copies(of: scalars) == 0, "\(piece) in scalars")
      }
    }

    @Test func `Nothing is left of a secret that was masked at once`() throws {
      let terminal = try FrenchChat.open(in: folder.path)
      for line in ["ma carte 4000 0566 5566 5556", "mot de passe : Tr0ub4dor&3xkcd"] {
        try say(line, terminal)
      }
      for piece in ["4000 0566", "4000056655665556", "Tr0ub4dor&3xkcd"] {
        #expect(try terminal.copies(of: Array(piece.utf8)) == 0, "\(piece)")
        let scalars = piece.utf8.flatMap { [$0, 0, 0, 0] as [UInt8] }
        #expect(try terminal.copies(of: scalars) == 0, "\(piece) in scalars")
      }
    }
  }
}
