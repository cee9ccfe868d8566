import Testing

@testable import NLU

/// What holds of the extraction whatever the text.
@Suite struct EntityPropertyTests {
  private static let pool = [
    "carte", "CARTE", "cárte", "car\u{301}te", "de", "Belgique", "بلجيكا", "\u{202E}paypal", ".fr",
    "pas", "acme.bitrix24.eu", ",", "à", "🇫🇷", "🇫", "x@y.fr", "point", "com", "jsp", "ou", "?",
    "renouvellement", "aucune idée", "\r\n", "\u{0}", "कर", "支付", "👍🏽", "par un partenaire",
    "bitrix24fr", "+32", "FR", "\u{FEFF}", "ﬁn", "e\u{301}\u{300}\u{327}", "…", "c'est quoi",
  ]

  @Test(arguments: [3, 11, 29])
  func entitiesKeepTheirWords(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<400 {
      let parts = (0..<random.next(below: 14)).map { _ in
        Self.pool[random.next(below: Self.pool.count)]
      }
      let text = parts.joined(separator: ["", " ", "\n"][random.next(below: 3)])
      let asked = [[], ["billing_country"], ["domain_zone"]][random.next(below: 3)]
      let understanding = Fixture.interpreter.understand(
        text, expecting: Expectation(slots: asked))
      let scalars = Array(text.unicodeScalars)
      for entity in understanding.entities {
        #expect(entity.start >= 0 && entity.start < entity.end && entity.end <= scalars.count)
        guard entity.start < entity.end, entity.end <= scalars.count else { continue }
        let words = String(String.UnicodeScalarView(scalars[entity.start..<entity.end]))
        #expect(Array(words.unicodeScalars) == Array(entity.words.unicodeScalars), "\(text)")
        #expect((0...1).contains(entity.score))
      }
      for (slot, value) in understanding.slots {
        #expect(understanding.values(of: slot) == [value])
      }
    }
  }

  @Test func accentsAndCaseMakeNoDifference() {
    let texts = [
      ("je paie par PRÉLÈVEMENT sepa", "JE PAIE PAR PRELEVEMENT SEPA"),
      ("société marocaine", "SOCIETE MAROCAINE"),
      ("pas chez un partenaire", "PAS CHEZ UN PARTENAIRE"),
      ("acme.bitrix24.eu", "ACME.BITRIX24.EU"), ("co\u{302}te d'ivoire", "CÔTE D’IVOIRE"),
    ]
    for (first, second) in texts {
      #expect(
        Fixture.interpreter.understand(first).slots == Fixture.interpreter.understand(second).slots)
    }
  }

  /// Behind the tokens that are read nothing costs anything: the rest of a message of any length
  /// is not looked at.
  @Test(arguments: [
    "pas de carte à paypal jsp aucune idée a@b.fr .fr ", "bitrix24.fr.", "c'est quoi ou pas ? ",
    "belgiqe ", "@a.b", ".com ", "a.b.bitrix24.",
  ])
  func workIsBounded(unit: String) {
    let whole = String(repeating: unit, count: 1_048_576 / unit.utf8.count)
    let read = Tokenizer.tokens(of: whole).prefix(MessageInterpreter.mostTokens)
    let end = read.last?.end ?? 0
    let head = String(String.UnicodeScalarView(whole.unicodeScalars.prefix(end)))
    let all = Fixture.interpreter.understand(whole).entities
    #expect(all == Fixture.interpreter.understand(head).entities)
    #expect(all.count <= 2 * MessageInterpreter.mostTokens)
  }

  @Test func zonesOfOneHugeAddressAreReadFromItsBeginning() throws {
    let extractor = ZoneExtractor(Fixture.extraction, [Fixture.french], words: [])
    var steps = 0
    for count in [1_000, 10_000, 100_000] {
      let text = Tokenizer.tokenize(String(repeating: "bitrix24.fr.", count: count))
      let readings = extractor.readings(in: text, asked: false)
      steps = max(steps, readings.count)
      #expect(readings.allSatisfy { $0.end - $0.start <= 400 })
    }
    #expect(steps <= 2 * MessageInterpreter.mostTokens)
  }
}
