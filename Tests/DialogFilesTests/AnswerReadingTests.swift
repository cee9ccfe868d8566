import NLU
import Testing

/// Yes, no and bare values, read with the product's own words.
@Suite struct AnswerReadingTests {
  private func understand(_ text: String) throws -> Understanding {
    try #require(ProductWords.interpreter).understand(text)
  }

  @Test(arguments: [
    ("i guess so", Polarity.yes), ("i suppose so", .yes), ("je crois que oui", .yes),
    ("je suppose que oui", .yes), ("no yeah", .yes), ("yes", .yes), ("oui oui", .yes),
    ("ouais nan", .no), ("ouais non", .no), ("yeah no", .no), ("yeah nah", .no),
    ("je crois que non", .no), ("i guess not", .no), ("oui sauf que la carte non", .no),
    ("oui sauf la carte", .no), ("NO", .no),
    ("maybe yes", .cannotSay), ("maybe", .cannotSay), ("maybe not", .cannotSay),
    ("peut-être oui", .cannotSay), ("oui peut-être", .cannotSay), ("mouais", .cannotSay),
    ("yes and no", .cannotSay), ("oui et non", .cannotSay),
    ("oui euh non", .no), ("no, I mean yes", .yes), ("oui, oui", .yes), ("je dis pas non", .yes),
    ("oui enfin non", .no), ("non enfin si c'est bon", .yes), ("yes wait no", .no),
    ("no sorry, yes", .yes), ("c'est tout bon sauf le pays", .no),
    ("correct except the country", .no),
  ])
  func hedgesAndMixedAnswers(text: String, polarity: Polarity) throws {
    #expect(try understand(text).polarity == polarity)
  }

  /// Who contradicts the question as well as the answer is asked again.
  @Test(arguments: ["no i am", "no, I am", "no we are", "yes i am not", "non si", "non je le suis"])
  func yesAndNoAtOnceIsNeither(text: String) throws {
    #expect(try understand(text).polarity == nil)
  }

  @Test(arguments: [
    "BE", "MA", "FR", "DE", "US", "angleterre", "Gambie", "Deutschland", "Österreich", "Россия",
    "中国", "日本", "Україна", "Ελλάδα", "مصر", "भारत", "Türkiye", "U.K.", "U.S.A.", "Suise", "pypal",
    "Atlanta, Georgia", "en Gambie", "de Suisse en Autriche", "from Spain to Portugal",
  ])
  func aValueAloneIsAnAnswer(text: String) throws {
    let understanding = try understand(text)
    #expect(understanding.intents.first?.name == "inform")
    #expect(understanding.zone == .accept)
    // A move tells that the country on the invoices changes as well.
    #expect(understanding.slots.keys.filter { $0 != "billing_field" }.count == 1)
    let total = understanding.intents.reduce(0) { $0 + $1.probability }
    #expect(abs(total - 1) < 1e-6)
  }

  @Test(arguments: [
    "OK", "ok", "NO", "us", "be", "DROP TABLE", "Chad can you help", "client suivant",
    "+33 6 12 34 56 78", "quelle heure est-il à Tokyo",
  ])
  func othersAreNot(text: String) throws {
    let understanding = try understand(text)
    #expect(understanding.intents.first?.name != "inform" || understanding.zone != .accept)
  }

  @Test(arguments: [
    ("ma carte n'est pas refusée", "card_declined"), ("my card wasn't declined", "card_declined"),
    ("my card has not been declined", "card_declined"),
    ("paypal is not missing", "paypal_missing"), ("not PayPal, card", "paypal_missing"),
    ("numéro de TVA FR12345678901", "vat_refused"),
    ("everything except paypal", "paypal_missing"), ("anything but paypal", "paypal_missing"),
    ("tout sauf paypal", "paypal_missing"),
  ])
  func whatIsDeniedIsNotMeant(text: String, intent: String) throws {
    let understanding = try understand(text)
    #expect(understanding.intents.first?.name != intent)
    #expect(understanding.zone != .refuse)
    #expect(!understanding.facts.contains { $0.slot == "symptom" && $0.value == intent })
  }

  /// A part that is ours beyond doubt is served though the rest is nobody's business.
  @Test(arguments: [
    "bonjour quelle météo et changer ma carte", "what's the weather and change my card",
    "quelle heure est-il et changer ma carte bancaire",
  ])
  func onePartIsServed(text: String) throws {
    let understanding = try understand(text)
    #expect(understanding.zone == .refuse)
    let served = understanding.sentences.filter { $0.zone == .accept }
    #expect(served.contains { $0.intents.first?.name.hasPrefix("change_") ?? false })
  }

  @Test(arguments: ["quelle météo et quelle heure", "the weather and a joke", "une blague"])
  func noPartIsServedWhereNoneIsOurs(text: String) throws {
    #expect(try understand(text).sentences.count == 1)
  }

  @Test(arguments: [
    "et si j'étais en Belgique ?", "what if I were in Germany?",
    "what if we bought it from a reseller?", "si jamais c'était un revendeur ça changerait quoi ?",
    "au cas où on passerait en .com",
  ])
  func aSuppositionStatesNothing(text: String) throws {
    let understanding = try understand(text)
    #expect(understanding.facts.isEmpty)
    #expect(understanding.isAsking)
  }

