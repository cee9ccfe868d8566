import NLU
import Testing

/// What stands around a message, and what belongs to somebody else.
@Suite struct FrameAndClaimTests {
  private static let interpreter: MessageInterpreter = {
    var french = Fixture.french
    french.courtesies = ["bonjour", "svp", "s'il vous plaît", "merci", "bonne journée"]
    french.claims = ["out_of_scope_other": ["carte vitale", "mon passeport"]]
    var extraction = Fixture.extraction
    extraction.claimedFrom = ["out_of_scope_other": ["change_payment", "change_billing"]]
    return MessageInterpreter(
      classifier: Fixture.classifier, languages: [french, Fixture.english],
      extraction: extraction, remarks: ["greeting", "thanks"])
  }()

  private static let plain = [
    "je dois corriger l'adresse de facturation", "comment changer de carte bancaire",
    "où est ma facture de mars", "paypal n'apparaît pas",
  ]

  @Test(arguments: plain, ["bonjour ", "bonjour, ", "Bonjour ! "])
  func aFrameChangesNothing(message: String, opening: String) {
    let bare = Self.interpreter.understand(message)
    for text in [opening + message, opening + message + " svp merci, bonne journée"] {
      let framed = Self.interpreter.understand(text)
      #expect(framed.intents.first?.name == bare.intents.first?.name, "\(text)")
      #expect(framed.zone == bare.zone, "\(text)")
    }
  }

  @Test func aFrameAloneIsItsOwnMessage() {
    let understanding = Self.interpreter.understand("bonjour merci")
    #expect(
      understanding.intents == Fixture.interpreter.understand("bonjour merci").intents)
  }

  @Test(arguments: [
    "comment changer ma carte vitale", "je veux changer l'adresse de mon passeport",
  ])
  func whatBelongsElsewhereIsRefused(text: String) {
    let before = Fixture.interpreter.understand(text)
    #expect(before.intents.first?.name.hasPrefix("change_") == true)
    let understanding = Self.interpreter.understand(text)
    #expect(understanding.intents.first?.name == "out_of_scope_other")
    #expect(understanding.zone == .refuse)
    #expect(!understanding.isStrange)
    let sum = understanding.intents.reduce(0) { $0 + $1.probability }
    #expect(abs(sum - 1) < 1e-9)
  }

  @Test func onlyTheIntentsNamedAreTakenFrom() {
    let text = "où est ma facture de carte vitale"
    #expect(
      Self.interpreter.understand(text).intents == Fixture.interpreter.understand(text).intents)
  }

  @Test func oneRequestOfTwoMayBelongElsewhere() {
    let text = "je veux changer ma carte bancaire. où changer l'adresse de mon passeport ?"
    let sentences = Self.interpreter.understand(text).sentences
    let served = sentences.filter { $0.zone == .accept }.compactMap { $0.intents.first?.name }
    #expect(served == [] || served == ["change_payment"])
    #expect(!served.contains("change_billing"))
  }
}
