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
