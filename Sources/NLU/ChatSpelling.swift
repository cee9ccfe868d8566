/// Writes out the abbreviations of chat: «jsp» becomes «je sais pas».
struct ChatSpelling: Sendable {
  private let table: PhraseTable<[String]>

  /// Collects the abbreviations of all languages; the first language wins.
  ///
  /// An abbreviation is letters, digits and apostrophes: anything else would be lost in folding
  /// and then replace ordinary words.
  init(_ languages: [LanguageData]) {
    var table = PhraseTable<[String]>()
    for language in languages {
      for (short, long) in language.chatSpelling.sorted(by: { $0.key < $1.key })
      where ChatSpelling.isWhole(short) {
        let key = Tokenizer.tokens(of: short).map(\.folded)
        if table.payload(of: key) == nil {
          table.add(key, Tokenizer.tokens(of: long).map(\.folded))
        }
      }
    }
    self.table = table
  }

  private static func isWhole(_ key: String) -> Bool {
    key.unicodeScalars.allSatisfy { scalar in
      if "'’ -".unicodeScalars.contains(scalar) { return true }
      if case .separator = TextNormalizer.fold(scalar) { return false }
      return true
    }
  }

  /// The tokens with abbreviations written out; all words of one keep its place in the text.
  ///
  /// Initials with dots, as in «U.K.», are no abbreviations of chat.
  func expand(_ text: TokenizedText) -> [Token] {
    let tokens = text.tokens
    guard !table.isEmpty else { return tokens }
    var expanded: [Token] = []
    expanded.reserveCapacity(tokens.count)
    var place = 0
    while place < tokens.count {
      guard !text.isInitial(at: place),
        let (length, words) = table.longestMatch(in: tokens, at: place)
      else {
        expanded.append(tokens[place])
        place += 1
        continue
      }
      let (start, end) = (tokens[place].start, tokens[place + length - 1].end)
      let typed = tokens[place..<(place + length)].map(\.folded).joined(separator: " ")
      expanded += words.map { Token(folded: $0, typed: typed, start: start, end: end) }
      place += length
    }
    return expanded
  }
}
