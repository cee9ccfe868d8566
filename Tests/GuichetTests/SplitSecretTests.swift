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
  }
}
