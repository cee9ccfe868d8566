import Foundation
import Testing

@testable import NLU

@Suite struct WordTableTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Data/words/words.bin")

  private static func table() throws -> WordTable {
    try #require(WordTable(decoding: [UInt8](Data(contentsOf: file))))
  }

  private func likeness(_ first: String, _ second: String, in table: WordTable) throws -> Float {
    let vectors = try [first, second].map { word in
      var sum = [Float](repeating: 0, count: table.dimensions)
      table.add(row: try #require(table.row(of: word)), weight: 1, to: &sum)
      return sum
    }
    func product(_ a: [Float], _ b: [Float]) -> Float { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
    return product(vectors[0], vectors[1])
      / (product(vectors[0], vectors[0]) * product(vectors[1], vectors[1])).squareRoot()
  }

  @Test(arguments: [
    ("facture", "invoice", "chien"), ("renouvellement", "renewal", "pizza"),
    ("revendeur", "reseller", "soleil"),
  ])
  func translationsAreAlike(word: String, translation: String, other: String) throws {
    let table = try Self.table()
    let like = try likeness(word, translation, in: table)
    #expect(like > 0.4)
    #expect(try like > likeness(word, other, in: table) + 0.2)
  }

  @Test func aDamagedTableIsNone() throws {
    let bytes = [UInt8](try Data(contentsOf: Self.file))
    var damaged = bytes
    damaged[bytes.count - 1] ^= 1
    #expect(WordTable(decoding: damaged) == nil)
    #expect(WordTable(decoding: Array(bytes.dropLast())) == nil)
    #expect(WordTable(decoding: Array(bytes.prefix(20))) == nil)
    #expect(WordTable(decoding: []) == nil)
    #expect(try Self.table().row(of: "xqzzt") == nil)
  }

  /// Words that no example has are understood by their likeness, across languages too.
  @Test func fewExamplesReachFurther() throws {
    let table = try Self.table()
    let examples = [
      ("bill", ["où est ma facture", "je veux la facture de mars", "une facture svp"]),
      ("reseller", ["je passe par un revendeur", "le revendeur paie", "notre revendeur"]),
      ("renewal", ["le renouvellement est actif", "stopper le renouvellement", "renouvellement"]),
    ].flatMap { intent, texts in
      texts.map { TrainingExample(intent: intent, language: "fr", text: $0) }
    }
    #expect(WordTable.helps(examples))
    let classifier = IntentClassifier.train(examples, table: table, folds: 0)
    for (text, intent) in [
      ("send me the invoice", "bill"), ("our reseller", "reseller"), ("renewal", "renewal"),
    ] {
      #expect(classifier.classify(text).ranking.first?.name == intent)
    }
    let kept = try #require(IntentClassifier(decoding: classifier.encoded(), table: table))
    #expect(kept.classify("send me the invoice") == classifier.classify("send me the invoice"))
    #expect(IntentClassifier(decoding: classifier.encoded()) == nil)
  }
}
