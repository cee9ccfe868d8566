/// Tells the codes of countries from words in capitals: «BE» is a country, «IT» a department.
struct CapitalReader: Sendable {
  private let words: Set<String>
  private let phrases: PhraseTable<Bool>
  private let lone: Set<String>
  private let answers: Set<String>

  init(_ languages: [LanguageData]) {
    let capitals = languages.flatMap(\.capitalWords)
    words = Set(capitals)
    phrases = PhraseTable(phrases: capitals.filter { $0.contains(" ") })
    lone = Set(languages.flatMap(\.loneCodes))
    answers = Set(
      languages.flatMap { $0.yes + $0.no + $0.cannotSay + $0.fillers }
        .map(TextNormalizer.normalize))
  }

  /// Whether two capitals are a word where nothing stands beside them.
  func isWordAlone(_ code: String) -> Bool {
    words.contains(code) && !lone.contains(code) || isAnswer(code)
  }

  /// Whether two letters, however written, answer yes or no.
  func isAnswer(_ code: String) -> Bool { answers.contains(TextNormalizer.normalize(code)) }

  /// Whether two capitals at a place are a word among others.
  func isWord(_ code: String, at place: Int, in text: TokenizedText) -> Bool {
    words.contains(code)
      || place > 0
        && phrases.payload(of: [text.tokens[place - 1].folded, text.tokens[place].folded])
          != nil
  }
}
