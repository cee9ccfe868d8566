import Foundation
import Testing

@testable import NLU

/// The numeric and textual tools under the classifier.
@Suite struct FoundationsTests {
  @Test func logarithmAndExponentialAreRight() {
    for step in 1...2_000 {
      let x = Double(step) * 0.37
      #expect(abs(Arithmetic.ln(x) - log(x)) <= 1e-13 * max(1, abs(log(x))))
      #expect(abs(Arithmetic.exp(-x / 20) / exp(-x / 20) - 1) < 1e-13)
      let lanes = Arithmetic.exp(SIMD8<Float>(repeating: Float(x / 20 - 18)))
      #expect(abs(Double(lanes[3]) / exp(Double(Float(x / 20 - 18))) - 1) < 2e-6)
    }
    #expect(Arithmetic.ln(1) == 0 && Arithmetic.exp(0) == 1)
  }

  /// A test vector of the FNV reference code.
  @Test func digestIsFNV128() {
    var digest = ContentDigest()
    digest.add(UInt8(ascii: "a"))
    #expect(digest.text == "d228cb696f1a8caf78912b704e4a8964")
  }

  @Test(arguments: [
    ("carte", "carte", 0), ("carte", "catre", 1), ("carte", "cart", 1), ("carte", "cartes", 1),
    ("carte", "tarte", 1), ("paypal", "pyapla", 2), ("abc", "cab", 2),
  ])
  func editDistance(first: String, second: String, distance: Int) {
    let (a, b) = (first.unicodeScalars.map(\.value), second.unicodeScalars.map(\.value))
    #expect(EditDistance.between(a[...], b[...], limit: 2) == distance)
    #expect(EditDistance.between(b[...], a[...], limit: 2) == distance)
    if distance > 0 { #expect(EditDistance.between(a[...], b[...], limit: distance - 1) == nil) }
  }

  @Test func scanFindsWhatComparingAllFinds() {
    var random = SplitMix(seed: 5)
    let letters = Array("abcé")
    func word() -> String {
      String((0..<(1 + random.next(below: 7))).map { _ in letters[random.next(below: 4)] })
    }
    let words = (0..<200).map { _ in word() }
    let index = FuzzyIndex(words)
    for _ in 0..<300 {
      let sought = word()
      let found = index.matches(of: sought, within: 2).map(\.place)
      let expected = words.indices.filter { place in
        EditDistance.between(
          words[place].unicodeScalars.map(\.value)[...], sought.unicodeScalars.map(\.value)[...],
          limit: 2) != nil
      }
      #expect(found == expected)
    }
  }

  @Test func longestPhraseWins() throws {
    let table = PhraseTable(phrases: ["carte", "carte bleue", "carte bleue visa premier"])
    let tokens = Tokenizer.tokens(of: "Ma CARTE-bleue visa")
    #expect(table.longestMatch(in: tokens, at: 1)?.length == 2)
    #expect(table.longestMatch(in: tokens, at: 0) == nil)
    #expect(table.longestMatch(in: tokens, at: 3) == nil)
  }

  @Test func countriesHaveNamesInAllLanguages() {
    let all = CountryNames.all(in: ["fr", "en", "de", "es", "it", "pt", "pl"])
    #expect(all.count > 240)
    let germany = all.first { $0.code == "DE" }?.names ?? []
    #expect(
      germany == [
        "Allemagne", "Germany", "Deutschland", "Alemania", "Germania", "Alemanha", "Niemcy",
      ])
    #expect(!all.contains { $0.code == "EU" })
  }

  @Test func thresholdsAreMeasured() {
    let thresholds = Fixture.classifier.thresholds
    #expect((0.35...0.6).contains(thresholds.accept))
    #expect(thresholds.offer < thresholds.accept)
    #expect(thresholds.strange.isFinite)
  }
}
