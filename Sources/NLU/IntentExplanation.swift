/// Why a message was given its intent, in the message's own words.
public struct IntentExplanation: Hashable, Sendable {
  /// A word with what it did.
  public struct Word: Hashable, Sendable {
    /// The word as the classifier read it: folded, corrected.
    public var word: String
    /// How much the word moves the winner away from the runner-up, or back, in raw scores; above
    /// zero.
    public var weight: Double
    /// The intent that the word speaks for.
    public var intent: String
  }

  /// Why a message is refused.
  public struct Refusal: Hashable, Sendable {
    /// The kinds of reasons.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
      /// The message was recognised as one that is none of ours.
      case outOfScope = "out_of_scope"
      /// None of its few words tells of anything that is served.
      case wordless
      /// It looks less like what is served than nearly all examples do: `value` is its familiarity.
      case strange
      /// It looks little like what is served and no intent is likely: `value` is its familiarity.
      case doubtful
      /// No intent is likely enough to be offered: `value` is the probability of the best.
      case unlikely
    }

    /// The reason.
    public var reason: Reason
    /// What was measured; a probability where the reason does not say otherwise.
    public var value: Double
    /// What it would have to reach; nil where nothing measured would help.
    public var threshold: Double?
  }

  /// The likeliest intent.
  public var winner: RankedIntent
  /// The next; nil where only one intent is known.
  public var runnerUp: RankedIntent?
  /// The words that speak for the winner, the strongest first.
  public var words: [Word]
  /// The words that speak for the runner-up or yet another intent, the strongest first.
  public var against: [Word]
  /// The words that no list and no example knows, in the order of the message.
  public var unknown: [String]
  /// The words that name something which is another intent's, whatever is asked about it; nil where
  /// there are none.
  public var claim: String?
  /// Whether the message is an example word for word, so that no word needed to decide.
  public var isExample: Bool
  /// Why the message is refused; nil where it is not.
  public var refusal: Refusal?
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
    let (tokens, isExample) = explained(text)
    guard !tokens.isEmpty, let whole = classifier.scores(of: tokens) else { return nil }
    let ranking = classifier.ranking(by: whole)
    guard let winner = ranking.first else { return nil }
    let runnerUp = ranking.dropFirst().first
    let (words, against) = WordWeights(tokens, whole, runnerUp: runnerUp?.name, by: classifier)
      .sorted
    let (accept, offer, strange) = classifier.thresholds
    return IntentExplanation(
      winner: winner, runnerUp: runnerUp, words: words, against: against,
      unknown: unknownWords(among: tokens),
      claim: claims.claim(in: tokens).map { claim in
        tokens[claim.tokens].map(\.folded).joined(separator: " ")
      }, isExample: isExample,
      refusal: classifier.refusal(of: tokens, whole), accept: accept, offer: offer,
      strange: strange)
  }

  /// The tokens that decided: without what polite people put around them, where they are read so.
  private func explained(_ text: String) -> (tokens: [Token], isExample: Bool) {
    let (tokens, isExample) = classified(text)
    let whole = classifier.classify(tokens)
    var read = whole
    courtesies.apply(to: &read, of: tokens, by: classifier)
    guard read != whole, let content = courtesies.content(of: tokens) else {
      return (tokens, isExample)
    }
    return (Array(tokens[content]), read.exact)
  }

  /// The words that were neither known nor corrected to a known one, each once.
  private func unknownWords(among tokens: [Token]) -> [String] {
    tokens.reduce(into: []) { unknown, token in
      if token.kind == .word, !knows(token.folded), !unknown.contains(token.folded) {
        unknown.append(token.folded)
      }
    }
  }
}
