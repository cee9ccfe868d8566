/// Tells a language from a country, and which language the customer wants: «en français», "in
/// English please".
struct LanguageNameReader: Sendable {
  private static let reach = 2
  private let cues: PhraseTable<Bool>
  private let names: PhraseTable<String>
  private let beside: PhraseTable<Bool>

  init(_ languages: [LanguageData]) {
    cues = PhraseTable(phrases: languages.flatMap(\.languageCues))
    let lists = languages.flatMap { language -> [[String]] in
      [
        language.languageCues, language.fillers, language.choiceFillers, language.yes,
        language.no, language.wishCues,
      ]
    }
    beside = PhraseTable(phrases: lists.joined())
    var names = PhraseTable<String>()
    for language in languages {
      for (code, spellings) in language.languageNames.sorted(by: { $0.key < $1.key }) {
        for spelling in spellings {
          let words = Tokenizer.tokens(of: spelling).map(\.folded)
          if names.payload(of: words) == nil { names.add(words, code) }
        }
      }
    }
    self.names = names
  }

  /// Whether a word for what comes from a country names its language instead: beside a cue, or
  /// where the message says nothing else and no country was asked.
  func isLanguage(_ range: Range<Int>, in text: TokenizedText, isCountryAsked: Bool) -> Bool {
    guard names.payload(of: text.tokens[range].map(\.folded)) != nil else { return false }
    return isCued(range, in: text) || !isCountryAsked && isAlone(range, in: text)
  }

  /// The language that a message names; nil where it names none or several.
  func wish(in text: TokenizedText, isCountryAsked: Bool) -> LanguageWish? {
    var found: [LanguageWish] = []
    var place = 0
    while place < text.tokens.count {
      guard let (length, code) = names.longestMatch(in: text.tokens, at: place) else {
        place += 1
        continue
      }
      let range = place..<(place + length)
      let isCued = isCued(range, in: text)
      let isAlone = isAlone(range, in: text)
      // «Anglais» answers the question for a country as well.
      if isCued || isAlone {
        found.append(
          LanguageWish(language: code, isAlone: isAlone && (isCued || !isCountryAsked)))
      }
      place += length
    }
    return Set(found.map(\.language)).count == 1 ? found.first : nil
  }

  private func isCued(_ range: Range<Int>, in text: TokenizedText) -> Bool {
    let start = max(0, range.lowerBound - LanguageNameReader.reach)
    let isBefore = (start..<range.lowerBound).contains { place in
      cues.longestMatch(in: text.tokens, at: place).map { place + $0.length }
        == range.lowerBound && !text.clauseBreaks(before: range.lowerBound)
    }
    return isBefore
      || range.upperBound < text.tokens.count && !text.clauseBreaks(before: range.upperBound)
        && cues.longestMatch(in: text.tokens, at: range.upperBound) != nil
  }

  private func isAlone(_ range: Range<Int>, in text: TokenizedText) -> Bool {
    var place = 0
    while place < text.tokens.count {
      if range.contains(place) {
        place = range.upperBound
        continue
      }
      if text.tokens[place].kind == .question {
        place += 1
        continue
      }
      guard let length = beside.longestMatch(in: text.tokens, at: place)?.length else {
        return false
      }
      place += length
    }
    return true
  }
}
