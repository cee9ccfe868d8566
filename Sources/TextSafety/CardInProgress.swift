/// A row of digits in a line being typed that can only be a payment card's.
///
/// A telephone number, a SIREN (9 digits), a SIRET (14) or an IBAN must stay readable while it is
/// typed, and may begin as a card does. So digits count as a card's when
/// - they stand in groups of four (4-6-5 for fifteen digits) and a third group has begun,
/// - or fifteen of them follow each other, unless they have a check digit of their own, as the
///   numbers of telephones have (IMEI),
/// - or a word for a card goes before and there are eight,
/// - or they already are a whole card number,
/// and each time only when an issuer's numbers begin so and can still become that long, and when
/// they do not stand in what may still become an IBAN. Behind a word for an order, an invoice or a
/// telephone only whole card numbers count.
public struct CardInProgress: Hashable, Sendable {
  /// The bytes from the first digit to the last.
  public let range: Range<Int>

  /// The mask to show in place of them, in UTF-8: the same that is written of a whole card, with the
  /// last four of the digits typed so far.
  public let shown: [UInt8]

  /// Where each digit begins, counted from the first.
  private let digits: [Int]

  /// The mask's own characters before the last four digits.
  private static let stars = Array("**** ".utf8)

  /// The cards in a line.
  ///
  /// - Parameter bytes: the line so far, in UTF-8.
  /// - Returns: in order of place, without overlaps.
  public static func cards(in bytes: [UInt8]) -> [CardInProgress] {
    guard mayHoldCard(bytes) else { return [] }
    let decoded = UTF8Scalars(bytes)
    let text = FoldedText(decoded.scalars)
    let cues = CueMap(text)
    let accounts = accounts(in: text, of: decoded.scalars)
    var cards: [CardInProgress] = []
    for chain in Reading.plain.chains(in: text, of: []) {
      var start = WantedNumbers.skip(in: chain, from: 0, of: text, cues: cues)
      while start < chain.groupCount {
        let place = chain.units(of: start..<start + 1).lowerBound
        guard !accounts.contains(where: { $0.contains(place) }),
          let end = cardEnd(chain, from: start, Surroundings(chain, start, text, cues))
        else {
          start = WantedNumbers.skip(in: chain, from: start + 1, of: text, cues: cues)
          continue
        }
        let digits = chain.start(of: start)..<chain.start(of: end)
        cards.append(CardInProgress(chain, digits, text, decoded))
        start = end
      }
    }
    return cards
  }

  /// Where a place in the card is drawn in the mask, both in bytes from their beginnings.
  ///
  /// The last four digits are drawn one by one; the way over those before them leads over the stars.
  public func place(of offset: Int) -> Int {
    let before = digits.count { $0 < offset }
    let hidden = digits.count - 4
    return before < hidden
      ? before * Self.stars.count / hidden : Self.stars.count + before - hidden
  }

  private init(
    _ chain: DigitChain, _ digits: Range<Int>, _ text: FoldedText, _ decoded: UTF8Scalars
  ) {
    let places = chain.places[digits].map { decoded.offsets[text.units[$0.lowerBound].start] }
    let first = places.first ?? 0
    let last = chain.units(ofDigits: digits).upperBound - 1
    range = first..<decoded.offsets[text.units[last].end]
    shown = Self.stars + chain.digits[digits].suffix(4).map { $0 + 0x30 }
    self.digits = places.map { $0 - first }
  }

  /// A quick no for most lines: eight digits, where any byte beyond ASCII may be one.
  private static func mayHoldCard(_ bytes: [UInt8]) -> Bool {
    var digits = 0
    for byte in bytes where byte >= 0x80 || (0x30...0x39).contains(byte) {
      digits += 1
      if digits >= 8 { return true }
    }
    return false
  }

  /// What the words before a group of digits say of it.
  private struct Surroundings {
    let isAnnounced: Bool
    let isOtherNumber: Bool

    init(_ chain: DigitChain, _ group: Int, _ text: FoldedText, _ cues: CueMap) {
      isAnnounced = group == 0 && cues.precedes(.card, chain.lexemes[0], in: text)
      isOtherNumber = cues.precedes(.otherNumber, chain.lexemes[group], in: text, words: 2)
    }
  }

  /// The group behind a card that begins at a group.
  private static func cardEnd(
    _ chain: DigitChain, from start: Int, _ surroundings: Surroundings
  ) -> Int? {
    var best: Int?
    for end in start + 1...min(chain.groupCount, start + 19) {
      let digits = chain.digits(of: start..<end)
      guard digits.count <= PaymentCard.lengths.upperBound, PaymentCard.isBeginning(digits)
      else { break }
      let isSure = PaymentCard.shape(of: digits) == .sure
      // What follows sixteen digits is more likely the expiry date.
      if isSure, digits.count == 16 { return end }
      let sizes = (start..<end).map(chain.size)
      if isSure || isCardLike(sizes, digits, surroundings) { best = end }
    }
    return best
  }

  private static func isCardLike(
    _ sizes: [Int], _ digits: ArraySlice<UInt8>, _ surroundings: Surroundings
  ) -> Bool {
    let isAnnounced = surroundings.isAnnounced
    guard digits.count >= 8, isAnnounced || !surroundings.isOtherNumber else { return false }
    if isAnnounced, PaymentCard.isCard(digits) { return true }
    let canGrow = PaymentCard.lengths.contains {
      $0 >= max(digits.count, 15) && PaymentCard.isIssued(digits, length: $0)
    }
    guard canGrow else { return false }
    let isRow = digits.count >= 15 && sizes.count == 1
    let isDevice = digits.count == 15 && PaymentCard.hasCheckDigit(digits)
    return isAnnounced || isRow && !isDevice || isGroupedAsCard(sizes)
  }

  private static func isGroupedAsCard(_ sizes: [Int]) -> Bool {
    guard sizes.count >= 3, sizes[0] == 4 else { return false }
    if sizes[1] == 6 { return sizes.count == 3 && sizes[2] <= 5 }
    return sizes.dropLast().allSatisfy { $0 == 4 } && (sizes.last ?? 0) <= 4
  }
}
