import NLU
import Testing

/// What stands in a message besides its intent.
@Suite struct EntityTests {
  @Test(arguments: [
    ("en direct", "payment_channel=direct"),
    ("par un revendeur", "payment_channel=partner"),
    (".fr et renouvellement actif", "domain_zone=fr auto_renewal=on"),
    (
      "je paie par carte, chez vous, la France",
      "payment_method=card payment_channel=direct billing_country=FR"
    ),
    ("c'est annulé depuis mars", "auto_renewal=off"),
    (
      "compte acme.bitrix24.com, société belge, payé via un intégrateur",
      "domain_zone=com billing_country=BE payment_channel=partner"
    ),
    ("oui actif, non pas de partenaire", "auto_renewal=on payment_channel=direct"),
    ("jsp pour le renouvellement mais c'est un .de", "auto_renewal=unknown domain_zone=de"),
    ("direct", "payment_channel=direct"),
    ("through a reseller", "payment_channel=partner"),
    ("it ends with .com, auto renew is on", "domain_zone=com auto_renewal=on"),
    (
      "paypal, no partner, Germany",
      "payment_method=paypal payment_channel=direct billing_country=DE"
    ),
    ("cancelled I think", "auto_renewal=off"),
    (
      "acme.bitrix24.eu, we're Irish, paid directly",
      "domain_zone=eu billing_country=IE payment_channel=direct"
    ),
    ("past due since monday", "auto_renewal=past_due"),
    ("dunno about renewal, domain is pl", "auto_renewal=unknown domain_zone=pl"),
    ("partenaire ou direct, aucune idée", "payment_channel=unknown"),
    ("je sais pas si c'est un partenaire", "payment_channel=unknown"),
    ("je ne sais pas comment changer ma carte", "payment_method=card"),
    (
      "on veut payer par paypal, compte en .fr mais société belge",
      "payment_method=paypal domain_zone=fr billing_country=BE"
    ),
    (
      "changer la carte. on est en .kz, au kazakhstan",
      "payment_method=card domain_zone=kz billing_country=KZ"
    ),
    ("compta@exemple.kz", "contact_email=compta@exemple.kz"),
    ("ajouter n° tva", "billing_field=vat_id"),
    ("bonjour, rien de spécial", ""),
  ])
  func facts(text: String, facts: String) {
    #expect(Fixture.facts(of: text).joined(separator: " ") == facts)
  }

  @Test(arguments: [
    ("pas chez un partenaire", "payment_channel=direct"),
    ("not PayPal, card", "payment_method=card"),
    ("not .com, .eu", "domain_zone=eu"),
    ("pas .fr, .com", "domain_zone=com"),
    ("pas paypal", ""),
    ("je ne paie pas par carte mais par paypal", "payment_method=paypal"),
    ("sans partenaire", "payment_channel=direct"),
    ("we don't have a reseller", "payment_channel=direct"),
    ("pourquoi pas paypal", "payment_method=paypal"),
    ("ni carte ni paypal", ""),
    ("le renouvellement n'est pas actif", "auto_renewal=off"),
    ("paypal au lieu de la carte", "payment_method=paypal"),
    ("card instead of paypal", "payment_method=card"),
    ("not only paypal", "payment_method=paypal"),
    ("non, en direct", "payment_channel=direct"),
  ])
  func negation(text: String, facts: String) {
    #expect(Fixture.facts(of: text).joined(separator: " ") == facts)
  }

  @Test func deniedValuesAreKeptAsDenied() {
    let entities = Fixture.interpreter.understand("not PayPal, card").entities
    #expect(entities.map(\.value) == ["paypal", "card"])
    #expect(entities.map(\.negated) == [true, false])
  }

  @Test(arguments: [
    ("notre siège passe de Paris à Bruxelles", "billing_country=BE"),
    ("passer de visa a paypal", "payment_method=paypal"),
    ("move our subscription from PayPal to Mastercard", "payment_method=card"),
    ("remplacer la carte bleue par paypal", "payment_method=paypal"),
    ("de la Belgique vers la France", "billing_country=FR"),
    ("how do i switch to paypal", "payment_method=paypal"),
    ("de la carte visa à paypal", "payment_method=paypal"),
    ("from .com to .eu", "domain_zone=eu"),
  ])
  func theNewValueWins(text: String, facts: String) {
    #expect(Fixture.facts(of: text).joined(separator: " ") == facts)
  }

