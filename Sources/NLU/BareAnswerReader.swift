/// Recognises a message that gives values and nothing else: «BE», «Gambie», "Deutschland", or the
/// move from one to another: «de la France à la Belgique».
///
/// No example teaches all names of countries, and what is said by a name alone can only be an
/// answer.
struct BareAnswerReader: Sendable {
  private let slots: Set<String>
  private let intent: String?
  private let fillers: PhraseTable<Bool>
  private let moves: PhraseTable<Bool>

  init(_ languages: [LanguageData], _ extraction: ExtractionData) {
    slots = extraction.answerSlots
    intent = extraction.answerIntent
    fillers = PhraseTable(
      phrases: languages.flatMap {
        $0.courtesies + $0.choiceFillers + $0.joiners + $0.placeCues + $0.regions.values.joined()
      })
    moves = PhraseTable(phrases: languages.flatMap(BareAnswerReader.prepositions))
  }

  /// The words of a move that ask for none: «de», "to", but not «remplacer».
  private static func prepositions(_ language: LanguageData) -> [String] {
    let asking = Set(
      (language.oldCues + language.wishCues + language.negators + language.changeCues)
        .map(TextNormalizer.normalize))
    return (language.fromCues + language.toCues + language.afterOldCues).filter { phrase in
      let words = Tokenizer.tokens(of: phrase).map(\.folded)
      return !asking.contains(words.joined(separator: " "))
        && !words.prefix(1).contains(where: asking.contains)
    }
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
    let values = entities.filter { slots.contains($0.slot) && !$0.mentioned && !$0.isDoubt }
    let stated = values.filter(\.isStated)
    // What is left for another value of its slot is a part of the answer; what is denied is none.
    let spans = values.filter { value in
      value.isStated || stated.contains { $0.slot == value.slot && $0.value != value.value }
    }
    guard !stated.isEmpty else { return false }
    let isMove = spans.count > stated.count
    var place = 0
    while place < text.tokens.count {
      let token = text.tokens[place]
      if spans.contains(where: { $0.start <= token.start && token.end <= $0.end }) {
        place += 1
        continue
      }
      let filler = fillers.longestMatch(in: text.tokens, at: place)?.length ?? 0
      let move = isMove ? moves.longestMatch(in: text.tokens, at: place)?.length ?? 0 : 0
      guard max(filler, move) > 0 else { return false }
      place += max(filler, move)
    }
    return true
  }
}
