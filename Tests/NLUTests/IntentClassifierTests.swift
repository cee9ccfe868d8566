import NLU
import Testing

@Suite struct IntentClassifierTests {
  @Test func sameExamplesInAnyOrderGiveTheSameBytes() {
    var random = SplitMix(seed: 3)
    var shuffled = Fixture.examples
    for last in stride(from: shuffled.count - 1, to: 0, by: -1) {
      shuffled.swapAt(last, random.next(below: last + 1))
    }
    let languages = [Fixture.french, Fixture.english]
    let again = IntentClassifier.train(shuffled, languages: languages)
    #expect(again.encoded() == Fixture.classifier.encoded())
    let key = TrainingKey(Fixture.examples, languages: languages)
    let otherOrder = TrainingKey(shuffled, languages: languages)
    #expect(otherOrder.weights == key.weights)
    #expect(otherOrder.review != key.review)
    #expect(key == TrainingKey(Fixture.examples, languages: languages))
  }

  @Test func theKeyTellsExamplesApart() {
    let one = TrainingExample(intent: "a", language: "fr", text: "bc")
    let other = TrainingExample(intent: "ab", language: "fr", text: "c")
    let key = TrainingKey([one])
    #expect(key.weights != TrainingKey([other]).weights)
    #expect(key.weights != TrainingKey([one, one]).weights)
    #expect(key.weights != TrainingKey([one], languages: [Fixture.french]).weights)
    #expect(key.weights.count == 32 && key.review.count == 32 && key.weights != key.review)
  }

  @Test func decodedClassifierIsTheSame() throws {
    let bytes = Fixture.classifier.encoded()
    let decoded = try #require(IntentClassifier(decoding: bytes))
    #expect(decoded.encoded() == bytes)
    for text in ["changer ma carte", "where is my invoice", "météo", ""] {
      #expect(decoded.classify(text) == Fixture.classifier.classify(text))
    }
  }

  @Test func damagedBytesAreRefused() {
    let bytes = Fixture.classifier.encoded()
    #expect(IntentClassifier(decoding: []) == nil)
    #expect(IntentClassifier(decoding: Array(bytes.dropLast())) == nil)
    var random = SplitMix(seed: 11)
    for _ in 0..<50 {
      var damaged = bytes
      damaged[random.next(below: bytes.count)] ^= UInt8(1 << random.next(below: 8))
      #expect(IntentClassifier(decoding: damaged) == nil)
    }
  }

  @Test(arguments: [
    ("je voudrais changer ma carte bancaire", "change_payment"),
    ("changer de moyen de paiement", "change_payment"),
    ("I want to update my card", "change_payment"),
    ("modifier l'adresse de facturation", "change_billing"),
    ("télécharger ma facture", "invoice_request"),
    ("download an invoice", "invoice_request"),
    ("my card is declined", "card_declined"),
    ("parler à un humain", "ask_human"),
    ("what is automatic renewal", "auto_renewal_info"),
  ])
  func ranksTheIntentFirst(text: String, intent: String) {
    #expect(Fixture.classifier.classify(text).ranking.first?.name == intent)
  }

  @Test func accentsAndCaseMakeNoDifference() {
    let plain = Fixture.classifier.classify("mes coordonnees de facturation ont change")
    #expect(plain == Fixture.classifier.classify("MES COORDONNÉES de facturation ont changé"))
  }

  @Test func anExampleIsRecognisedWordForWord() {
    for example in Fixture.examples {
      let result = Fixture.interpreter.understand(example.text.uppercased() + " !")
      #expect(result.exact, "\(example.text)")
      #expect(result.intents.first?.name == example.intent, "\(example.text)")
      #expect(
        result.zone == (IntentClassifier.isRefused(example.intent) ? .refuse : .accept))
    }
  }

  @Test(arguments: ["", "?", "zzkqx wvvk", "12345", "météo de demain à la plage", "支付"])
  func refusesWhatIsStrange(text: String) {
    #expect(Fixture.classifier.classify(text).zone == .refuse)
  }

  /// Letters and habits tell something of any word; of one or two, that is too little.
  @Test(arguments: ["de la", "plage", "carotte", "us", "un cheval", "factice", "carnet"])
  func aStrayWordIsNotAccepted(text: String) {
    #expect(Fixture.classifier.classify(text).zone != .accept)
  }

  @Test(arguments: ["facture", "invoice please", "ma carte"])
  func aWordOfTheSubjectIsRead(text: String) {
    #expect(Fixture.classifier.classify(text).zone != .refuse)
  }

  @Test func strangeAndOutOfScopeAreTold() {
    #expect(Fixture.classifier.classify("zzkqx wvvk").isStrange)
    let outOfScope = Fixture.classifier.classify("quelle météo demain")
    #expect(outOfScope.zone == .refuse && !outOfScope.isStrange)
  }

  @Test func probabilitiesSumToOneAndFollowTheScores() {
    for text in ["changer ma carte", "facture", "hello", ""] {
      let ranking = Fixture.classifier.classify(text).ranking
      #expect(abs(ranking.map(\.probability).reduce(0, +) - 1) < 1e-9)
      #expect(ranking.map(\.logit) == ranking.map(\.logit).sorted(by: >))
      #expect(ranking.count == Fixture.classifier.intents.count)
    }
  }

  @Test func unsureMessagesAreClarified() {
    let mixed = zip(Fixture.examples, Fixture.examples.dropFirst(40)).map {
      "\($0.text) \($1.text)"
    }
    let zones = mixed.map { Fixture.classifier.classify($0).zone }
    #expect(zones.filter { $0 == .clarify }.count > 10)
  }

  @Test func worksWithoutOrWithFewExamples() {
    #expect(IntentClassifier.train([]).classify("bonjour").zone == .refuse)
    let one = [TrainingExample(intent: "hi", language: "fr", text: "bonjour")]
    #expect(IntentClassifier.train(one).classify("bonjour").ranking.first?.name == "hi")
  }

  @Test func aFurtherLanguageIsDataOnly() {
    let german = [
      ("change_payment", "ich möchte meine Karte ändern"),
      ("change_payment", "neue Kreditkarte hinterlegen"),
      ("change_payment", "Zahlungsmittel wechseln"),
      ("invoice_request", "wo finde ich meine Rechnung"),
      ("invoice_request", "Rechnung herunterladen"),
      ("invoice_request", "ich brauche die Rechnung vom März"),
    ].map { TrainingExample(intent: $0.0, language: "de", text: $0.1) }
    let classifier = IntentClassifier.train(Fixture.examples + german)
    #expect(
      classifier.classify("Kreditkarte ändern").ranking.first?.name == "change_payment")
    #expect(classifier.classify("eine Rechnung bitte").ranking.first?.name == "invoice_request")
  }
}
