import Dialogue
import Testing

@Suite("The assumption card: no line is accepted with a doubt, a question or against what is said")
struct CardLawTests {
  private static let card = ["payment_channel", "auto_renewal", "domain_zone", "billing_country"]

  /// A conversation in which the whole card is open.
  private func talk(_ language: Language) throws -> Talk {
    var talk = Talk(try Product.assistant, language: language)
    talk.say(language == "fr" ? "ma carte a expiré" : "my card has expired")
    try #require(
      talk.tracker.question?.assumptions.map(\.slot.rawValue).sorted() == Self.card.sorted())
    return talk
  }

  private func accepted(_ talk: Talk) -> [String] {
    talk.tracker.allFacts.filter { $0.origin == .accepted }.map(\.slot.rawValue)
  }

  /// What speaks against a line or leaves it open, with the lines that it must not have accepted.
  private static let against: [Language: [(text: String, lines: [String])]] = [
    "fr": [
      ("on n'est pas en France", ["billing_country"]), ("pas .fr", ["domain_zone"]),
      ("le pays est faux", ["billing_country"]),
      ("le renouvellement je sais pas", ["auto_renewal"]),
      ("on est au Congo", ["billing_country"]), ("aucune idée", card),
      ("ça se renouvelle tout seul ?", card), ("c'est un revendeur ?", card),
      ("et si c'était un revendeur", card), ("on est en Belgique ?", card),
      ("est-ce que c'est .com", card), ("ce n'est pas le bon pays", ["billing_country"]),
      ("oublie le .fr", ["domain_zone"]), ("en France et en Belgique", ["billing_country"]),
      ("je préfère paypal", card),
    ],
    "en": [
      ("we're not in the US", ["billing_country"]), ("not .com", ["domain_zone"]),
      ("the country is wrong", ["billing_country"]),
      ("no idea about the renewal", ["auto_renewal"]),
      ("we're in Congo", ["billing_country"]), ("I don't know", card),
      ("does it renew automatically?", card), ("is it a reseller?", card),
      ("what if we bought it from a reseller", card), ("in Germany?", card),
      ("is it .eu", card), ("forget the .com", ["domain_zone"]),
      ("in the US and in Canada", ["billing_country"]), ("I'd rather use paypal", card),
    ],
  ]

  /// What may stand before it, and accepts no line that it speaks against.
  private static let before: [Language: [String]] = [
    "fr": ["", "direct, ", "en direct et ", "renouvellement actif, ", "euh ", "bon, "],
    "en": ["", "direct, ", "directly, and ", "renewal active, ", "well, ", "hmm, "],
  ]

  @Test("What is doubted, asked or denied is not accepted", arguments: ["fr", "en"] as [Language])
  func nothingAgainstWhatIsSaid(language: Language) throws {
    for (text, lines) in Self.against[language] ?? [] {
      for start in Self.before[language] ?? [] {
        var talk = try talk(language)
        talk.say(start + text)
        let wrong = accepted(talk).filter(lines.contains)
        #expect(wrong.isEmpty, "«\(start)\(text)» accepted \(wrong)")
      }
    }
  }

  @Test(
    "A yes takes for right only what nothing speaks against", arguments: ["fr", "en"] as [Language])
  func aYesWithAReservation(language: Language) throws {
    for (text, lines) in Self.against[language] ?? [] {
      for start in language == "fr" ? ["oui mais ", "ok, "] : ["yes but ", "ok, "] {
        var talk = try talk(language)
        talk.say(start + text)
        // A method of payment is no line of the card: a yes beside it is a yes.
        guard !text.hasSuffix("paypal") else { continue }
        let wrong = accepted(talk).filter(lines.contains)
        #expect(wrong.isEmpty, "«\(start)\(text)» accepted \(wrong)")
      }
    }
  }

  @Test("A question states no line either", arguments: ["fr", "en"] as [Language])
  func questionsStateNothing(language: Language) throws {
    let questions =
      language == "fr"
      ? [
        "ça se renouvelle tout seul ?", "c'est un revendeur ?", "on est en Belgique ?",
        "est-ce que c'est .com", "et si j'étais en Belgique ?", "c'est pareil en .com ?",
        "si jamais c'était un revendeur ça changerait quoi ?",
        "si le renouvellement est désactivé je peux changer la carte ?",
        "on paye en direct ou via un partenaire ?", "si le renouvellement est désactivé",
      ]
      : [
        "does it renew automatically?", "is it a reseller?", "in Germany?", "is it .eu?",
        "what if I were in Germany?", "what if we bought it from a reseller?",
        "if the renewal is off can I still change the card?", "is it the same with .eu?",
        "do we pay directly or through a partner?", "if the renewal is off",
      ]
    for question in questions {
      var talk = try talk(language)
      talk.say(question)
      for slot in Self.card {
        #expect(talk.tracker.fact(Slot.ID(slot)) == nil, "\(slot) «\(question)»")
      }
      #expect(talk.question == "confirm", "after «\(question)»")
      #expect(talk.tracker.question?.assumptions.count == Self.card.count)
    }
  }

  @Test(
    "A line that is denied or ambiguous is asked at once",
    arguments: [
      ("fr", "on n'est pas en France", "billing_country"), ("fr", "pas .fr", "domain_zone"),
      ("fr", "on est au Congo", "billing_country"), ("fr", "le pays est faux", "billing_country"),
      ("fr", "c'est tout bon sauf le pays", "billing_country"),
      ("fr", "pas de revendeur mais pas en France non plus", "billing_country"),
      ("en", "we're not in the US", "billing_country"), ("en", "not .com", "domain_zone"),
      ("en", "the country is wrong", "billing_country"),
      ("en", "we're in Congo", "billing_country"),
    ] as [(Language, String, String)])
  func whatIsOpenIsAsked(language: Language, text: String, slot: String) throws {
    var talk = try talk(language)
    talk.say(text)
    #expect(talk.question == slot)
    #expect(talk.tracker.fact(Slot.ID(slot)) == nil)
    #expect(talk.tracker.stack.count == 1)
  }

  @Test("What differs is set and the rest is accepted")
  func correction() throws {
    var talk = try talk("fr")
    talk.say("on est en Suisse")
    #expect(talk.tracker.fact("billing_country")?.state == .known("CH"))
    #expect(accepted(talk).sorted() == ["auto_renewal", "domain_zone", "payment_channel"])
  }

  @Test("A matter assumes no country that its own words deny or leave open")
  func openFromTheStart() throws {
    for (language, text) in [
      ("fr", "ma carte a expiré, on est au Congo"),
      ("fr", "je veux changer la carte, on n'est pas en France"),
      ("en", "I want to change my card, we're not in the US"),
      ("en", "change my card, we're in Congo"),
    ] {
      var talk = Talk(try Product.assistant, language: Language(language))
      let events = talk.say(text)
      #expect(events.showsArticle)
      #expect(talk.question == "billing_country", "after «\(text)»")
    }
  }
}
