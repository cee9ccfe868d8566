import Foundation
import Testing

@testable import NLU

/// What must not matter to the classifier: accents, case, where a name is known from, length.
@Suite struct RobustnessTests {
  @Test func accentsAndCaseNeverMatter() {
    for example in Fixture.examples {
      let plain = example.text.folding(options: .diacriticInsensitive, locale: nil)
      let expected = Fixture.classifier.classify(example.text)
      #expect(Fixture.classifier.classify(plain) == expected, "\(example.text)")
      #expect(Fixture.classifier.classify(plain.uppercased()) == expected, "\(example.text)")
    }
  }

  @Test func theNameOfAnIntentSaysWhatIsMeant() {
    let examples = [
      ("lost_luggage", "a"), ("lost_luggage", "b"), ("late_train", "c"), ("late_train", "d"),
    ].map { TrainingExample(intent: $0.0, language: "en", text: $0.1) }
    let classifier = IntentClassifier.train(examples)
    #expect(classifier.classify("my luggage").ranking.first?.name == "lost_luggage")
    #expect(classifier.classify("the train").ranking.first?.name == "late_train")
  }

  @Test func whatIsRefusedIsToldByItsLead() {
    let calibration = Calibration(
      temperature: 1, acceptProbability: 0.5, offerProbability: 0.2, strangeFamiliarity: 0.5,
      doubtfulFamiliarity: 0.7)
    #expect(calibration.zone(probability: 0.9, familiarity: 0.4) == .refuse)
    #expect(calibration.zone(probability: 0.9, familiarity: 0.6) == .accept)
    #expect(calibration.zone(probability: 0.4, familiarity: 0.6) == .refuse)
    #expect(calibration.zone(probability: 0.9, familiarity: 0.8) == .accept)
    #expect(calibration.zone(probability: 0.3, familiarity: 0.8) == .clarify)
    #expect(calibration.zone(probability: 0.1, familiarity: 0.8) == .refuse)
  }

  /// The features of a long text are no more than its tokens allow, whatever it holds.
  @Test(arguments: ["a", "ab ", "é", "?", "1 ", "支", "http://a.b/", "x@y.zz ", "\u{301}", "🙂"])
  func featuresGrowWithTheTextAtMost(piece: String) {
    let text = String(repeating: piece, count: (1 << 20) / piece.utf8.count)
    let tokens = Tokenizer.tokens(of: text)
    #expect(tokens.count <= text.unicodeScalars.count)
    let counts = FeatureCounts(of: tokens)
    #expect(counts.words.count <= 3 * tokens.count + 1)
    // A token has at most 66 bytes, edges included, and begins four runs at each.
    #expect(counts.runs.count <= 4 * 66 * tokens.count)
    #expect(Fixture.interpreter.understand(text).corrections <= MessageInterpreter.mostTokens)
  }
}
