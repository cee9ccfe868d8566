/// Names for what is worked out of examples, made in one pass over them.
public struct TrainingKey: Hashable, Sendable {
  /// Names the trained weights, in 32 hexadecimal digits: the examples in any order, the chat
  /// spelling, the word table and the version of the code.
  public let weights: String
  /// Names a review of the examples: the same, and their order.
  public let review: String

  /// Digests everything that a training depends on.
  public init(
    _ examples: [TrainingExample], languages: [LanguageData] = [], table: WordTable? = nil
  ) {
    // A sum does not depend on the order, so that nothing need be sorted.
    var (sum, order) = ((high: UInt64(0), low: UInt64(0)), ContentDigest())
    for example in examples {
      var digest = ContentDigest()
      digest.add(example.intent)
      digest.add(example.language)
      digest.add(example.text)
      let (low, carry) = sum.low.addingReportingOverflow(digest.low)
      sum = (sum.high &+ digest.high &+ (carry ? 1 : 0), low)
      order.add(digest.low)
    }
    var digest = ContentDigest()
    digest.add("guichet classifier \(IntentClassifier.formatVersion) \(table?.digest ?? "")")
    for language in languages {
      digest.add(language.code)
      for (short, long) in language.chatSpelling.sorted(by: { $0.key < $1.key }) {
        digest.add(short)
        digest.add(long)
      }
    }
    for number in [UInt64(examples.count), sum.high, sum.low] { digest.add(number) }
    weights = digest.text
    digest.add("review \(ExampleReview.version)")
    for number in [order.high, order.low] { digest.add(number) }
    review = digest.text
  }
}
