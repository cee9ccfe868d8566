extension SecretFinder {
  /// Finds payment card numbers, and the magnetic stripes they stand in.
  ///
  /// A window over whole groups of digits slides from group to group, so that a number before the
  /// card cannot hide it. What no usual writing gives is sought in the unusual ones.
  mutating func findCards() {
    for reading in Reading.allCases where isWorthReading(reading) {
      let chains = reading.chains(in: text, of: scalars, ofDigits: leastDigits)
      for chain in chains where chain.digits.count >= leastDigits {
        if reading == .plain, cues.contains(.card) { findMistypedCard(in: chain) }
        slide(over: chain, reading)
        findGluedCard(in: chain)
        findReversedCard(in: chain)
      }
    }
  }

  private var leastDigits: Int { PaymentCard.lengths.lowerBound }

  /// Whether a text can hold a card in that writing, so that most texts are read once.
  private func isWorthReading(_ reading: Reading) -> Bool {
    switch reading {
    case .plain, .loose: digitCount >= leastDigits
    case .lookalike: digitCount >= (cues.contains(.card) ? 1 : 2)
    case .spoken: cues.numberWords >= SpokenNumberReader.leastWords
    case .encoded: true
    }
  }

  private mutating func slide(over chain: DigitChain, _ reading: Reading) {
    var start = firstGroup(of: chain, from: 0, reading)
    while start < chain.groupCount {
      guard let end = cardEnd(in: chain, from: start, reading) else {
        start = firstGroup(of: chain, from: start + 1, reading)
        continue
      }
      takeCard(chain, chain.start(of: start)..<chain.start(of: end))
      start = end
    }
  }

  private func firstGroup(of chain: DigitChain, from start: Int, _ reading: Reading) -> Int {
    reading == .spoken || reading == .encoded
      ? start : WantedNumbers.skip(in: chain, from: start, of: text, cues: cues)
  }

  /// The group behind the card that begins at a group.
  private mutating func cardEnd(
    in chain: DigitChain, from start: Int, _ reading: Reading
  ) -> Int? {
    var longest: Int?
    for end in start + 1...max(start + 1, min(chain.groupCount, start + 19)) {
      steps += 1
      let digits = chain.digits(of: start..<end)
      guard digits.count <= PaymentCard.lengths.upperBound, PaymentCard.isBeginning(digits),
        !isTaken(chain.units(of: end - 1..<end)), end == start + 1 || !isDialled(chain, end - 1)
      else { break }
      if end < chain.groupCount, end > start + 1, reading != .spoken,
        WantedNumbers.dateEnd(chain, at: end - 1, of: text) != nil
      {
        break
      }
      guard let shape = PaymentCard.shape(of: digits),
        accepts(start..<end, of: chain, reading, shape)
      else { continue }
      // Nearly every card has 16 digits; what follows them is more likely its expiry date.
      if digits.count == 16 { return end }
      longest = end
    }
    return longest
  }

  /// Whether a telephone's plus stands before a group.
  private func isDialled(_ chain: DigitChain, _ group: Int) -> Bool {
    let first = chain.units(of: group..<group + 1).lowerBound
    guard first >= 2, text.units[first - 1].glyph == "+" else { return false }
    return [" ", ",", ";", "/", "("].contains(text.units[first - 2].glyph)
  }

  private func accepts(
    _ groups: Range<Int>, of chain: DigitChain, _ reading: Reading, _ shape: PaymentCard.Shape
  ) -> Bool {
    let isAnnounced = cues.contains(.card)
    guard !isOtherNumber(groups, of: chain) else { return false }
    if shape == .doubtful, !isAnnounced {
      guard !hasWords, chain.digits(of: groups).count > 12 else { return false }
      if PaymentCard.isCompany(chain.digits(of: groups)) { return false }
    }
    if isAnnounced, reading != .loose {
      return reading != .lookalike || chain.writtenDigits >= 2
        || chain.writtenDigits == 1 && isInFours(groups, of: chain)
    }
    switch reading {
    case .plain:
      return CardGrouping.isUsual(groups.map(chain.size))
    case .loose:
      let sizes = groups.map(chain.size)
      guard isAnnounced ? CardGrouping.isUsual(sizes) : CardGrouping.isRegular(sizes) else {
        return false
      }
      // Small groups are amounts and lists as often; one writer sets them apart in one way.
      return isAnnounced || (sizes.first ?? 0) > 2 || separators(of: groups, in: chain) <= 2
    case .lookalike:
      let sizes = groups.map(chain.size)
      return chain.writtenDigits >= 2 && CardGrouping.isRegular(sizes)
    case .spoken, .encoded: return true
    }
  }

  /// Whether groups of four make sixteen digits: «4lll llll llll llll».
  private func isInFours(_ groups: Range<Int>, of chain: DigitChain) -> Bool {
    groups.count == 4 && groups.allSatisfy { chain.size(of: $0) == 4 }
  }

  /// Whether what stands before a card's digits says that they are something else's.
  ///
  /// Orders and parcels have numbers of every length, hardly any of the cards that are used most.
  private func isOtherNumber(_ groups: Range<Int>, of chain: DigitChain) -> Bool {
    let digits = chain.digits(of: groups)
    let first = chain.lexemes[groups.lowerBound]
    if digits.count == 14, isBehindTaxNumber(first) { return true }
    let isCode = groups.count == 1 && isPartOfCode(first)
    if isCode, digits.count != 16 || !cues.contains(.card) { return true }
    guard !PaymentCard.isOfLargeScheme(digits) else { return false }
    return cues.nearest([.card, .otherNumber], before: first, in: text) == .otherNumber
  }

  /// Whether a French tax number stands directly before: fourteen digits behind it are its company's.
  private func isBehindTaxNumber(_ lexeme: Int) -> Bool {
    guard lexeme >= 3 else { return false }
    let (country, number) = (text.lexemes[lexeme - 3], text.lexemes[lexeme - 2])
    return country.word == "fr" && number.sort == .digits && number.units.count == 11
      && text.lexemes[lexeme - 1].sort == .space
  }

  /// Whether digits belong to a code of letters and digits: «1Z…», or more than a card's behind one
  /// to three letters.
  func isPartOfCode(_ lexeme: Int) -> Bool {
    guard lexeme > 0, text.lexemes[lexeme].sort == .digits,
      text.lexemes[lexeme - 1].sort == .letters
    else { return false }
    let letters = text.lexemes[lexeme - 1].units.count
    if lexeme > 1, text.lexemes[lexeme - 2].sort == .digits { return letters <= 2 }
    return letters <= 3 && text.lexemes[lexeme].units.count > 16
  }

  /// How many different marks stand between the groups.
  private func separators(of groups: Range<Int>, in chain: DigitChain) -> Int {
    let marks = groups.dropLast().map { group in
      let gap = chain.units(of: group..<group + 1).upperBound..<text.units.count
      return gap.lazy.prefix(3).map { text.units[$0].glyph }
        .first { $0 != " " && !("0"..."9").contains($0) } ?? " "
    }
    return Set(marks).count
  }

  /// Takes a card, with the stripe around it or the expiry date glued to it.
  mutating func takeCard(_ chain: DigitChain, _ digits: Range<Int>) {
    let units = chain.units(ofDigits: digits)
    if let account = brokenAccount(around: units) {
      take(account, as: .iban)
      return
    }
    if let track = trackEnd(after: units.upperBound) ?? stripeEnd(after: units.upperBound) {
      var first = units.lowerBound
      while first > 0, units.lowerBound - first < 2,
        ["%", "b", ";"].contains(text.units[first - 1].glyph)
      {
        first -= 1
      }
      take(first..<track, as: .track)
      return
    }
    let lastFour = chain.digits[digits].suffix(4).map(String.init).joined()
    take(units, as: .pan, mask: "**** \(lastFour)")
    cards.append((units, digits.count == 15))
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
