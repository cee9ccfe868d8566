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
  private let corrections: PhraseTable<Bool>
  private let exclusions: PhraseTable<Bool>

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
    exclusions = PhraseTable(phrases: languages.flatMap(\.exclusions))
    corrections = PhraseTable(phrases: languages.flatMap(\.selfCorrections))
  }

  /// The polarity of a message, if it has one.
  ///
  /// «Cannot say» wins over yes and no, of which the first counts, or the one behind a word of
  /// correction («oui enfin non»); a yes that is denied or
  /// leaves something out («tout bon sauf le pays») is a no. What says yes and no at once says neither.
  func polarity(of text: TokenizedText) -> Polarity? {
    var found: Polarity?
    var isOpening = true
    var isCorrected = false
    var place = 0
    while place < text.tokens.count {
      if text.sentenceBreaks(before: place) { isOpening = true }
      if found != nil, corrections.longestMatch(in: text.tokens, at: place) != nil {
        isCorrected = true
        isOpening = true
      }
      let phrase = phrases.longestMatch(in: text.tokens, at: place)
      let filler = fillers.longestMatch(in: text.tokens, at: place)?.length ?? 0
      if let phrase, phrase.length >= filler, isOpening || isShort(text) {
        guard let polarity = phrase.payload else { return nil }
        if polarity == .cannotSay { return .cannotSay }
        if found == nil || isCorrected {
          let end = place + phrase.length
          let isLimited = exclusions.longestMatch(in: text.tokens, at: end) != nil
          let isNo = polarity == .yes && (isLimited || isDenied(place, in: text))
          found = isNo ? .no : polarity
          isCorrected = false
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
    return negators.payload(of: text.tokens[place - 1]) != nil
  }
}
