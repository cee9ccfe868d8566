extension SecretFinder {
  /// Finds the code that follows a card number and its expiry date without a word for it:
  /// «4242 4242 4242 4242 12/27 123».
  mutating func findCodesBehindCards() {
    for card in cards {
      guard let code = code(behind: card.units.upperBound, length: card.isShort ? 4 : 3) else {
        continue
      }
      take(code, as: .cvv)
    }
  }

  private mutating func code(behind end: Int, length: Int) -> Range<Int>? {
    guard var index = text.lexemes.firstIndex(at: end) else { return nil }
    let limit = min(text.lexemes.count, index + 16)
    var hasReason = false
    while index < limit {
      steps += 1
      let lexeme = text.lexemes[index]
      switch lexeme.sort {
      case .newline: return nil
      case .space: break
      case .other:
        guard [",", ";", ":", "(", "-", "/", ".", "'"].contains(text.glyph(index)) else {
          return nil
        }
        if text.glyph(index) == "(" { hasReason = true }
      case .letters:
        guard Self.cardWords.contains(lexeme.word) else { return nil }
        if lexeme.word.hasPrefix("cod") { hasReason = true }
      case .digits:
        if let next = expiryEnd(at: index) {
          hasReason = true
          index = next
          continue
        }
        let isCode = hasReason && isBareNumber(index, length...length)
        return isCode ? lexeme.units : nil
      }
      index += 1
    }
    return nil
  }

  /// The lexeme behind a date of month and year.
  private func expiryEnd(at index: Int) -> Int? {
    guard index + 2 < text.lexemes.count, text.lexemes[index].units.count == 2,
      ["/", "-", " ", "."].contains(text.glyph(index + 1)),
      text.lexemes[index + 2].sort == .digits,
      [2, 4].contains(text.lexemes[index + 2].units.count),
      let month = Int(text.lexemes[index].word), (1...12).contains(month)
    else { return nil }
    return index + 3
  }

  private static let cardWords: Set<String> = [
    "exp", "expire", "expires", "expiration", "expiry", "date", "valid", "valable", "validite",
    "thru", "until", "jusqu", "au", "code", "codigo", "codice", "et", "and", "the", "le", "la",
    "avec", "with", "fin", "val", "est", "is", "c", "d", "de",
  ]
}

extension [FoldedText.Lexeme] {
  /// The index of the lexeme that begins at a unit; the lexemes are in order of place.
  fileprivate func firstIndex(at unit: Int) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].units.lowerBound < unit { low = middle + 1 } else { high = middle }
    }
    return low < count ? low : nil
  }
}
