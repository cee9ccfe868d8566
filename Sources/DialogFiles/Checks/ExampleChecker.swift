import Diagnostics
import NLU

/// Reports what a review found of the examples, each at its place.
struct ExampleChecker {
  let located: [LocatedExample]
  let problems: ProblemCollector

  /// Reports a review of the examples in their order.
  func report(_ review: ExampleReview) {
    review.duplicates.forEach(report)
    review.doubts.forEach(report)
    review.confusions.forEach(report)
    for place in review.wordless where located.indices.contains(place) {
      problems.report(
        .intentWordless, "every word of this example is in the examples of most intents",
        at: located[place].place, expected: "a word that tells what is meant")
    }
    reportByFile(.intentRepeated, review.repeats.map(\.example)) { count in
      count == 1
        ? "this example says the same as one before it"
        : "\(count) examples of this file say the same as others before them, this one first"
    }
    reportByFile(.intentGuessed, review.guessed) { count in
      "of the examples of this file, \(count) would be taken for another intent if they were "
        + "messages, this one first"
    }
  }

  /// Case, accents and signs make no difference to the classifier, nor does the language.
  private func report(_ twin: ExampleReview.Twin) {
    guard located.indices.contains(twin.example), located.indices.contains(twin.first) else {
      return
    }
    let (example, first) = (located[twin.example], located[twin.first])
    problems.report(
      .intentDuplicate,
      "«\(example.example.text)» is an example of «\(first.example.intent)» too",
      at: example.place, expected: "a message that only one intent has")
  }

  private func report(_ doubt: ExampleReview.Doubt) {
    guard located.indices.contains(doubt.example) else { return }
    let example = located[doubt.example]
    let shared = doubt.shared.map { "«\($0)»" }.joined(separator: ", ")
    problems.report(
      .intentDoubtful,
      doubt.isLost
        ? "the model takes this example of «\(example.example.intent)» for «\(doubt.rival)»"
        : "a model of the other examples takes this one of «\(example.example.intent)» for "
          + "«\(doubt.rival)»",
      at: example.place,
      expected: shared.isEmpty
        ? "words of its own" : "words of its own beside \(shared), which both intents have")
  }

  private func report(_ confusion: ExampleReview.Confusion) {
    guard located.indices.contains(confusion.example) else { return }
    let share = Int((100 * confusion.share).rounded())
    problems.report(
      .intentConfused,
      "of messages like those of «\(confusion.intent)», \(share) % are taken for "
        + "«\(confusion.rival)»",
      at: located[confusion.example].place,
      expected: "more examples that tell the two apart, on both sides")
  }

  /// Reports places together that lie in the same file.
  private func reportByFile(
    _ code: DiagnosticCode, _ places: [Int], _ message: (_ count: Int) -> String
  ) {
    let known = places.filter(located.indices.contains)
    for (_, places) in Dictionary(grouping: known, by: { located[$0].place.file }).sorted(
      by: { $0.key < $1.key })
    {
      guard let first = places.min() else { continue }
      problems.report(code, message(places.count), at: located[first].place)
    }
  }
}
