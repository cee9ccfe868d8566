/// Why a message was given its intent, in the message's own words.
public struct IntentExplanation: Hashable, Sendable {
  /// A word with what it did for the intent.
  public struct Word: Hashable, Sendable {
    /// The word as the classifier read it: folded, corrected.
    public var word: String
    /// How much closer the runner-up comes without the word, in raw scores; negative where the
    /// word speaks for the runner-up.
    public var weight: Double
  }

  /// The likeliest intent.
  public var winner: RankedIntent
  /// The next; nil where only one intent is known.
  public var runnerUp: RankedIntent?
  /// The words that decided, the strongest first.
  public var words: [Word]
  /// Whether the message is an example word for word, so that no word needed to decide.
  public var isExample: Bool
  /// From which probability an intent is acted on, and from which it is offered.
  public var accept: Double, offer: Double
  /// Below which familiarity a message is strange.
  public var strange: Double
}

extension MessageInterpreter {
  /// The most words that are tried; a message of more is explained by its beginning.
  static let mostExplained = 60

  /// Explains the intent of a message by leaving out one word at a time.
  ///
  /// - Returns: nil for a message without words, or where no intent is known.
  public func explain(_ text: String) -> IntentExplanation? {
    let (tokens, isExample) = classified(text)
    let whole = classifier.classify(tokens)
    guard !tokens.isEmpty, let winner = whole.ranking.first else { return nil }
    let runnerUp = whole.ranking.dropFirst().first
    func margin(_ result: IntentClassifier.Result) -> Double {
      func logit(_ intent: RankedIntent?) -> Double {
        result.ranking.first { $0.name == intent?.name }?.logit ?? 0
      }
      return logit(winner) - logit(runnerUp)
    }
    let all = margin(whole)
    var weights: [String: Double] = [:]
    for (place, token) in tokens.prefix(Self.mostExplained).enumerated() {
      var rest = tokens
      rest.remove(at: place)
      weights[token.folded, default: 0] += all - margin(classifier.classify(rest))
    }
    let words = weights.map { IntentExplanation.Word(word: $0.key, weight: $0.value) }
      .sorted { (abs($1.weight), $0.word) < (abs($0.weight), $1.word) }
    let (accept, offer, strange) = classifier.thresholds
    return IntentExplanation(
      winner: winner, runnerUp: runnerUp, words: words, isExample: isExample, accept: accept,
      offer: offer, strange: strange)
  }
}
