import NLU
import Testing

@Suite struct EvaluationTests {
  @Test func countsWhatIsRight() {
    let evaluation = Evaluation(of: [
      message("a", [("a", 0.9), ("b", 0.1), ("c", 0)]),
      message("a", [("b", 0.7), ("a", 0.2), ("c", 0.1)]),
      message("b", [("a", 0.6), ("c", 0.3), ("b", 0.1)]),
      message("b", [("b", 0.8), ("a", 0.1), ("c", 0.1)]),
    ])
    #expect(evaluation.messages == 4)
    #expect(evaluation.accuracy == 0.5)
    #expect(evaluation.topTwo == 0.75)
    #expect(evaluation.topThree == 1)
    // Of both intents one message is found, one missed and one claimed: F1 is 1/2.
    #expect(evaluation.macroF1 == 0.5)
    // Each in a bin of its own: 0.1, 0.7, 0.6 and 0.2 away.
    #expect(abs(evaluation.calibrationError - 0.4) < 1e-12)
    #expect(evaluation.outOfScope == nil)
  }

  @Test func anIntentThatIsOnlyAnsweredCountsForTheMean() {
    let evaluation = Evaluation(of: [
      message("a", [("a", 1)]), message("a", [("z", 1)]),
    ])
    #expect(abs(evaluation.macroF1 - (2.0 / 3) / 2) < 1e-12)
  }

  @Test func confusionsAreCountedAndQuoted() {
    let evaluation = Evaluation(of: [
      message("a", [("b", 1)], text: "one"), message("c", [("a", 1)], text: "two"),
      message("a", [("b", 1)], text: "three"), message("a", [("a", 1)], text: "four"),
    ])
    #expect(
      evaluation.confusions.map { "\($0.intent)→\($0.answer) \($0.count) \($0.texts)" } == [
        #"a→b 2 ["one", "three"]"#, #"c→a 1 ["two"]"#,
      ])
  }

  @Test func refusalComparesScores() throws {
    let inside = (1...20).map { message("a", [("a", Double($0))], zone: .accept) }
    let outside = [
      message(nil, [("a", 0.5)], zone: .refuse), message(nil, [("a", 1)], zone: .accept),
      message("out_of_scope_other", [("a", 3)], zone: .refuse),
      message("out_of_scope", [("a", 30)], zone: .clarify),
    ]
    let refusal = try #require(Evaluation(of: inside + outside).outOfScope)
    #expect(refusal.messages == 4)
    // Pairs: all 20, 19 and a half, 17 and a half, none.
    #expect(abs(refusal.auroc - 57.0 / 80) < 1e-12)
    // One message in twenty of those in scope lies below 2: two of four are below it.
    #expect(refusal.recallAtFivePercent == 0.5)
    #expect(refusal.refused == 0.5)
    #expect(refusal.falselyRefused == 0)
  }

  @Test func familiarityIsTheLeadOverWhatIsRefused() {
    func ranking(_ scores: [(String, Double)]) -> [RankedIntent] {
      scores.map { RankedIntent(name: $0.0, probability: 0, logit: $0.1) }
    }
    #expect(IntentClassifier.familiarity(of: ranking([("a", 3), ("b", 1)])) == 3)
    #expect(
      IntentClassifier.familiarity(of: ranking([("out_of_scope_other", 3), ("b", 1)])) == -2)
    #expect(
      IntentClassifier.familiarity(of: ranking([("out_of_scope_section", 3), ("b", 1)])) == 3)
  }

  @Test func anEmptyEvaluationIsNoDivision() {
    let evaluation = Evaluation(of: [])
    #expect(evaluation.accuracy == 0 && evaluation.macroF1 == 0)
    #expect(evaluation.calibrationError == 0 && evaluation.outOfScope == nil)
  }

  @Test func everyExampleIsReadByAModelThatHasNotSeenIt() {
    let read = Fixture.interpreter.crossValidated(Fixture.examples, folds: 4)
    #expect(read.count == Fixture.examples.count)
    #expect(Set(read.map(\.text)) == Set(Fixture.examples.map(\.text)))
    let accuracy = Evaluation(of: read).accuracy
    #expect(accuracy > 0.45 && accuracy < 0.9)
    let reversed = Fixture.interpreter.crossValidated(Fixture.examples.reversed(), folds: 4)
    #expect(read == reversed)
  }

  private func message(
    _ intent: String?, _ ranking: [(String, Double)], text: String = "", zone: IntentZone = .accept
  ) -> EvaluatedMessage {
    EvaluatedMessage(
      text: text, intent: intent,
      ranking: ranking.map { RankedIntent(name: $0.0, probability: $0.1, logit: $0.1) },
      zone: zone)
  }
}
