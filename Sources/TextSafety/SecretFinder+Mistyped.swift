extension SecretFinder {
  /// Finds a card number with a typing error: fifteen or sixteen digits grouped as a card's, right
  /// behind a word for a card, whose check digit is wrong.
  ///
  /// Nearly all of its digits are the card's. Without the word it stays: most such numbers are none.
  mutating func findMistypedCard(in chain: DigitChain) {
    let digits = chain.digits[...]
    let sizes = (0..<chain.groupCount).map(chain.size)
    guard Self.isWhole(sizes, digits), !isTaken(chain.units(of: 0..<chain.groupCount)),
      cues.nearest([.card, .otherNumber, .taxNumber], before: chain.lexemes[0], in: text) == .card
    else { return }
    takeCard(chain, digits.indices)
  }

  private static func isWhole(_ sizes: [Int], _ digits: ArraySlice<UInt8>) -> Bool {
    guard let first = digits.first, first != 0 else { return false }
    switch digits.count {
    case 16: return sizes.count == 1 || CardGrouping.isRegular(sizes)
    case 15: return first == 3 && (sizes.count == 1 || sizes == [4, 6, 5])
    default: return false
    }
  }
}
