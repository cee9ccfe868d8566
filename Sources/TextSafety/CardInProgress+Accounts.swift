extension CardInProgress {
  /// The stretches of units that are an IBAN or may become one: a country's letters and two digits
  /// right behind them, and then nothing but what an IBAN is written with.
  static func accounts(in text: FoldedText, of scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var accounts: [Range<Int>] = []
    var finder: SecretFinder?
    for (index, digits) in text.lexemes.enumerated().dropFirst()
    where digits.sort == .digits && digits.units.count >= 2 {
      let letters = text.lexemes[index - 1]
      let start = letters.units.upperBound - 2
      guard letters.sort == .letters, isAccountStart(letters.word),
        let account = BankAccount.of(text.units[start].glyph, text.units[start + 1].glyph)
      else { continue }
      let stretch = stretch(from: start, length: account.length, in: text)
      switch stretch.state {
      case .broken: continue
      case .growing: accounts.append(stretch.units)
      case .whole:
        var search = finder ?? SecretFinder(scalars)
        if search.account(at: index - 1) != nil { accounts.append(stretch.units) }
        finder = search
      }
    }
    return accounts
  }

  /// A country's two letters, behind the word «IBAN» perhaps.
  private static func isAccountStart(_ word: String) -> Bool {
    word.count == 2 || word.count == 6 && word.hasPrefix("iban")
  }

  private enum AccountState {
    /// Something stands in it that no IBAN holds.
    case broken
    /// The line ends before the country's length.
    case growing
    /// It has the country's length.
    case whole
  }

  /// A word this long is no part of an IBAN, whose banks' codes have four letters and a few have six.
  private static let longestLetters = 6

  private static func stretch(
    from start: Int, length: Int, in text: FoldedText
  ) -> (units: Range<Int>, state: AccountState) {
    var (count, letters, gap) = (0, 0, 0)
    for place in start..<text.units.count {
      let glyph = text.units[place].glyph
      let isDigit = ("0"..."9").contains(glyph)
      if isDigit || ("a"..."z").contains(glyph) {
        letters = isDigit ? 0 : letters + 1
        count += 1
        gap = 0
        if count == length { return (start..<place + 1, .whole) }
      } else {
        gap += 1
        letters = 0
        if gap > 3 || !SecretFinder.usualSeparators.contains(glyph) {
          return (start..<place, .broken)
        }
      }
      if letters > longestLetters { return (start..<place, .broken) }
    }
    return (start..<text.units.count, .growing)
  }
}
