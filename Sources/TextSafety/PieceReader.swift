/// Reads the rows of digits of one message, without wanted numbers.
struct PieceReader {
  private let finder: SecretFinder
  private let text: FoldedText

  init(_ finder: SecretFinder) {
    self.finder = finder
    text = finder.text
  }

  /// More rows than these, at a message's beginning and at its end, continue no other's.
  private static let limit = 3

  /// The rows in order of place.
  func pieces() -> [DigitPiece] {
    guard finder.digitCount > 0 || finder.hasWords else { return [] }
    let words = wordCounts()
    let found = chains().flatMap { pieces(of: $0, words) }
    guard found.count > 2 * Self.limit else { return found }
    return Array(found.prefix(Self.limit) + found.suffix(Self.limit))
  }

  private func chains() -> [DigitChain] {
    if finder.cues.numberWords > 0 {
      let spoken = SpokenNumberReader(text).chains(least: isOnlyNumbers ? 1 : 2)
      if !spoken.isEmpty { return spoken }
    }
    guard finder.digitCount > 0 else { return [] }
    if hasMixedGroup {
      let chains = LookalikeReader(text).chains()
        .filter { $0.writtenDigits >= 1 && $0.digits.count >= 4 }
      if !chains.isEmpty { return chains }
    }
    return Reading.loose.chains(in: text, of: finder.scalars)
  }

  /// Whether nothing but words for numbers is said.
  private var isOnlyNumbers: Bool {
    let words = text.lexemes.filter { $0.sort == .letters }
    return words.count <= 4
      && words.allSatisfy {
        NumberWords.table[$0.word] != nil || Separators.links.contains($0.word)
      }
  }

  /// Whether letters and digits stand in one word, as in «4lll».
  private var hasMixedGroup: Bool {
    zip(text.lexemes, text.lexemes.dropFirst()).contains { left, right in
      left.sort == .letters && right.sort == .digits
        || left.sort == .digits && right.sort == .letters
    }
  }

  /// For each lexeme, how many words stand before it; behind them, how many there are.
  private func wordCounts() -> [Int] {
    var counts = [0]
    counts.reserveCapacity(text.lexemes.count + 1)
    for lexeme in text.lexemes {
      counts.append((counts.last ?? 0) + (lexeme.sort == .letters ? 1 : 0))
    }
    return counts
  }

  /// The stretches of a chain between its wanted numbers.
  private func pieces(of chain: DigitChain, _ words: [Int]) -> [DigitPiece] {
    let cues = finder.cues
    if cues.precedes(.otherNumber, chain.lexemes[0], in: text)
      || cues.precedes(.taxNumber, chain.lexemes[0], in: text) || isAmount(chain)
    {
      return []
    }
    var pieces: [DigitPiece] = []
    var start = 0
    var group = 0
    while group < chain.groupCount {
      if let end = WantedNumbers.end(in: chain, at: group, of: text, cues: cues) {
        append(start..<group, of: chain, words, to: &pieces)
        (group, start) = (end, end)
      } else {
        group += 1
      }
    }
    append(start..<chain.groupCount, of: chain, words, to: &pieces)
    return pieces
  }

  private func append(
    _ groups: Range<Int>, of chain: DigitChain, _ words: [Int], to pieces: inout [DigitPiece]
  ) {
    guard !groups.isEmpty else { return }
    let digits = chain.start(of: groups.lowerBound)..<chain.start(of: groups.upperBound)
    let places = chain.places[digits].map { units in
      text.units[units.lowerBound].start..<text.units[units.upperBound - 1].end
    }
    pieces.append(
      DigitPiece(
        digits: Array(chain.digits[digits]), places: places,
        starts: groups.map { chain.start(of: $0) - digits.lowerBound },
        isSpoken: chain.writtenDigits < chain.digits.count,
        wordsBefore: words[chain.lexemes[groups.lowerBound]],
        wordsBehind: (words.last ?? 0) - words[chain.lexemes[groups.upperBound - 1] + 1]))
  }

  /// Whether a sign or a word for money or a share follows.
  private func isAmount(_ chain: DigitChain) -> Bool {
    let end = chain.units(of: chain.groupCount - 1..<chain.groupCount).upperBound
    let behind = text.units[end...].prefix(2).map(\.glyph)
    if behind.contains(where: { ["€", "$", "£", "%"].contains($0) }) { return true }
    let next = chain.lexemes[chain.groupCount - 1] + 2
    return next < text.lexemes.count
      && ["euro", "euros", "eur", "usd", "dollars", "zl", "pln", "gbp", "pounds"]
        .contains(text.lexemes[next].word)
  }
}
