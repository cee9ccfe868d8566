import Testing

@testable import NLU

/// What is said of examples: by models that have not seen them.
@Suite struct ExampleReviewTests {
  private static func set(_ examples: [TrainingExample]) -> TrainingSet {
    TrainingSet(examples, languages: [Fixture.french, Fixture.english])
  }

  private static func review(_ examples: [TrainingExample]) -> ExampleReview {
    let set = set(examples)
    let heldOut = set.heldOut(measured: TrainingSet.usualFolds)
    return ExampleReview(of: set, heldOut: heldOut, by: .train(set, heldOut: heldOut))
  }

  private static func examples(_ intent: String, _ texts: [String]) -> [TrainingExample] {
    texts.map { TrainingExample(intent: intent, language: "en", text: $0) }
  }

  private static let animals = ["lion", "cat", "dog", "horse", "cow", "goat", "hen", "fox"]
  private static let feeding = animals.flatMap {
    ["feed the \($0) now", "give food to the \($0)", "food for a hungry \($0)"]
  }
  private static let washing = animals.flatMap {
    ["wash the \($0) today", "soap for a dirty \($0)", "the \($0) needs a bath"]
  }

  /// A stray is learnt by heart, so that the model that has seen it finds nothing wrong with it.
  @Test func aStrayIsFoundAlthoughItWasLearnt() throws {
    let stray = "food for a hungry dirty lion now"
    let examples =
      Self.examples("feed", Self.feeding) + Self.examples("wash", [stray] + Self.washing)
    let classifier = IntentClassifier.train(Self.set(examples))
    #expect(classifier.classify(stray).ranking.first?.name == "wash")
    let review = Self.review(examples)
    let place = Self.feeding.count
    #expect((review.doubts.map(\.example) + review.guessed).contains(place))
    #expect(review.doubts.count + review.guessed.count < 6)
  }

  @Test func doublesAreNamedWithTheFirst() {
    let examples =
      Self.examples("feed", Self.feeding + ["Feed THE lion, now!"])
      + Self.examples("wash", Self.washing + ["feed the cat now"])
      + [TrainingExample(intent: "wash", language: "fr", text: "wash the lion today")]
    let review = Self.review(examples)
    #expect(review.repeats == [ExampleReview.Twin(example: Self.feeding.count, first: 0)])
    let last = Self.feeding.count + 1 + Self.washing.count
    #expect(review.duplicates == [ExampleReview.Twin(example: last, first: 3)])
  }

  /// What was worked out for the review gives the same weights as a training alone.
  @Test func theFoldsOfAReviewServeTheTraining() {
    let set = Self.set(Fixture.examples)
    let folds = set.heldOut(measured: TrainingSet.usualFolds)
    let classifier = IntentClassifier.train(set, heldOut: folds)
    #expect(classifier.encoded() == IntentClassifier.train(set).encoded())
  }

  @Test func oneMoreExampleMovesNoOther() {
    let feeding = Self.animals.flatMap { animal in
      (1...8).map { "feed the \(animal) at \($0) o'clock with \($0 * 7) grams of hay" }
    }
    let examples = Self.examples("feed", feeding) + Self.examples("wash", Self.washing)
    func heldOutFirst(_ examples: [TrainingExample]) -> Set<String> {
      let set = Self.set(examples)
      let folds = set.heldOut(measured: 1)
      return Set(set.examples.indices.filter { folds?[$0] != nil }.map { set.examples[$0].text })
        .intersection(feeding)
    }
    let before = heldOutFirst(examples)
    #expect(!before.isEmpty && before.count < feeding.count)
    #expect(heldOutFirst(examples + Self.examples("feed", ["an apple for the pony"])) == before)
  }
}
