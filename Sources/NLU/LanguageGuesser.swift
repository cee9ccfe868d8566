/// Guesses the language of a message from the words it shares with the training examples.
struct LanguageGuesser: Sendable {
  /// How much likelier the best language has to be than the next: a factor of four.
  private static let margin = 1.386
  /// How much a phrase of a language's own lists counts against a word of an example.
  private static let phraseWeight = 3.0

  private let languages: [String]
  private let weights: [String: [Double]]

  /// Learns from the vocabulary of the examples and the function words of each language.
  init(_ vocabulary: Vocabulary, _ data: [LanguageData]) {
    let codes = Set(vocabulary.languages).union(data.map(\.code)).sorted()
    let column = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    var counts: [String: [Double]] = [:]
    let empty = [Double](repeating: 0, count: codes.count)
    for word in vocabulary.words {
      var row = empty
      for (language, count) in zip(vocabulary.languages, vocabulary.counts(of: word) ?? []) {
        if let place = column[language] { row[place] = Double(count) }
      }
      counts[word] = row
    }
    for language in data {
      guard let place = column[language.code] else { continue }
      let lists = [
        language.yes, language.no, language.cannotSay, language.negators, language.connectors,
        language.contrasts, language.last, language.fillers, language.doubtCues,
      ]
      let words = Set(lists.joined().flatMap { Tokenizer.tokens(of: $0) }.map(\.folded))
      for word in words { counts[word, default: empty][place] += LanguageGuesser.phraseWeight }
    }
    let vocabularySize = Double(counts.count)
    var totals = [Double](repeating: 0.5 * vocabularySize, count: codes.count)
    // In alphabetical order, for sums of floating point depend on it.
    for word in counts.keys.sorted() {
      for (place, count) in (counts[word] ?? empty).enumerated() { totals[place] += count }
    }
    weights = counts.mapValues { row in
      zip(row, totals).map { Arithmetic.ln(($0 + 0.5) / $1) }
    }
    languages = codes
  }

  /// The language of tokens, or nil where no language is clearly the likeliest.
  func language(of tokens: [Token]) -> String? {
    guard languages.count > 1 else { return languages.first }
    var scores = [Double](repeating: 0, count: languages.count)
    for token in tokens where token.kind == .word {
      guard let row = weights[token.folded] else { continue }
      for (place, weight) in row.enumerated() { scores[place] += weight }
    }
    let ranked = scores.indices.sorted { (scores[$0], $1) > (scores[$1], $0) }
    guard scores[ranked[0]] - scores[ranked[1]] >= LanguageGuesser.margin else { return nil }
    return languages[ranked[0]]
  }
}
