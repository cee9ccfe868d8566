/// Cuts a message where a new request may begin: after a sentence and at connectors.
struct SentenceSplitter: Sendable {
  private let connectors: PhraseTable<Bool>

  init(_ languages: [LanguageData]) {
    connectors = PhraseTable(phrases: languages.flatMap(\.connectors))
  }

  /// The parts as ranges of tokens, none empty; connectors belong to no part.
  func parts(of text: TokenizedText) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    var place = 0
    func close(at end: Int) {
      let words = text.tokens[start..<end].contains { $0.kind != .question }
      if words { parts.append(start..<end) }
    }
    while place < text.tokens.count {
      let connector = connectors.longestMatch(in: text.tokens, at: place)?.length ?? 0
      if connector > 0 {
        close(at: place)
        place += connector
        start = place
        continue
      }
      if place > start, text.tokens[place].kind != .question, text.sentenceBreaks(before: place) {
        close(at: place)
        start = place
      }
      place += 1
    }
    close(at: text.tokens.count)
    return parts
  }
}