  @Test(arguments: [
    ("avant que l'abonnement soit résilié je veux changer la carte", "payment_method", "card"),
    ("et si je passe à paypal", "payment_method", "paypal"),
    ("je sais pas si c'est un revendeur", "payment_channel", Entity.cannotSay),
    ("c'est pas annulé", "auto_renewal", "on"),
    ("renouvellement non désactivé", "auto_renewal", "on"),
    ("je veux changer la carte, .fr non pardon .com", "domain_zone", "com"),
    ("I want to change my card, .com sorry .eu", "domain_zone", "eu"),
    ("on est en France, enfin en Belgique", "billing_country", "BE"),
  ])
  func whatIsStatedBeside(text: String, slot: String, value: String) throws {
    #expect(try understand(text).values(of: slot) == [value])
  }

  @Test(arguments: [
    ("c'est pas direct", "payment_channel", "c'est pas direct"),
    ("not direct, not active", "payment_channel", "not direct"),
    ("not direct, not active", "auto_renewal", "not active"),
  ])
  func whatIsSaidByDenialKeepsIt(text: String, slot: String, words: String) throws {
    #expect(try understand(text).facts.first { $0.slot == slot }?.words == words)
  }

  @Test(arguments: [("fr", "FR"), ("FR", "FR"), ("be", "BE"), ("ch", "CH"), ("de", "DE")])
  func aCodeIsItsCountryAlone(text: String, country: String) throws {
    let understanding = try #require(ProductWords.interpreter)
      .understand(text, expecting: Expectation(slots: ["billing_country"]))
    #expect(understanding.values(of: "billing_country") == [country])
  }

  @Test(arguments: [
    ("c'est tout bon sauf le pays", "billing_country", true),
    ("the country is wrong", "billing_country", true), ("le pays", "billing_country", false),
    ("tout est juste mais le renouvellement non", "auto_renewal", true),
    ("not the domain", "domain_zone", true),
  ])
  func aSlotIsNamed(text: String, slot: String, isDenied: Bool) throws {
    let named = try understand(text).named
    #expect(named.map(\.slot) == [slot])
    #expect(named.map(\.isDenied) == [isDenied])
  }

  @Test(arguments: [
    ("number one please", "direct"), ("option two please", "partner"), ("2️⃣", "partner"),
    ("l'option deux svp", "partner"), ("le premier s'il vous plaît", "direct"),
    ("1 merci", "direct"),
  ])
  func aChoiceMayBePolite(text: String, value: String) throws {
    let choice = try match(text)
    #expect(choice.single == value)
    #expect(choice.isAlone)
  }

  @Test(arguments: [
    ("neither", true), ("ni l'un ni l'autre", true), ("aucun des deux", true),
    ("neither of them", true), ("both", false), ("the other one", false), ("direct", false),
  ])
  func neitherIsNoneOfTwo(text: String, isNeither: Bool) throws {
    #expect(try match(text).isNeither == isNeither)
  }

  @Test(arguments: ["celui du milieu", "the middle one", "the one in the middle please"])
  func theMiddleOfThree(text: String) throws {
    let others = [Choice(value: "both", label: "in both ways")]
    #expect(try match(text, others).single == "partner")
    #expect(try match(text).single == nil)
  }

  private func match(_ text: String, _ others: [Choice] = []) throws -> ChoiceMatch {
    let choices =
      [
        Choice(value: "direct", label: "paid directly"),
        Choice(value: "partner", label: "through a partner"),
      ] + others
    let understanding = try #require(ProductWords.interpreter)
      .understand(text, expecting: Expectation(slots: ["payment_channel"], choices: choices))
    return try #require(understanding.choice)
  }

  @Test func aQuestionAboutTheNumberIsNoRefusal() throws {
    #expect(try understand("what's a VAT number").intents.first?.name != "vat_refused")
  }

  @Test(arguments: [
    ("my subscription is overdue", "past_due"), ("our account is past due", "past_due"),
    ("mon abonnement est en retard", "past_due"),
  ])
  func anOverdueSubscriptionIsOurs(text: String, status: String) throws {
    let understanding = try understand(text)
    #expect(understanding.slots["auto_renewal"] == status)
    #expect(understanding.zone != .refuse)
  }

  /// A slip that may be a word of either language tells neither.
  @Test func aMisspeltWordSwitchesNoLanguage() throws {
    let interpreter = try #require(ProductWords.interpreter)
    let answer = interpreter.understand("administrater", expecting: Expectation(slots: ["role"]))
    #expect(answer.language == nil)
    #expect(answer.slots == ["role": "admin"])
    #expect(interpreter.understand("bonjuor, je voudrais un renseignement").language == "fr")
  }

  /// `other` stands for no means of payment of ours: it is said, and fills no slot.
  @Test func anyOtherMethodIsSaidAndNoValue() throws {
    let understanding = try understand("je voudrais régler par bitcoin")
    #expect(understanding.values(of: "payment_method") == ["other"])
    #expect(understanding.slots["payment_method"] == nil)
  }

  /// The case file shows what the customer wrote, not what it was corrected to.
  @Test(arguments: [
    ("je paie avec paypall", "payment_method", "paypal", "paypall"),
    ("on est en Suise", "billing_country", "CH", "Suise"),
    ("we are in Germny", "billing_country", "DE", "Germny"),
    ("par un revendeurr", "payment_channel", "partner", "revendeurr"),
    ("jveux payer par CB", "payment_method", "card", "CB"),
    ("мы в стране Україна", "billing_country", "UA", "Україна"),
    ("e\u{301}mile paie par carte bleu", "payment_method", "card", "carte bleu"),
  ])
  func aCorrectedValueKeepsItsWords(
    text: String, slot: String, value: String, words: String
  ) throws {
    let entity = try #require(try understand(text).facts.first { $0.slot == slot })
    #expect(entity.value == value)
    #expect(entity.words == words)
    let scalars = Array(text.unicodeScalars)
    #expect(
      Array(entity.words.unicodeScalars) == Array(scalars[entity.start..<entity.end]))
  }
}
