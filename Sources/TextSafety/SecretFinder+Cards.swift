extension SecretFinder {
  /// Finds payment card numbers, and the magnetic stripes they stand in.
  ///
  /// A window over whole groups of digits slides from group to group, so that a number before the
  /// card cannot hide it.
  mutating func findCards() {
    for chain in DigitChain.all(in: text) {
      var start = WantedNumbers.skip(in: chain, from: 0, of: text)
      while start < chain.groups.count {
        guard let end = cardEnd(in: chain, from: start) else {
          start = WantedNumbers.skip(in: chain, from: start + 1, of: text)
          continue
        }
        takeCard(chain, start...end)
        start = end + 1
      }
    }
  }

  private func cardEnd(in chain: DigitChain, from start: Int) -> Int? {
    var digits: [UInt8] = []
    var longest: Int?
    for end in chain.groups.indices[start...] {
      guard !isTaken(chain.groups[end]) else { break }
      digits += chain.digits(of: end, in: text)
      guard digits.count <= PaymentCard.lengths.upperBound,
        PaymentCard.isBeginning(digits[...])
      else { break }
      guard PaymentCard.isCard(digits[...]) else { continue }
      // Nearly every card has 16 digits; what follows them is more likely its expiry date.
      if digits.count == 16 { return end }
      longest = end
    }
    return longest
  }

  private mutating func takeCard(_ chain: DigitChain, _ groups: ClosedRange<Int>) {
    let start = chain.groups[groups.lowerBound].lowerBound
    let end = chain.groups[groups.upperBound].upperBound
    if let track = trackEnd(after: end) {
      var first = start
      while first > 0, start - first < 2, ["%", "b", ";"].contains(text.units[first - 1].glyph) {
        first -= 1
      }
      take(first..<track, as: .track)
      return
    }
    let digits = groups.flatMap { chain.digits(of: $0, in: text) }
    let lastFour = digits.suffix(4).map(String.init).joined()
    take(start..<end, as: .pan, mask: "**** \(lastFour)")
  }

  /// The end of the stripe's content when a card number is followed by the stripe's separator and
  /// at least the expiry date (ISO/IEC 7813).
  private func trackEnd(after end: Int) -> Int? {
    let units = text.units
    guard end < units.count else { return nil }
    let separator = units[end].glyph
    guard separator == "=" || separator == "^" else { return nil }
    var place = end + 1
    var digits = 0
    while place < units.count, place - end <= 90, units[place].glyph != "\n" {
      let glyph = units[place].glyph
      if ("0"..."9").contains(glyph) { digits += 1 }
      if glyph == "?" { return place + 1 }
      if glyph == " ", separator == "=" { break }
      place += 1
    }
    return digits >= 4 ? place : nil
  }
}
