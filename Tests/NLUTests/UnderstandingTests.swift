import NLU
import Testing

@Suite struct UnderstandingTests {
  @Test(arguments: [
    ("oui", Polarity.yes), ("ouiii !", .yes), ("pas de souci", .yes), ("ben oui", .yes),
    ("👍", .yes), ("yep that's right", .yes), ("no problem", .yes), ("ok merci beaucoup", .yes),
    ("non", .no), ("pas vraiment", .no), ("pas du tout", .no), ("nan", .no), ("not really", .no),
    ("pas exact", .no), ("non c'est par un partenaire", .no),
    ("je sais pas", .cannotSay), ("jsp", .cannotSay), ("aucune idée", .cannotSay),
    ("I don't know", .cannotSay), ("euh je ne sais pas", .cannotSay), ("dunno", .cannotSay),
  ])
  func polarity(text: String, polarity: Polarity) {
    #expect(Fixture.interpreter.understand(text).polarity == polarity)
  }

  @Test(arguments: [
    "ma carte a expiré", "there is no paypal button in my menu", "", "je voudrais un humain",
  ])
  func mostMessagesAreNoAnswer(text: String) {
    #expect(Fixture.interpreter.understand(text).polarity == nil)
  }

  @Test func doubtAboutAnotherFactIsNoAnswer() {
    let text = "jsp pour le renouvellement"
    let other = Expectation(slots: ["payment_channel"])
    #expect(Fixture.interpreter.understand(text, expecting: other).polarity == nil)
    let same = Expectation(slots: ["auto_renewal"])
    #expect(Fixture.interpreter.understand(text, expecting: same).polarity == .cannotSay)
  }

  @Test(arguments: [
    ("je veux changer ma carte", "fr"), ("I want to change the card", "en"), ("oui", "fr"),
    ("yes", "en"), ("où est ma facture", "fr"), ("thanks a lot", "en"),
  ])
  func guessesTheLanguage(text: String, language: String) {
    #expect(Fixture.interpreter.understand(text).language == language)
  }

  @Test(arguments: ["paypal", "12", "", "ok", "xyzzy", "bitrix24.fr"])
  func leavesTheLanguageOpen(text: String) {
    #expect(Fixture.interpreter.understand(text).language == nil)
  }

  @Test(arguments: [
    ("modif moyen de paiemment", "modif moyen de paiement", 1),
    ("jsp", "je sais pas", 0), ("changer ma cartte svp", "changer ma carte s il vous plait", 1),
    ("rien à corriger ?", "rien à corriger ?", 0),
  ])
  func correctsSpelling(text: String, corrected: String, corrections: Int) {
    let understanding = Fixture.interpreter.understand(text)
    #expect(understanding.corrected == corrected)
    #expect(understanding.corrections == corrections)
  }

  @Test func knownWordsAreNeverTouched() {
    for example in Fixture.examples {
      #expect(Fixture.interpreter.understand(example.text).corrections == 0, "\(example.text)")
    }
  }

  @Test(arguments: [
    (
      "Où est ma facture ? Je veux changer ma carte bancaire.",
      ["invoice_request", "change_payment"]
    ),
    (
      "je veux changer ma carte bancaire et aussi où est ma facture",
      ["change_payment", "invoice_request"]
    ),
    ("je veux changer ma carte. merci d'avance de votre aide rapide", ["change_payment"]),
  ])
  func splitsRequests(text: String, intents: [String]) {
    let sentences = Fixture.interpreter.understand(text).sentences
    #expect(
      sentences.filter { $0.zone == .accept }.compactMap { $0.intents.first?.name } == intents)
    let scalars = Array(text.unicodeScalars)
    for sentence in sentences {
      let words = String(String.UnicodeScalarView(scalars[sentence.start..<sentence.end]))
      #expect(words == sentence.text)
    }
  }

  @Test func sameMessageSameUnderstanding() {
    let again = MessageInterpreter(
      classifier: Fixture.classifier, languages: [Fixture.french, Fixture.english],
      extraction: Fixture.extraction)
    for example in Fixture.examples {
      #expect(
        again.understand(example.text) == Fixture.interpreter.understand(example.text))
    }
  }

  @Test func aHugeMessageIsRead() {
    let noise = String(
      repeating: "pas de carte à paypal jsp aucune idée a@b.fr .fr ", count: 20_000)
    let understanding = Fixture.interpreter.understand(noise)
    #expect(understanding.text == noise)
  }
}
