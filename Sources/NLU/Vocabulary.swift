/// The words of the training examples, with how often each occurs in each language.
struct Vocabulary: Sendable {
  /// ISO 639 codes in alphabetical order.
  let languages: [String]
  /// The words in alphabetical order.
  let words: [String]
  /// Counts, one row a word, one column a language.
  let counts: [UInt32]

  /// Counts the words of messages in their languages.
  init(counting messages: [(language: String, tokens: [Token])]) {
    let languages = Set(messages.map(\.language)).sorted()
    let column = Dictionary(uniqueKeysWithValues: languages.enumerated().map { ($1, $0) })
    var rows: [String: [UInt32]] = [:]
    let empty = [UInt32](repeating: 0, count: languages.count)
    for (language, tokens) in messages {
      guard let place = column[language] else { continue }
      for token in tokens where token.kind == .word {
        rows[token.folded, default: empty][place] += 1
      }
    }
    let words = rows.keys.sorted()
    self.init(languages: languages, words: words, counts: words.flatMap { rows[$0] ?? empty })
  }

  /// Restores a vocabulary.
  init(languages: [String], words: [String], counts: [UInt32]) {
    self.languages = languages
    self.words = words
    self.counts = counts
  }

  /// How often a word occurs in all languages.
  func frequency(at place: Int) -> Int {
    counts[(place * languages.count)..<((place + 1) * languages.count)].reduce(0) {
      $0 + Int($1)
    }
  }
}
