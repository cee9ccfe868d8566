extension SecretFinder {
  /// Finds what is left of a magnetic stripe behind a card number that is masked already, in the
  /// same message or at the beginning of the next.
  mutating func findStripesBehindMasks() {
    for lexeme in text.lexemes
    where lexeme.sort == .digits && DigitChain.isMasksEnd(lexeme.units, in: text) {
      let start = lexeme.units.upperBound
      if let end = stripeEnd(after: start), !isTaken(start..<end) {
        take(start..<end, as: .track)
      }
    }
  }

  /// The end of the stripe's content when a card number is followed by a separator of stripes and
  /// at least the expiry date (ISO/IEC 7813): `=`, `^NAME^`, or the `D` of chip data (EMV tag 57).
  mutating func stripeEnd(after end: Int) -> Int? {
    let units = text.units
    var separator = end
    while separator < units.count, separator < end + 2,
      [" ", "\n"].contains(units[separator].glyph)
    {
      separator += 1
    }
    guard separator < units.count else { return nil }
    switch units[separator].glyph {
    case "=": return row(from: separator + 1)
    case "d": return separator > end + 1 ? nil : chipEnd(from: separator + 1)
    case "^":
      var place = separator + 1
      while place < units.count, place - separator <= 32 {
        steps += 1
        if units[place].glyph == "^" { return row(from: place + 1) }
        if isDigit(place) || units[place].glyph == "*" { break }
        place += 1
      }
      return isDigit(separator + 1) ? row(from: separator + 1) : nil
    default: return nil
    }
  }

  /// The end of a row of at least four digits, with the stripe's own signs in it.
  private mutating func row(from start: Int) -> Int? {
    let units = text.units
    var place = start
    // A message may end right behind the separator.
    if place < units.count, ["\n", " "].contains(units[place].glyph) { place += 1 }
    let first = place
    while place < units.count, place - start <= 90 {
      steps += 1
      if units[place].glyph == "?" {
        place += 1
        break
      }
      guard isDigit(place) || ["=", "^"].contains(units[place].glyph) else { break }
      place += 1
    }
    let digits = units[first..<place].count { ("0"..."9").contains($0.glyph) }
    return digits >= 4 ? place : nil
  }

  /// The end of chip data: year and month, then at least the service code.
  private mutating func chipEnd(from start: Int) -> Int? {
    var place = start
    while place < text.units.count, place - start <= 40,
      isDigit(place) || ["f", "?"].contains(text.units[place].glyph)
    {
      steps += 1
      place += 1
    }
    guard place - start >= 4, let month = Int(text.text(start + 2..<start + 4)),
      (1...12).contains(month)
    else { return nil }
    return place
  }

  private func isDigit(_ unit: Int) -> Bool {
    unit < text.units.count && ("0"..."9").contains(text.units[unit].glyph)
  }
}
