import Testing

@testable import NLU

/// Vectors of words beside the sparse features.
@Suite struct WordTableTests {
  private static let table = WordTable(
    words: ["régler", "payer", "solder", "facture", "reçu", "quittance"], dimensions: 2,
    values: [90, 0, 90, 5, 90, -5, 0, 90, 5, 90, -5, 90])

  private static let examples = [
    ("pay", "payer"), ("pay", "je veux payer"), ("pay", "comment payer"),
    ("bill", "ma facture"), ("bill", "une facture"), ("bill", "la facture du mois"),
  ].map { TrainingExample(intent: $0.0, language: "fr", text: $0.1) }

  @Test func wordsThatMeanAlikeAreTakenAlike() {
    let classifier = IntentClassifier.train(Self.examples, table: Self.table)
    #expect(classifier.classify("solder").ranking.first?.name == "pay")
    #expect(classifier.classify("quittance").ranking.first?.name == "bill")
    let margin = { (classifier: IntentClassifier, text: String) in
      let ranking = classifier.classify(text).ranking
      return ranking[0].logit - ranking[1].logit
    }
    let plain = IntentClassifier.train(Self.examples)
    #expect(margin(classifier, "quittance") > margin(plain, "quittance") + 0.1)
  }

  @Test func bytesAreReadBackOnlyWithTheirTable() throws {
    let classifier = IntentClassifier.train(Self.examples, table: Self.table)
    let bytes = classifier.encoded()
    #expect(IntentClassifier(decoding: bytes) == nil)
    let other = WordTable(words: ["payer"], dimensions: 2, values: [1, 2])
    #expect(IntentClassifier(decoding: bytes, table: other) == nil)
    let again = try #require(IntentClassifier(decoding: bytes, table: Self.table))
    #expect(again.classify("solder ma note") == classifier.classify("solder ma note"))
    #expect(
      IntentClassifier.contentHash(Self.examples, table: Self.table)
        != IntentClassifier.contentHash(Self.examples))
  }

  @Test func wordsAreFoundFolded() {
    #expect(Self.table.row(of: "regler") != nil)
    #expect(Self.table.row(of: "inconnu") == nil)
  }
}
