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
    let cues = CueMap(text)
    for chain in Reading.plain.chains(in: text, of: []) {
      let isAnnounced = cues.precedes(.card, chain.lexemes[0], in: text)
      var start = WantedNumbers.skip(in: chain, from: 0, of: text, cues: cues)
      while start < chain.groupCount {
        guard let end = cardEnd(chain, from: start, isAnnounced: isAnnounced && start == 0) else {
          start = WantedNumbers.skip(in: chain, from: start + 1, of: text, cues: cues)
          continue
        }
        let digits = chain.start(of: start)..<chain.start(of: end)
        hidden += chain.places[digits].dropLast(4).map(\.lowerBound)
        start = end
      }
    }
    return hidden
  }

  /// The group behind a card that begins at a group.
  private static func cardEnd(
    _ chain: DigitChain, from start: Int, isAnnounced: Bool
  ) -> Int? {
    var best: Int?
    for end in start + 1...min(chain.groupCount, start + 19) {
      let digits = chain.digits(of: start..<end)
      guard digits.count <= PaymentCard.lengths.upperBound, PaymentCard.isBeginning(digits)
      else { break }
      let sizes = (start..<end).map(chain.size)
      if isCardLike(sizes, digits, isAnnounced: isAnnounced) { best = end }
    }
    return best
  }

  private static func isCardLike(
    _ sizes: [Int], _ digits: ArraySlice<UInt8>, isAnnounced: Bool
  ) -> Bool {
    if PaymentCard.shape(of: digits) == .sure { return true }
    guard digits.count >= 8 else { return false }
    if isAnnounced, PaymentCard.isCard(digits) { return true }
    let canGrow = PaymentCard.lengths.contains {
      $0 >= max(digits.count, 15) && PaymentCard.isIssued(digits, length: $0)
    }
    guard canGrow else { return false }
    return isAnnounced || digits.count >= 15 && sizes.count == 1 || isGroupedAsCard(sizes)
  }

  private static func isGroupedAsCard(_ sizes: [Int]) -> Bool {
    guard sizes.count >= 3, sizes[0] == 4 else { return false }
    if sizes[1] == 6 { return sizes.count == 3 && sizes[2] <= 5 }
    return sizes.dropLast().allSatisfy { $0 == 4 } && (sizes.last ?? 0) <= 4
  }
}
