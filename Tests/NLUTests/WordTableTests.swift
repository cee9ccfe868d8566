import Foundation
import Testing

@testable import NLU

@Suite struct WordTableTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Dialogs/words/words.bin")

  static func table() throws -> WordTable {
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

  /// A word that no example has is understood a little by what it is like.
  @Test func fewExamplesReachFurther() throws {
    let table = try Self.table()
    let examples = [("bill", "ma facture"), ("reseller", "mon revendeur"), ("chat", "mon chat")]
      .flatMap { intent, thing in
        ["où est \(thing)", "je veux \(thing)", "montrez \(thing)", "\(thing) svp"].map {
          TrainingExample(intent: intent, language: "fr", text: $0)
        }
      }
    #expect(WordTable.helps(examples))
    let text = "où est mon invoice"
    let classifier = IntentClassifier.train(examples, table: table, folds: 0)
    let likelihoods = [IntentClassifier.train(examples, folds: 0), classifier].map { classifier in
      classifier.classify(text).ranking.first { $0.name == "bill" }?.probability ?? 0
    }
    #expect(likelihoods[1] > 1.2 * likelihoods[0])

    let kept = try #require(IntentClassifier(decoding: classifier.encoded(), table: table))
    #expect(kept.classify(text) == classifier.classify(text))
    #expect(IntentClassifier(decoding: classifier.encoded()) == nil)
    #expect(
      TrainingKey(examples, table: table).weights != TrainingKey(examples).weights
    )
  }
}
