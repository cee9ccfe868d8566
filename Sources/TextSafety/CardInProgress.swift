/// Digits that are being typed and can only be a payment card's.
///
/// A telephone number, a SIREN (9 digits) or a SIRET (14) must stay readable while it is typed, and
/// may begin as a card does. So digits count as a card's when
/// - they stand in groups of four (4-6-5 for fifteen digits) and a third group has begun,
/// - or fifteen of them follow each other,
/// - or a word for a card goes before and there are eight,
/// - or they already are a whole card number,
/// and each time only when an issuer's numbers begin so and can still become that long.
enum CardInProgress {
  /// The digits to hide in `text`, as unit places: all but the last four of each card.
  static func hidden(in text: FoldedText) -> [Int] {
    var hidden: [Int] = []
    for chain in DigitChain.all(in: text) {
      var start = WantedNumbers.skip(in: chain, from: 0, of: text)
      while start < chain.groups.count {
        guard let end = cardEnd(chain, from: start, in: text) else {
          start = WantedNumbers.skip(in: chain, from: start + 1, of: text)
          continue
        }
        hidden += chain.groups[start...end].flatMap { Array($0) }.dropLast(4)
        start = end + 1
      }
    }
    return hidden
  }

  private static func cardEnd(_ chain: DigitChain, from start: Int, in text: FoldedText) -> Int? {
    var digits: [UInt8] = []
    var best: Int?
    for end in chain.groups.indices[start...] {
      digits += chain.digits(of: end, in: text)
      guard digits.count <= PaymentCard.lengths.upperBound,
        PaymentCard.isBeginning(digits[...])
      else { break }
      let groups = chain.groups[start...end].map(\.count)
      if isCardLike(groups, digits, cue: start == 0 && chain.followsCardWord(in: text)) {
        best = end
      }
    }
    return best
  }

  private static func isCardLike(_ groups: [Int], _ digits: [UInt8], cue: Bool) -> Bool {
    let digits = digits[...]
    if PaymentCard.isCard(digits) { return true }
    guard digits.count >= 8 else { return false }
    let canGrow = PaymentCard.lengths.contains {
      $0 >= max(digits.count, 15) && PaymentCard.isIssued(digits, length: $0)
    }
    guard canGrow else { return false }
    return cue || digits.count >= 15 && groups.count == 1 || isGroupedAsCard(groups)
  }

  private static func isGroupedAsCard(_ groups: [Int]) -> Bool {
    guard groups.count >= 3, groups[0] == 4 else { return false }
    if groups[1] == 6 { return groups.count == 3 && groups[2] <= 5 }
    return groups.dropLast().allSatisfy { $0 == 4 } && (groups.last ?? 0) <= 4
  }
}
