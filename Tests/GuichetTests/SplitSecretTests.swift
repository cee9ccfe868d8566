import Foundation
import Testing

extension Processes {
  /// A card number that a customer types in pieces, and what of it is left on the disk.
  @Suite(.serialized) struct SplitSecretTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var environment: [String: String] {
      [
        "GUICHET_DIALOGS": Dialogs.folder, "XDG_DATA_HOME": folder.path,
        "XDG_CACHE_HOME": folder.path + "/cache",
      ]
    }

    /// The files under the folder in which a text stands.
    private func files(with text: String) throws -> [String] {
      let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      return names.filter { name in
        let bytes = FileManager.default.contents(atPath: folder.path + "/" + name) ?? Data()
        return bytes.range(of: Data(text.utf8)) != nil
      }
    }

    @Test(arguments: [
      "changer la carte, voici : 5105 1051\net la fin 0510 5100\n",
      "changer la carte 5105 1051\n/humain\n0510 5100\n",
      "5105 1051\n0510\n5100\n/dossier\n",
    ])
    func `No file keeps a piece`(typed: String) throws {
      let result = try Child.run(
        ["chat", "--json", "--lang", "fr"], input: typed, environment: environment)
      #expect(result.status == 0)
      #expect(result.output.contains("masqué"))
      for piece in ["5105 1051", "51051051", "0510 5100"] {
        #expect(try files(with: piece) == [], "\(piece)")
      }
      #expect(try files(with: "**** 5100").contains { $0.hasSuffix("guichet.db") })
    }

    /// The program is killed between two pieces; the next run has only the journal.
    @Test(arguments: [
      ["changer la carte, voici : 5105 1051", "et la fin 0510 5100"],
      ["5105 1051", "0510", "5100"],
    ])
    func `A piece is known after a kill and a return`(lines: [String]) throws {
      var code: String?
      for line in lines {
        let resume = code.map { ["--resume", $0] } ?? ["--lang", "fr"]
        let chat = try Child(["chat", "--json"] + resume, environment: environment)
        let opening = try #require(chat.turn())
        code = code ?? opening.compactMap(\.code).first
        chat.type(line)
        _ = try #require(chat.turn())
        chat.kill(SIGKILL)
        #expect(chat.finish().status == 128 + SIGKILL)
      }
      for piece in ["5105 1051", "51051051", "0510 5100"] {
        #expect(try files(with: piece) == [], "\(piece)")
      }
      #expect(try !files(with: "**** 5100").isEmpty || !files(with: "\"****\"").isEmpty)
    }

    @Test func `A bare number is a secret where an agent has asked for one, also after a return`()
      throws
    {
      func desk(_ words: String...) throws {
        #expect(try Child.run(["desk"] + words, environment: environment).status == 0)
      }
      let chat = try Child(["chat", "--json", "--lang", "fr"], environment: environment)
      let opening = try #require(chat.turn())
      let code = try #require(opening.compactMap(\.code).first)
      for line in ["je veux parler à quelqu'un", ""] {
        chat.type(line)
        _ = try #require(chat.turn())
      }
      chat.closeInput()
      #expect(chat.finish().status == 0)
      try desk("claim", "1")
      for question in [
        "three digits on the back?", "quel est le code au dos ?", "What is your PIN code?",
      ] {
        try desk("reply", "1", question)
        let again = try Child(
          ["chat", "--json", "--resume", code], environment: environment)
        _ = again.turn()
        again.type("7372")
        let (status, _) = again.finish()
        #expect(status == 0)
        #expect(try files(with: "7372") == [], "\(question)")
      }
      // A number that nobody has asked a secret with is kept.
      try desk("reply", "1", "Combien de licences avez-vous ?")
      let last = try Child(["chat", "--json", "--resume", code], environment: environment)
      _ = last.turn()
      last.type("8194")
      _ = last.finish()
      #expect(try !files(with: "8194").isEmpty)
    }
  }
}
