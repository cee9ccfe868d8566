import Dialogue
import Foundation
import NLU

/// Checks the examples one against the other, and by what the model makes of them.
struct ExampleChecker {
  let draft: AssistantDraft
  let cache: TrainingCache?
  let problems: ProblemCollector

  /// Reports messages that are examples of two intents.
  ///
  /// Case, accents and signs make no difference to the classifier, nor does the language.
  func checkDuplicates() {
    var seen: [[String]: LocatedExample] = [:]
    for example in draft.located {
      let words = Tokenizer.tokens(of: example.example.text).map(\.folded)
      guard let first = seen[words] else {
        seen[words] = example
        continue
      }
      guard first.example.intent != example.example.intent else { continue }
      problems.report(
        .intentDuplicate,
        "«\(example.example.text)» is an example of «\(first.example.intent)» too",
        at: example.place, expected: "a message that only one intent has")
    }
  }

  /// Reports what the review found, each at its example.
  func check(_ assistant: Assistant) {
    let located = draft.located
    let review = review(
      draft.examples, by: assistant.interpreter.classifier,
      languages: assistant.languageData)
    for doubt in review.doubts where located.indices.contains(doubt.example) {
      let example = located[doubt.example]
      let shared = doubt.shared.map { "«\($0)»" }.joined(separator: ", ")
      problems.report(
        .intentDoubtful,
        doubt.isLost
          ? "the model takes this example of «\(example.example.intent)» for «\(doubt.rival)»"
          : "the model can hardly tell this example of «\(example.example.intent)» from "
            + "«\(doubt.rival)»",
        at: example.place,
        expected: shared.isEmpty
          ? "words of its own" : "words of its own beside \(shared), which both intents have")
    }
    for place in review.wordless where located.indices.contains(place) {
      problems.report(
        .intentWordless, "every word of this example is in the examples of most intents",
        at: located[place].place, expected: "a word that tells what is meant")
    }
    for confusion in review.confusions where located.indices.contains(confusion.example) {
      let share = Int((100 * confusion.share).rounded())
      problems.report(
        .intentConfused,
        "of messages like those of «\(confusion.intent)», \(share) % are taken for "
          + "«\(confusion.rival)»",
        at: located[confusion.example].place,
        expected: "more examples that tell the two apart, on both sides")
    }
  }

  /// The review, from the cache where the same examples were reviewed before.
  private func review(
    _ examples: [TrainingExample], by classifier: IntentClassifier, languages: [LanguageData]
  ) -> ExampleReview {
    let name = ExampleReview.name(of: examples, languages: languages)
    if let bytes = cache?.load(name),
      let kept = try? JSONDecoder().decode(ExampleReview.self, from: Data(bytes))
    {
      return kept
    }
    let review = ExampleReview(of: examples, by: classifier, languages: languages)
    if let data = try? JSONEncoder().encode(review) { cache?.store(name, [UInt8](data)) }
    return review
  }
}
