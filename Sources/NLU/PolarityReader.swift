/// Reads yes, no and «cannot say» from an answer.
///
/// Phrases are looked for where an answer begins: at the start of a sentence, fillers apart.
/// In a message of up to four words they may stand anywhere.
struct PolarityReader: Sendable {
  private static let shortMessage = 4
  /// What the phrases say; nil where they say yes and no at once.
  private let phrases: PhraseTable<Polarity?>
  private let fillers: PhraseTable<Bool>
  private let negators: PhraseTable<Bool>

  init(_ languages: [LanguageData]) {
    var phrases = PhraseTable<Polarity?>()
    for language in languages {
      let lists: [([String], Polarity?)] = [
        (language.unclear, nil), (language.cannotSay, .cannotSay), (language.no, .no),
        (language.yes, .yes),
      ]
      for (list, polarity) in lists {
        for phrase in list {
          let words = Tokenizer.tokens(of: phrase).map(\.folded)
          if phrases.payload(of: words) == nil { phrases.add(words, polarity) }
        }
      }
    }
    self.phrases = phrases
    fillers = PhraseTable(phrases: languages.flatMap(\.fillers))
    negators = PhraseTable(phrases: languages.flatMap(\.negators))
  }

  /// The polarity of a message, if it has one.
  ///
  /// «Cannot say» wins over yes and no, of which the first counts; a yes that is denied is a no.
  /// What says yes and no at once says neither.
  func polarity(of text: TokenizedText) -> Polarity? {
    var found: Polarity?
    var isOpening = true
    var place = 0
    while place < text.tokens.count {
      if text.sentenceBreaks(before: place) { isOpening = true }
      let phrase = phrases.longestMatch(in: text.tokens, at: place)
      let filler = fillers.longestMatch(in: text.tokens, at: place)?.length ?? 0
      if let phrase, phrase.length >= filler, isOpening || isShort(text) {
        guard let polarity = phrase.payload else { return nil }
        if polarity == .cannotSay { return .cannotSay }
        if found == nil {
          found = polarity == .yes && isDenied(place, in: text) ? .no : polarity
        }
        place += phrase.length
      } else if filler > 0 {
        place += filler
      } else {
        isOpening = false
        place += 1
      }
    }
    return found
  }

  private func isShort(_ text: TokenizedText) -> Bool {
    text.tokens.count <= PolarityReader.shortMessage
  }

  private func isDenied(_ place: Int, in text: TokenizedText) -> Bool {
    guard place > 0, !text.clauseBreaks(before: place) else { return false }
    return negators.payload(of: [text.tokens[place - 1].folded]) != nil
  }
}
