/// Finds names of countries whose words are run together or cut apart, or of which one word is
/// misspelt: «cotedivoire», «Belgiqe».
///
/// Words beside each other are never taken together for a misspelt name, and towns have too many
/// names that are near to words: only those of countries are guessed.
struct CountrySpelling: Sendable {
  /// Countries that some words may mean.
  struct Match: Hashable, Sendable {
    var codes: [String]
    var tokens: Range<Int>
    var score: Double
  }

  private static let mostWords = 4
  private static let shortest = 5
  /// Longer messages are no answers, and every look-up costs.
  private static let mostTokens = 40

  private let codes: [String: [String]]
  private let names: [String]
  private let index: FuzzyIndex

  /// Creates the index of names, each with its code and whether it may be guessed.
  init(_ names: [(name: String, code: String, isGuessed: Bool)]) {
    var codes: [String: [String]] = [:]
    for (name, code, _) in names where codes[name]?.contains(code) != true {
      codes[name, default: []].append(code)
    }
    self.codes = codes
    self.names = Set(names.filter(\.isGuessed).map(\.name)).sorted()
    index = FuzzyIndex(self.names)
  }

  /// The names found, none overlapping.
  func matches(
    in text: TokenizedText, isAsked: Bool, isKnown: (String) -> Bool,
    isSlip: (String, String) -> Bool
  ) -> [Match] {
    guard text.tokens.count <= CountrySpelling.mostTokens else { return [] }
    // As it was typed: what the speller made of a name's part is no help here.
    let words = text.tokens.map { token in
      let typed = token.kind == .word ? token.typed : ""
      return Word(text: typed, isNew: !typed.isEmpty && !isKnown(typed))
    }
    guard isAsked || words.contains(where: \.isNew) else { return [] }
    var matches: [Match] = []
    var place = 0
    while place < text.tokens.count {
      guard
        let match = match(at: place, among: words, in: text, isAsked: isAsked, isSlip: isSlip)
      else {
        place += 1
        continue
      }
      matches.append(match)
      place = match.tokens.upperBound
    }
    return matches
  }

  /// A word as it was typed.
  private struct Word {
    var text: String
    var isNew: Bool
  }

  private func match(
    at place: Int, among words: [Word], in text: TokenizedText, isAsked: Bool,
    isSlip: (String, String) -> Bool
  ) -> Match? {
    for length in stride(from: CountrySpelling.mostWords, to: 0, by: -1) {
      let range = place..<(place + length)
      guard range.upperBound <= text.tokens.count,
        isAsked || words[range].contains(where: \.isNew),
        text.tokens[range].allSatisfy({ $0.kind == .word }),
        range.dropFirst().allSatisfy({ isInOneBreath($0, in: text) })
      else { continue }
      let isNew = words[range].contains(where: \.isNew)
      let typed = words[range].map(\.text).joined()
      if length > 1 || isNew, let exact = codes[typed] {
        return Match(codes: exact, tokens: range, score: 0.9)
      }
      if length == 1, let near = nearest(to: typed, isSlip: isSlip) {
        return Match(codes: near, tokens: range, score: EntityExtractor.misspelt)
      }
    }
    return nil
  }

  /// Whether nothing but blanks and hyphens stands before a word: «in .de» is no «Inde».
  private func isInOneBreath(_ place: Int, in text: TokenizedText) -> Bool {
    let end = text.tokens[place - 1].end
    // The words of one abbreviation share their place.
    return text.scalars[end..<max(end, text.tokens[place].start)].allSatisfy {
      $0 == "-" || $0 == "'" || $0 == "’" || $0.properties.isWhitespace
    }
  }

  /// The countries with a name at the least distance, within one edit, or two from nine letters.
  private func nearest(to typed: String, isSlip: (String, String) -> Bool) -> [String]? {
    let length = typed.unicodeScalars.count
    guard length >= CountrySpelling.shortest else { return nil }
    let hits = index.matches(of: typed, within: length >= 9 ? 2 : 1)
      .filter { names[$0.place].unicodeScalars.count >= 4 && isSlip(typed, names[$0.place]) }
    guard let least = hits.map(\.distance).min() else { return nil }
    var found: [String] = []
    for hit in hits where hit.distance == least {
      for code in codes[names[hit.place]] ?? [] where !found.contains(code) { found.append(code) }
    }
    return found
  }
}
