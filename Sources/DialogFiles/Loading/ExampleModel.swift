import Foundation
import NLU

/// The model of a folder's examples and its review, from the cache or worked out; what is worked out
/// for one is kept for the other.
final class ExampleModel {
  private let examples: [TrainingExample]
  private let languages: [LanguageData]
  private let table: WordTable?
  private let cache: TrainingCache?
  private lazy var key = TrainingKey(examples, languages: languages, table: table)
  private lazy var set = TrainingSet(examples, languages: languages, table: table)
  private var heldOut: HeldOutFolds?
  private lazy var keptReview = cache?.load(key.review).flatMap {
    try? JSONDecoder().decode(ExampleReview.self, from: Data($0))
  }

  /// Takes examples; nothing is worked out before it is asked for.
  init(
    _ examples: [TrainingExample], languages: [LanguageData], in folder: String,
    cache: TrainingCache?
  ) {
    self.examples = examples
    self.languages = languages
    table = WordTableFile.table(helping: examples, in: folder)
    self.cache = cache
  }

  /// The trained classifier.
  private(set) lazy var classifier: IntentClassifier = {
    guard let cache else { return trained }
    if let bytes = cache.load(key.weights),
      let kept = IntentClassifier(decoding: bytes, table: table)
    {
      return kept
    }
    let trained = self.trained
    cache.store(key.weights, trained.encoded())
    return trained
  }()

  private var trained: IntentClassifier { .train(set, heldOut: heldOut) }

  /// Says that a review is wanted too, so that training can use its folds.
  func prepareReview() {
    guard keptReview == nil else { return }
    heldOut = set.heldOut(measured: TrainingSet.usualFolds)
  }

  /// What the models say of the examples.
  var review: ExampleReview {
    if let keptReview { return keptReview }
    let review = ExampleReview(of: set, heldOut: heldOut, by: classifier)
    if let data = try? JSONEncoder().encode(review) { cache?.store(key.review, [UInt8](data)) }
    return review
  }
}
