/// Recognises a message that gives values and nothing else: «BE», «Gambie», "Deutschland".
///
/// No example teaches all names of countries, and what is said by a name alone can only be an
/// answer.
struct BareAnswerReader: Sendable {
  private let slots: Set<String>
  private let intent: String?
  private let fillers: PhraseTable<Bool>

  init(_ languages: [LanguageData], _ extraction: ExtractionData) {
    slots = extraction.answerSlots
    intent = extraction.answerIntent
    fillers = PhraseTable(
      phrases: languages.flatMap {
        $0.courtesies + $0.choiceFillers + $0.joiners + $0.placeCues + $0.regions.values.joined()
      })
  }

  /// Puts the intent of answers first where a message is one; an example has its own intent.
  func apply(
    to result: inout IntentClassifier.Result, stating entities: [Entity], in text: TokenizedText
  ) {
    guard !result.exact, isAnswer(entities, in: text),
      let place = result.ranking.firstIndex(where: { $0.name == intent })
    else { return }
    result = IntentClassifier.Result(
      ranking: result.ranking.puttingFirst(place), zone: .accept, exact: false, isStrange: false)
  }

  private func isAnswer(_ entities: [Entity], in text: TokenizedText) -> Bool {
    let stated = entities.filter { slots.contains($0.slot) && $0.isStated && !$0.isDoubt }
    guard !stated.isEmpty else { return false }
    var place = 0
    while place < text.tokens.count {
      let token = text.tokens[place]
      if stated.contains(where: { $0.start <= token.start && token.end <= $0.end }) {
        place += 1
        continue
      }
      guard let length = fillers.longestMatch(in: text.tokens, at: place)?.length else {
        return false
      }
      place += length
    }
    return true
  }
}
