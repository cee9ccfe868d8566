/// What each word of a message does for its intent: how the scores change without it.
struct WordWeights {
  private var weights: [String: Double] = [:]
  /// The intent other than the winner that each word does most for.
  private var rivals: [String: [Double]] = [:]
  private let intents: [String]
  private let winner: Int
  private let runnerUp: Int

  /// Leaves out one word at a time.
  ///
  /// - Parameters:
  ///   - tokens: the message, as the classifier read it.
  ///   - whole: its scores.
  ///   - runnerUp: the intent next to the first, where there is one.
  ///   - classifier: the model.
  init(
    _ tokens: [Token], _ whole: IntentClassifier.Scores, runnerUp: String?,
    by classifier: IntentClassifier
  ) {
    intents = classifier.intents
    winner = whole.first
    self.runnerUp = runnerUp.flatMap(intents.firstIndex) ?? whole.first
    for (place, token) in tokens.prefix(MessageInterpreter.mostExplained).enumerated() {
      var rest = tokens
      rest.remove(at: place)
      guard let scores = classifier.scores(of: rest) else { continue }
      let losses = zip(whole.logits, scores.logits).map { Double($0) - Double($1) }
      let own = runnerUp == nil ? losses[winner] : losses[winner] - losses[self.runnerUp]
      weights[token.folded, default: 0] += own
      let others = rivals[token.folded] ?? intents.map { _ in 0 }
      rivals[token.folded] = zip(others, losses).map { $0 + $1 }
    }
  }

  /// The words for the winner and those against it, the strongest first.
  var sorted: (winner: [IntentExplanation.Word], against: [IntentExplanation.Word]) {
    let sorted = weights.sorted { (abs($1.value), $0.key) < (abs($0.value), $1.key) }
    return (
      sorted.filter { $0.value > 0 }.map {
        IntentExplanation.Word(word: $0.key, weight: $0.value, intent: intents[winner])
      },
      sorted.filter { $0.value < 0 }.map {
        IntentExplanation.Word(word: $0.key, weight: -$0.value, intent: intents[rival(of: $0.key)])
      }
    )
  }

  private func rival(of word: String) -> Int {
    let losses = rivals[word] ?? []
    let others = losses.indices.filter { $0 != winner }
    return others.reduce(runnerUp) { losses[$1] > losses[$0] ? $1 : $0 }
  }
}
