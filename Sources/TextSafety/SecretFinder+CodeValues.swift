/// How people write the value of a code beside the word for it.
extension SecretFinder {
  /// Digits glued to the word for a code: «CVV321», «pin4921».
  func gluedNumber(at index: Int, _ lengths: ClosedRange<Int>) -> Range<Int>? {
    guard index > 0, index < text.lexemes.count, text.lexemes[index].sort == .digits,
      text.lexemes[index - 1].sort == .letters
    else { return nil }
    let units = text.lexemes[index].units
    return lengths.contains(units.count) && !isTaken(units) && !isJoined(index, step: 1)
      ? units : nil
  }

  /// Digits between one to three stars that set them off, as in Markdown.
  ///
  /// Four stars are a mask.
  func starredNumber(at index: Int, _ lengths: ClosedRange<Int>) -> Range<Int>? {
    let units = text.lexemes[index].units
    guard index > 0, text.glyph(index - 1) == "*", isEmphasis(index - 1),
      lengths.contains(units.count), !isTaken(units)
    else { return nil }
    let isClosed = index + 1 < text.lexemes.count && text.glyph(index + 1) == "*"
    return isClosed || !isJoined(index, step: 1) ? units : nil
  }

  /// Whether a star is one of at most three right before digits.
  func isEmphasis(_ index: Int) -> Bool {
    var first = index
    while first > 0, index - first < 4, text.glyph(first - 1) == "*" { first -= 1 }
    var end = index
    while end < text.lexemes.count, end - first < 4, text.glyph(end) == "*" { end += 1 }
    return end - first <= 3 && end < text.lexemes.count && text.lexemes[end].sort == .digits
  }

  /// Whether a point is one of several in a row: «cvv....123».
  func isInDots(_ index: Int) -> Bool {
    [index - 1, index + 1].contains {
      text.lexemes.indices.contains($0) && text.glyph($0) == "."
    }
  }

  /// Whether four digits are the end of a card's number that someone names it by: «the card ending
  /// 1111», «ma carte finit par 4242».
  func isCardsEnd(_ index: Int) -> Bool {
    guard text.lexemes[index].units.count == 4 else { return false }
    var words = 0
    for place in (max(0, index - 6)..<index).reversed() {
      switch text.lexemes[place].sort {
      case .digits, .newline: return false
      case .letters:
        if Self.endings.contains(text.lexemes[place].word) { return true }
        words += 1
        if words == 3 { return false }
      case .space, .other: break
      }
    }
    return false
  }

  private static let endings: Set<String> = [
    "ending", "ends", "finit", "finissant", "finissante", "termine", "terminant", "endet",
    "endend", "endende", "termina", "terminada", "terminando", "acaba", "acabada", "finisce",
    "finisca", "konczy", "konczaca",
  ]

  /// Whether the text begins with a phrase for a code that ends at a lexeme.
  func isFirstPhrase(_ end: Int) -> Bool {
    [Cue.cvv, .pin].contains { cue in
      cues[cue].first.map { $0.upperBound == end && $0.lowerBound == 0 } ?? false
    }
  }

  /// Whether a lexeme ends its sentence, or a part of it.
  func isLastWord(_ index: Int) -> Bool {
    var next = index + 1
    while next < text.lexemes.count, text.lexemes[next].sort == .space { next += 1 }
    return next == text.lexemes.count || text.lexemes[next].sort == .newline
      || text.lexemes[next].sort == .other
  }

  /// A number that takes another's place: «… and now it is 3344», and nothing behind it.
  mutating func successor(of number: Range<Int>, lengths: ClosedRange<Int>) -> Range<Int>? {
    guard let start = text.lexemes.firstIndex(at: number.upperBound) else { return nil }
    var words = 0
    for index in start..<min(start + 14, text.lexemes.count) {
      steps += 1
      let lexeme = text.lexemes[index]
      switch lexeme.sort {
      case .digits:
        guard words > 0, isBareNumber(index, lengths), !isYear(lexeme.units), isLastWord(index)
        else { return nil }
        return lexeme.units
      case .letters:
        words += 1
        guard words <= 5, Self.changeWords.contains(lexeme.word) else { return nil }
      case .newline: return nil
      case .space: break
      case .other: guard [",", ":", "'", ".", "-"].contains(text.glyph(index)) else { return nil }
      }
    }
    return nil
  }

  private static let changeWords: Set<String> = [
    "and", "now", "it", "is", "s", "then", "to", "was", "changed", "new", "old", "one", "the", "my",
    "et", "maintenant", "puis", "c", "est", "etait", "ensuite", "nouveau", "le", "mon", "und",
    "jetzt", "ist", "dann", "ahora", "y", "es", "luego", "adesso", "e", "ora", "poi", "agora",
    "depois", "a", "teraz", "i", "jest", "or", "ou", "oder", "o",
  ]
}
