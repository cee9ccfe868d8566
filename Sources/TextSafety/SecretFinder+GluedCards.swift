extension SecretFinder {
  /// Finds a card inside a longer row of digits: with its expiry date and code behind it, behind
  /// zeros, or anywhere where a word announces a card.
  mutating func findGluedCard(in chain: DigitChain) {
    for group in 0..<chain.groupCount {
      let row = chain.start(of: group)..<chain.start(of: group + 1)
      guard row.count > 15, row.count <= Self.longestRow,
        !isTaken(chain.units(ofDigits: row)),
        cues.contains(.card) || !isPartOfCode(chain.lexemes[group]),
        cues.nearest([.card, .otherNumber], before: chain.lexemes[group], in: text) != .otherNumber
      else { continue }
      steps += row.count
      if let card = gluedCard(in: row, of: chain.digits) {
        let isTail = row.upperBound - card.upperBound <= 9
        let lastFour = chain.digits[card].suffix(4).map(String.init).joined()
        // Its date and code would betray it.
        let end = isTail && card.upperBound < row.upperBound ? row.upperBound : card.upperBound
        take(
          chain.units(ofDigits: card.lowerBound..<end), as: .pan, mask: "**** \(lastFour)")
      }
    }
  }

  private static let longestRow = 48

  private func gluedCard(in row: Range<Int>, of digits: [UInt8]) -> Range<Int>? {
    let firstNonZero = row.first { digits[$0] != 0 } ?? row.upperBound
    var starts = [row.lowerBound, firstNonZero]
    if cues.contains(.card) { starts += Array(row) }
    for (number, start) in starts.enumerated() {
      for length in [16, 15] where start + length <= row.upperBound {
        let card = start..<start + length
        guard PaymentCard.isOfLargeScheme(digits[card]) else { continue }
        let tail = digits[card.upperBound..<row.upperBound]
        if number > 1 || tail.isEmpty || Self.isExpiry(tail) || cues.contains(.card) {
          return card
        }
      }
    }
    return nil
  }

  /// Whether digits are a card's expiry date, month first, perhaps with the code behind it.
  private static func isExpiry(_ digits: ArraySlice<UInt8>) -> Bool {
    let values = digits.map(Int.init)
    guard [4, 6, 7, 8, 9].contains(values.count), (1...12).contains(values[0] * 10 + values[1])
    else { return false }
    let year = values[2] * 10 + values[3]
    return (22...45).contains(year)
      || year == 20 && values.count >= 6 && (22...45).contains(values[4] * 10 + values[5])
  }

  /// Finds a card whose digits are written backwards, where a word says so.
  mutating func findReversedCard(in chain: DigitChain) {
    guard cues.contains(.reversed) else { return }
    for group in 0..<chain.groupCount {
      for end in group + 1...max(group + 1, min(chain.groupCount, group + 19)) {
        steps += 1
        let digits = chain.digits(of: group..<end)
        guard digits.count <= PaymentCard.lengths.upperBound,
          !isTaken(chain.units(of: end - 1..<end))
        else { break }
        if digits.count >= 13, PaymentCard.isCard(digits.reversed()[...]) {
          take(chain.units(of: group..<end), as: .pan)
          break
        }
      }
    }
  }
}
