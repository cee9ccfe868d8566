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
  private let reservations: PhraseTable<Bool>

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
    corrections = PhraseTable(phrases: languages.flatMap(\.selfCorrections))
    exclusions = PhraseTable(phrases: languages.flatMap(\.exclusions))
    reservations = PhraseTable(phrases: languages.flatMap(\.reservations))
  }

  /// What a message answers.
  struct Answer: Hashable, Sendable {
    var polarity: Polarity?
    /// Whether a part of it is taken back, or of a no all but a part: «oui mais …», «tout sauf …».
    var isReserved = false
    /// Whether the customer says somewhere, if only beside something else, that they cannot tell.
    var isDoubtful = false
  }

  /// The polarity of a message, if it has one.
  ///
  /// «Cannot say» wins over yes and no, of which the first counts, or the one behind a word that
  /// takes the first back: «oui enfin non». A yes that is denied or leaves something out («tout bon
  /// sauf le pays») is a no. What says yes and no at once says neither.
  func answer(in text: TokenizedText) -> Answer {
    var found = Answer()
    var isOpening = true
    var isCorrected = false
    var place = 0
    while place < text.tokens.count {
      if text.sentenceBreaks(before: place) { isOpening = true }
      let phrase = phrases.longestMatch(in: text.tokens, at: place)
      let filler = fillers.longestMatch(in: text.tokens, at: place)?.length ?? 0
      let correction = corrections.longestMatch(in: text.tokens, at: place)?.length ?? 0
      let reservation = reservations.longestMatch(in: text.tokens, at: place)?.length ?? 0
      if found.polarity != nil, reservation > phrase?.length ?? 0 { found.isReserved = true }
      if found.polarity != nil, correction > phrase?.length ?? 0 {
        isCorrected = true
        isOpening = true
        place += correction
      } else if let phrase, phrase.length >= filler, isOpening || isShort(text) {
        guard let polarity = phrase.payload else { return Answer() }
        if polarity == .cannotSay { return Answer(polarity: .cannotSay, isDoubtful: true) }
        if found.polarity == nil || isCorrected {
          let isLimited =
            exclusions.longestMatch(in: text.tokens, at: place + phrase.length) != nil
          let isNo = polarity == .yes && (isLimited || isDenied(place, in: text))
          found.polarity = isNo ? .no : polarity
          found.isReserved =
            polarity == .yes && isLimited
            || polarity == .no && isReserving(place, phrase.length, in: text)
        }
        isCorrected = false
        place += phrase.length
      } else if filler > 0 {
        place += filler
      } else {
        isOpening = false
        // A single word may be any other: "either".
        let isDoubt = phrase.map { $0.payload == .cannotSay && $0.length > 1 } ?? false
        if isDoubt { found.isDoubtful = true }
        place += isDoubt ? phrase?.length ?? 1 : 1
      }
    }
    return found
  }

  /// Whether a phrase takes all but one thing for right, which is told behind it: «tout est juste
  /// sauf».
  private func isReserving(_ start: Int, _ length: Int, in text: TokenizedText) -> Bool {
    let end = start + length
    return (start..<end).contains { place in
      reservations.longestMatch(in: text.tokens, at: place, until: end)?.length == end - place
    }
  }

  private func isShort(_ text: TokenizedText) -> Bool {
    text.tokens.count <= PolarityReader.shortMessage
  }

  private func isDenied(_ place: Int, in text: TokenizedText) -> Bool {
    guard place > 0, !text.clauseBreaks(before: place) else { return false }
    return negators.payload(of: text.tokens[place - 1]) != nil
  }
}
