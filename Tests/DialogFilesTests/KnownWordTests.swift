import NLU
import Testing

/// A word that is known is never taken for another.
@Suite struct KnownWordTests {
  @Test func thereAreEnough() {
    #expect(ProductWords.all.count > 2_000)
    #expect(ProductWords.countries.count > 1_700)
  }

  /// Alone and among others, no word of the data is corrected, nor read as a misspelt country.
  @Test func wordsOfTheDataStayAsTheyAre() throws {
    let interpreter = try #require(ProductWords.interpreter)
    for word in ProductWords.all {
      for text in [word, "\(word), \(word)"] {
        let understanding = interpreter.understand(text)
        #expect(understanding.corrections == 0, "\(text) → \(understanding.corrected)")
        let guesses = understanding.entities.filter {
          $0.slot == "billing_country" && $0.score < Entity.sure
        }
        #expect(guesses == [], "\(text)")
      }
    }
  }

  /// Everyday words that nobody taught the assistant, many of them near to its own.
  @Test(arguments: [
    "le lait est là", "un lapin et un oiseau", "la reine et la sorcière", "du foin et des fleurs",
    "le notaire et le maire", "un clou, une voile, un ballon", "la peau et les ongles",
    "the word fishing is here", "I am bored", "a soup and a stew", "the tree and the garden",
    "a plane, a train, a rocket", "a horse and a camel", "the singer and her violin",
    "will it rain", "a shower and a heater", "rejecting", "we merged", "portland",
  ])
  func everydayWordsStayAsTheyAre(text: String) throws {
    let understanding = try #require(ProductWords.interpreter).understand(text)
    #expect(understanding.corrections == 0, "\(understanding.corrected)")
    #expect(understanding.values(of: "billing_country") == [])
  }

  /// What no list knows is still taken for the nearest word.
  @Test(arguments: [
    ("changer mon moyen de paeiment", "paiement"), ("mon abonnemnet", "abonnement"),
    ("un vriement", "virement"), ("ma catre bancaire", "carte"), ("le prelevmeent", "prelevement"),
    ("ma crate bancaire", "carte"), ("my paymetn method", "payment"), ("the invocie", "invoice"),
    ("our accuont", "account"), ("a credti card", "credit"), ("the resseller", "reseller"),
    ("my subscrpition", "subscription"),
  ])
  func slipsAreCorrected(text: String, meant: String) throws {
    let understanding = try #require(ProductWords.interpreter).understand(text)
    #expect(understanding.corrected.split(separator: " ").contains(Substring(meant)))
  }

  /// Asked for the country, no word of the data is one by a slip of the pen that it is not.
  @Test func namesOfCountriesMeanTheirCountry() throws {
    let interpreter = try #require(ProductWords.interpreter)
    let asked = Expectation(slots: ["billing_country"])
    for (name, code) in ProductWords.countries {
      let answer = interpreter.understand(name, expecting: asked)
      #expect(answer.values(of: "billing_country").contains(code), "\(name) is \(code)")
      #expect(answer.corrections == 0, "\(name) → \(answer.corrected)")
      #expect(
        answer.facts.filter { $0.slot == "billing_country" }.allSatisfy { $0.score >= Entity.sure },
        "\(name)")
      let unasked = interpreter.understand("on est facturés : \(name)")
      #expect(unasked.corrections == 0, "\(name) → \(unasked.corrected)")
      #expect(
        unasked.facts.filter { $0.slot == "billing_country" }.allSatisfy {
          $0.score >= Entity.sure
        }, "\(name)")
    }
  }
}
