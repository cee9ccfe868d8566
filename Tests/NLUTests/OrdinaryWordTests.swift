import Foundation
import Testing

@testable import NLU

@Suite struct OrdinaryWordTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Dialogs/words/words.bin")

  static func words() throws -> OrdinaryWords {
    try #require(OrdinaryWords(table: [UInt8](Data(contentsOf: file))))
  }

  @Test(arguments: ["dinde", "jason", "a", "rarement", "wages"])
  func wordsOfTheTableAreKnown(word: String) throws {
    #expect(try Self.words().contains(word))
  }

  @Test(arguments: ["belgiqe", "suise", "portugual", "paypl", "virment", "", "zzzzzz", "être"])
  func othersAreNot(word: String) throws {
    #expect(try !Self.words().contains(word))
    #expect(!OrdinaryWords.none.contains(word))
  }

  @Test func allWordsOfTheTableAreFound() throws {
    let bytes = [UInt8](try Data(contentsOf: Self.file))
    let table = try #require(WordTable(decoding: bytes))
    let words = try Self.words()
    for word in ["facture", "invoice", "renewal", "revendeur", "xqzzt", "germny"] {
      #expect(words.contains(word) == (table.row(of: word) != nil))
    }
  }

  @Test func aCutOffTableHasNone() throws {
    let bytes = [UInt8](try Data(contentsOf: Self.file))
    for length in [0, 4, 20, 28, 5_000, 100_000] {
      #expect(OrdinaryWords(table: Array(bytes.prefix(length))) == nil)
    }
  }

  /// What a list knows is left as it is, however near it is to a word of the examples.
  @Test func ordinaryWordsAreNotCorrected() throws {
    func interpreter(_ ordinary: OrdinaryWords) -> MessageInterpreter {
      MessageInterpreter(
        classifier: Fixture.classifier, languages: [Fixture.french, Fixture.english],
        extraction: Fixture.extraction, ordinary: ordinary)
    }
    let (knowing, unknowing) = (interpreter(try Self.words()), interpreter(.none))
    // Without the list, one of them at least would be taken for a word of the examples.
    let changed = ["tarte", "parte", "cartes", "virements", "adresses"].filter {
      unknowing.understand("une \($0)").corrections > 0
    }
    #expect(!changed.isEmpty)
    for word in changed { #expect(knowing.understand("une \(word)").corrections == 0, "\(word)") }
    for slip in ["vriement", "partneaire", "adrese"] {
      let one = knowing.understand("une \(slip)").corrections
      #expect(one == unknowing.understand("une \(slip)").corrections, "\(slip)")
    }
  }

  /// What a list knows is no country misspelt; what none knows may be one.
  @Test func anOrdinaryWordIsNoMisspeltName() throws {
    let interpreter = MessageInterpreter(
      classifier: Fixture.classifier, languages: [Fixture.french, Fixture.english],
      extraction: Fixture.extraction, ordinary: try Self.words())
    func countries(_ text: String) -> [String] {
      interpreter.understand(text).values(of: "billing_country")
    }
    #expect(countries("dinde") == [])
    #expect(countries("jason") == [])
    #expect(countries("Belgiqe") == ["BE"])
    #expect(countries("la Suise") == ["CH"])
    #expect(countries("mon abo") == [])
  }
}