  @Test(arguments: [
    ("c'est au Congo", ["CD", "CG"]),
    ("Côte d'Ivoire", ["CI"]), ("cote divoire", ["CI"]), ("en Suisse", ["CH"]),
    ("Pays-Bas", ["NL"]), ("aux pays bas", ["NL"]), ("Deutschland", ["DE"]),
    ("la Pologne", ["PL"]), ("Polska", ["PL"]), ("Brasil", ["BR"]), ("Inghilterra", []),
    ("we are in the UK", ["GB"]), ("on est 🇨🇭", ["CH"]), ("siège FR", ["FR"]),
    ("tax ID please", []), ("je parle en français", []), ("client marocain", ["MA"]),
    ("Guinée équatoriale", ["GQ"]), ("Guinée", ["GN"]), ("belgiqe", ["BE"]),
    ("Allemagen", ["DE"]), ("mon chien", []), ("par mail", []), ("Birmanie", ["MM"]),
    ("Irlande", ["IE"]), ("Islande", ["IS"]), ("en Chine", ["CN"]),
  ])
  func countries(text: String, codes: [String]) {
    #expect(Fixture.interpreter.understand(text).values(of: "billing_country") == codes)
  }

  @Test(arguments: [
    (".fr", "fr"), ("point fr", "fr"), ("dot com", "com"), ("acme.bitrix24.eu", "eu"),
    ("mon adresse finit par com", "com"), ("domain is pl", "pl"), ("bitrix24.com.br/", "com.br"),
    ("https://acme.bitrix24.com.br/company/", "com.br"), ("acme . bitrix24 . fr", "fr"),
    ("extension .de", "de"), ("bitrix24.fr", "fr"), ("bitrix24,fr", "fr"),
    ("Acme.Bitrix24.FR.", "fr"), ("bitirx24.fr", "fr"), ("acme.bitrix24.xyz", "other"),
    ("point com point br", "com.br"), ("se termine par point de", "de"),
    ("acme.bitrix24.co.uk", "uk"), ("on est sur bitrix24 fr", "fr"), ("b24-xy12.bitrix24.eu", "eu"),
    ("pas de vue", ""), ("à ce point de vue", ""), ("paul@bitrix24.fr", ""), ("acme.fr", ""),
    ("fin.Je veux payer", ""), ("merci de me répondre", ""), ("fr", ""),
  ])
  func zones(text: String, zone: String) {
    let values = Fixture.interpreter.understand(text).values(of: "domain_zone")
    #expect(values == (zone.isEmpty ? [] : [zone]))
  }

  @Test(arguments: [
    ("fr", "fr"), ("c'est le fr", "fr"), ("de", "de"), ("com br", "com.br"), (".nl", "other"),
    ("in", "in"), ("une adresse de paris", ""),
  ])
  func askedZones(text: String, zone: String) {
    let understanding = Fixture.interpreter.understand(
      text, expecting: Expectation(slots: ["domain_zone"]))
    #expect(understanding.values(of: "domain_zone") == (zone.isEmpty ? [] : [zone]))
  }

  @Test func someWordsCountOnlyWhenAsked() {
    #expect(Fixture.facts(of: "oui") == [])
    #expect(Fixture.facts(of: "oui", asking: ["auto_renewal"]) == ["auto_renewal=on"])
    #expect(Fixture.facts(of: "BE", asking: ["billing_country"]) == ["billing_country=BE"])
  }

  @Test func misspeltValuesAreLessSure() throws {
    let sure = try #require(Fixture.interpreter.understand("paypal").facts.first)
    #expect(sure.score >= Entity.sure)
    let unsure = try #require(Fixture.interpreter.understand("revendeurre").facts.first)
    #expect(unsure.value == "partner" && unsure.score < Entity.sure)
  }

  @Test func aValueRepeatedIsKeptOnce() {
    #expect(Fixture.facts(of: "carte, carte bleue ou visa") == ["payment_method=card"])
  }

  @Test func theLongerReadingWins() {
    #expect(Fixture.facts(of: "adresse de facturation") == ["billing_field=name_address_contact"])
    let words = Fixture.interpreter.understand("ma carte bleue").facts.map(\.words)
    #expect(words == ["carte bleue"])
  }

  @Test func ambiguousSpellingGivesBothCountries() {
    #expect(
      Fixture.interpreter.understand("slovania").values(of: "billing_country").sorted()
        == ["SI", "SK"])
  }

  @Test func entitiesKeepTheirWords() {
    var random = SplitMix(seed: 21)
    let pool = [
      "carte", "é", "👨‍👩‍👧", "de", "Belgique", "paypal", ".fr", "pas", "acme.bitrix24.eu", ",",
      "à", "🇫🇷", "x@y.fr", "point", "com", "jsp", "renouvellement", "aucune idée", "\n", "कर",
    ]
    for _ in 0..<500 {
      let text = (0..<random.next(below: 12)).map { _ in pool[random.next(below: pool.count)] }
        .joined(separator: random.next(below: 4) == 0 ? "" : " ")
      let scalars = Array(text.unicodeScalars)
      for entity in Fixture.interpreter.understand(text).entities {
        let words = String(String.UnicodeScalarView(scalars[entity.start..<entity.end]))
        #expect(words == entity.words, "\(text)")
      }
    }
  }
}
