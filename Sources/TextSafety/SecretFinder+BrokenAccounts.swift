extension SecretFinder {
  /// The account number with a typing error around the digits of what looks like a card: a country's
  /// letters right before its check digits, and the country's length (ISO 13616).
  ///
  /// It is masked whole and as what it is, although its check fails.
  mutating func brokenAccount(around card: Range<Int>) -> Range<Int>? {
    guard let lexeme = text.lexemes.firstIndex(at: card.lowerBound) else { return nil }
    for index in (max(0, lexeme - Self.reachBefore)..<lexeme).reversed() {
      steps += 1
      switch text.lexemes[index].sort {
      case .digits: continue
      case .space where text.lexemes[index].units.count == 1: continue
      case .other where Self.usualSeparators.contains(text.glyph(index)): continue
      case .letters:
        guard let account = accountShape(at: index), account.upperBound >= card.upperBound else {
          return nil
        }
        return account
      case .space, .other, .newline: return nil
      }
    }
    return nil
  }

  /// Check digits and three groups, with a separator behind each.
  private static let reachBefore = 8

  /// What begins with the letters of a lexeme and is as long as the country's numbers.
  private mutating func accountShape(at index: Int) -> Range<Int>? {
    let letters = text.lexemes[index]
    guard letters.units.count == 2 || letters.units.count == 6 && letters.word.hasPrefix("iban"),
      let length = BankAccount.of(
        text.units[letters.units.upperBound - 2].glyph,
        text.units[letters.units.upperBound - 1].glyph)?.length,
      index + 1 < text.lexemes.count, text.lexemes[index + 1].sort == .digits,
      text.lexemes[index + 1].units.count >= 2
    else { return nil }
    let start = letters.units.upperBound - 2
    var (place, count, gap) = (start, 0, 0)
    while place < text.units.count, count < length {
      steps += 1
      if Self.isLetterOrDigit(text.units[place].glyph) {
        count += 1
        gap = 0
      } else {
        gap += 1
        guard gap == 1, Self.usualSeparators.contains(text.units[place].glyph) else { return nil }
      }
      place += 1
    }
    let isWhole = place == text.units.count || !Self.isLetterOrDigit(text.units[place].glyph)
    return count == length && isWhole ? start..<place : nil
  }

  private static func isLetterOrDigit(_ glyph: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(glyph) || ("a"..."z").contains(glyph)
  }
}
