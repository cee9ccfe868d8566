/// Cuts a message where a new request may begin: after a sentence, a clause and at connectors.
struct SentenceSplitter: Sendable {
  /// What stands between two parts.
  enum Joint: Hashable, Sendable {
    /// The end of a sentence, or nothing before the first part.
    case sentence
    /// Words that join requests: «et aussi».
    case connector
    /// A comma or another sign that ends a clause.
    case clause
  }

  /// A part of a message.
  struct Part: Hashable, Sendable {
    /// The tokens, at least one; connectors belong to no part.
    var tokens: Range<Int>
    /// What parts it from the one before it.
    var joint: Joint
  }

  private let connectors: PhraseTable<Bool>

  init(_ languages: [LanguageData]) {
    connectors = PhraseTable(phrases: languages.flatMap(\.connectors))
  }

  /// The parts in order; those without a word are left out.
  func parts(of text: TokenizedText) -> [Part] {
    var parts: [Part] = []
    var start = 0
    var place = 0
    var joint = Joint.sentence
    func close(at end: Int) {
      guard text.tokens[start..<end].contains(where: { $0.kind != .question }) else { return }
      parts.append(Part(tokens: start..<end, joint: joint))
      joint = .clause
    }
    while place < text.tokens.count {
      if place > start, text.tokens[place].kind != .question, text.clauseBreaks(before: place) {
        close(at: place)
        start = place
      }
      if text.sentenceBreaks(before: place) { joint = .sentence }
      let connector = connectors.longestMatch(in: text.tokens, at: place)?.length ?? 0
      if connector > 0 {
        close(at: place)
        place += connector
        start = place
        if joint == .clause { joint = .connector }
      } else {
        place += 1
      }
    }
    close(at: text.tokens.count)
    return parts
  }
}
