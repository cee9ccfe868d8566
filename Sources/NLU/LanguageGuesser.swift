/// Guesses the language of a message from the words it shares with the training examples.
struct LanguageGuesser: Sendable {
  /// How much likelier the best language has to be than the next: a factor of four.
  private static let margin = 1.386
  /// How much a phrase of a language's own lists counts against a word of an example.
  private static let phraseWeight = 3.0

  private let languages: [String]
  /// The row of each word.
  private let rows: HashIndex
  /// The logarithm of each word's share of its language, row after row of all languages.
  private let weights: [Double]

  /// Learns from the vocabulary of the examples and the function words of each language.
  init(_ vocabulary: Vocabulary, _ data: [LanguageData]) {
    let codes = Set(vocabulary.languages).union(data.map(\.code)).sorted()
    let column = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    let columns = vocabulary.languages.map { column[$0] ?? 0 }
    var rows = HashIndex(places: vocabulary.words)
    var counts = [Double](repeating: 0, count: vocabulary.words.count * codes.count)
    for (place, count) in vocabulary.counts.enumerated() {
      let (word, language) = place.quotientAndRemainder(dividingBy: columns.count)
      counts[word * codes.count + columns[language]] = Double(count)
    }
    for language in data {
      guard let place = column[language.code] else { continue }
      let lists = [
        language.yes, language.no, language.cannotSay, language.negators, language.connectors,
        language.contrasts, language.last, language.fillers, language.doubtCues,
      ]
      let words = Set(lists.joined().flatMap { Tokenizer.tokens(of: $0) }.map(\.hash))
      for hash in words {
        let row = rows[hash] ?? counts.count / codes.count
        if rows[hash] == nil {
          rows[hash] = row
          counts += codes.map { _ in 0 }
        }
        counts[row * codes.count + place] += LanguageGuesser.phraseWeight
      }
    }
    // Sums of whole numbers and halves are exact, in whichever order they are taken.
    var totals = [Double](repeating: 0.5 * Double(rows.count), count: codes.count)
    for (place, count) in counts.enumerated() { totals[place % codes.count] += count }
    weights = LanguageGuesser.logarithms(of: counts, totals)
    self.rows = rows
    languages = codes
  }

  /// Few counts occur, so that each logarithm is taken once.
  private static func logarithms(of counts: [Double], _ totals: [Double]) -> [Double] {
    var known: [[Double: Double]] = totals.map { _ in [:] }
    return counts.enumerated().map { place, count in
      let column = place % totals.count
      if let logarithm = known[column][count] { return logarithm }
      let logarithm = Arithmetic.ln((count + 0.5) / totals[column])
      known[column][count] = logarithm
      return logarithm
    }
  }

  /// The language of tokens, or nil where no language is clearly the likeliest; a misspelt word that
  /// may be one of several tells none.
  func language(of tokens: [Token]) -> String? {
    guard languages.count > 1 else { return languages.first }
    var scores = [Double](repeating: 0, count: languages.count)
    for token in tokens where token.kind == .word && token.alternatives.isEmpty {
      guard let row = rows[token.hash] else { continue }
      for place in scores.indices { scores[place] += weights[row * scores.count + place] }
    }
    let ranked = scores.indices.sorted { (scores[$0], $1) > (scores[$1], $0) }
    guard scores[ranked[0]] - scores[ranked[1]] >= LanguageGuesser.margin else { return nil }
    return languages[ranked[0]]
  }
}
