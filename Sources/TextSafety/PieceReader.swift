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
    let account = LooseAccountReader(finder).firstOfOpen ?? text.lexemes.count
    let found = chains().filter { $0.lexemes[0] < account }.flatMap { pieces(of: $0, words) }
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
      let chains = LookalikeReader(text).chains().filter { chain in
        chain.writtenDigits >= 1 && chain.digits.count >= 4
          && (0..<chain.groupCount).allSatisfy { chain.size(of: $0) >= 4 }
      }
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
      if isPartOfName(chain.lexemes[group]) {
        append(start..<group, of: chain, words, to: &pieces)
        (group, start) = (group + 1, group + 1)
      } else if let end = WantedNumbers.end(in: chain, at: group, of: text, cues: cues) {
        append(start..<group, of: chain, words, to: &pieces)
        (group, start) = (end, end)
      } else {
        group += 1
      }
    }
    append(start..<chain.groupCount, of: chain, words, to: &pieces)
    return pieces
  }

  /// Whether digits stand in one word with letters, as in «FR40…», «b24-138118» and «INV-2026-1».
  private func isPartOfName(_ index: Int) -> Bool {
    guard text.lexemes[index].sort == .digits else { return false }
    var place = index - 1
    while place >= 0, index - place < 8 {
      let lexeme = text.lexemes[place]
      switch lexeme.sort {
      case .space, .newline: return false
      case .letters:
        return !finder.cues.begins(.card, at: place) && !Separators.links.contains(lexeme.word)
      case .other:
        guard ["-", "_"].contains(text.glyph(place)) else { return false }
      case .digits: break
      }
      place -= 1
    }
    return false
  }

  /// Whether nothing is said but numbers, with words that link them and polite ones.
  private var isBare: Bool {
    text.lexemes.allSatisfy { lexeme in
      lexeme.sort != .letters || Separators.links.contains(lexeme.word)
        || PasswordWords.polite.contains(lexeme.word) || NumberWords.table[lexeme.word] != nil
        || Self.openers.contains(lexeme.word)
    }
  }

  private static let openers: Set<String> = ["voici", "here", "ok", "it", "s", "a", "hier", "ecco"]

  /// Whether the words before a lexeme say that a card's number ends with the digits there.
  private func isEnding(_ index: Int) -> Bool {
    let before = text.lexemes[max(0, index - 6)..<index].map(\.word)
    return before.contains(where: Self.endings.contains)
  }

  /// Words behind which an amount stands, and those behind which a year does.
  private static let payingWords: Set<String> = [
    "paid", "paye", "payes", "cost", "costs", "coute", "charged", "debite", "preleve", "bezahlt",
    "pagado", "pague", "pagato", "paguei", "zaplacilem", "zaplacilam",
  ]
  private static let yearWords: Set<String> = [
    "since", "depuis", "seit", "desde", "dal", "od", "until", "jusqu",
  ]

  private static let endings: Set<String> = [
    "ends", "ending", "finit", "finissant", "termine", "terminant", "endet", "endend", "termina",
    "terminada", "finisce", "konczy",
  ]

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
        wordsBehind: (words.last ?? 0) - words[chain.lexemes[groups.upperBound - 1] + 1],
        isEnding: isEnding(chain.lexemes[groups.lowerBound]), isBare: isBare))
  }

  /// Whether a sign or a word for money, a share or a year stands beside.
  private func isAmount(_ chain: DigitChain) -> Bool {
    let first = chain.units(of: 0..<1).lowerBound
    let before = text.units[max(0, first - 2)..<first].map(\.glyph)
    if before.contains(where: { ["€", "$", "£"].contains($0) }) { return true }
    let word = chain.lexemes[0] >= 2 ? text.lexemes[chain.lexemes[0] - 2].word : ""
    if Self.payingWords.contains(word) || chain.size(of: 0) == 4 && Self.yearWords.contains(word) {
      return true
    }
    let end = chain.units(of: chain.groupCount - 1..<chain.groupCount).upperBound
    let behind = text.units[end...].prefix(2).map(\.glyph)
    if behind.contains(where: { ["€", "$", "£", "%"].contains($0) }) { return true }
    let next = chain.lexemes[chain.groupCount - 1] + 2
    return next < text.lexemes.count
      && ["euro", "euros", "eur", "usd", "dollars", "zl", "pln", "gbp", "pounds"]
        .contains(text.lexemes[next].word)
  }
}
