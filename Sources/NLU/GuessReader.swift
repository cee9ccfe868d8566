/// Tells where a misspelt word may be taken for the name of a value.
///
/// Names of values lie close to ordinary words, and a guess nobody thought of annoys more than a
/// question: only a word that no list knows is a misspelt one, never a short one, and never one with
/// another first letter.
struct GuessReader: Sendable {
  /// Messages of up to this many words that count may name a country anywhere.
  private static let mostContentWords = 3
  /// The shortest word that may be a misspelt name.
  private static let shortest = 5
  private static let reach = 2

  private let ordinary: OrdinaryWords
  private let givenNames: Set<String>
  private let common: Set<String>
  private let places: PlaceReader
  private let fillers: PhraseTable<Bool>
  private let mentions: PhraseTable<String>

  init(_ languages: [LanguageData], ordinary: OrdinaryWords, places: PlaceReader) {
    self.ordinary = ordinary
    self.places = places
    givenNames = Set(languages.flatMap(\.givenNames).map(TextNormalizer.normalize))
    common = Set(languages.flatMap(\.commonWords).map(TextNormalizer.normalize))
    let lists = languages.flatMap { language -> [[String]] in
      [
        language.fillers, language.choiceFillers, language.joiners, language.placeCues,
        language.selfCues, language.yes, language.no, language.toCues, language.fromCues,
      ]
    }
    fillers = PhraseTable(phrases: lists.joined())
    mentions = DoubtReader.mentions(languages)
  }

  /// Whether a word, as it was typed, may be another one misspelt.
  ///
  /// Letters in another order are a slip even where they make a word («crate» for «carte»), and so
  /// is an ending too many or too few where the name is not a country's («directe»).
  func isSlip(_ typed: String, for meant: String, isCountry: Bool) -> Bool {
    guard typed.unicodeScalars.first == meant.unicodeScalars.first else { return false }
    if !isCountry {
      if typed.utf8.sorted() == meant.utf8.sorted() { return true }
      if typed.hasPrefix(meant) || meant.hasPrefix(typed) { return true }
    }
    return typed.unicodeScalars.count >= GuessReader.shortest && !ordinary.contains(typed)
      && !givenNames.contains(typed)
  }

  /// Whether a country may be guessed at some tokens: in a message that says little else, or where
  /// words of place stand before it.
  func mayGuessCountry(
    _ slot: String, at range: Range<Int>, in text: TokenizedText, isAsked: Bool
  ) -> Bool {
    isAsked || isCued(slot, range, in: text)
      || contentWords(of: text) <= GuessReader.mostContentWords
  }

  /// Whether a word is an ordinary one.
  func isOrdinary(_ word: String) -> Bool { common.contains(word) }

  /// Whether the name of a slot ends directly before a token; a colon may part them.
  func isNamed(_ slot: String, directlyBefore place: Int, in text: TokenizedText) -> Bool {
    guard place > 0, !text.clauseBreaksSaveColon(before: place) else { return false }
    return (max(0, place - 4 * GuessReader.reach)..<place).contains { start in
      guard let match = mentions.longestMatch(in: text.tokens, at: start, until: place) else {
        return false
      }
      return match.payload == slot && start + match.length == place
    }
  }

  /// Whether words of place or the name of the slot stand directly before some tokens.
  func isCued(_ slot: String, _ range: Range<Int>, in text: TokenizedText) -> Bool {
    guard range.lowerBound > 0 else { return false }
    if places.isBehindCue(range, in: text) { return true }
    return (max(0, range.lowerBound - 4 * GuessReader.reach)..<range.lowerBound).contains { start in
      guard
        let match = mentions.longestMatch(in: text.tokens, at: start, until: range.lowerBound),
        match.payload == slot
      else { return false }
      let end = start + match.length
      return range.lowerBound - end <= GuessReader.reach
        && !(end..<(range.lowerBound + 1)).contains { text.clauseBreaksSaveColon(before: $0) }
    }
  }

  private func contentWords(of text: TokenizedText) -> Int {
    var count = 0
    var place = 0
    while place < text.tokens.count {
      let length = fillers.longestMatch(in: text.tokens, at: place)?.length ?? 0
      if length == 0, text.tokens[place].kind != .question, text.tokens[place].kind != .symbol {
        count += 1
      }
      place += max(1, length)
    }
    return count
  }
}
