extension SecretFinder {
  /// Finds access tokens by the beginnings, the alphabets and lengths that their vendors give them.
  mutating func findVendorTokens() {
    var place = 0
    while place < text.units.count {
      guard Self.isTokenGlyph(text.units[place].glyph) else {
        place += 1
        continue
      }
      var end = place
      while end < text.units.count, Self.isTokenGlyph(text.units[end].glyph) { end += 1 }
      if end - place >= Self.leastTokenLength { findVendorToken(in: place..<end) }
      place = end
    }
  }

  private mutating func findVendorToken(in run: Range<Int>) {
    var place = run.lowerBound
    while place < run.upperBound {
      if let body = vendorToken(from: place) {
        if body.isToken, !isTaken(place..<body.end) {
          var end = max(body.end, run.upperBound)
          while end > place + 1, text.units[end - 1].glyph == "." { end -= 1 }
          take(place..<end, as: .token)
          return
        }
        // What was read in vain is not read again for every beginning inside it.
        place = max(place + 1, body.end - place >= 64 ? body.end : place + 1)
      } else {
        place += 1
      }
    }
    if let start = suffixedToken(in: run), !isTaken(start..<run.upperBound) {
      take(start..<run.upperBound, as: .token)
    }
  }

  /// The end of what a vendor's token that begins at a unit may be, and whether it is one.
  private mutating func vendorToken(from start: Int) -> (end: Int, isToken: Bool)? {
    guard let format = format(at: start) else { return nil }
    let body = start + format.beginning.count
    var end = body
    while end < text.units.count, end - body < Self.longestToken,
      format.alphabet.contains(character(end))
    {
      steps += 1
      end += 1
    }
    let isLong = end - body >= format.least
    let isName =
      isLong && format.alphabet.hasSeparators && TokenParts((body..<end).map(character)).areWords
    return (end, isLong && !isName)
  }

  /// The vendor's format that a token at a unit begins with.
  func format(at start: Int) -> TokenFormat? {
    guard let formats = TokenFormat.byFirst[text.units[start].glyph] else { return nil }
    let isBounded = start == 0 || !Self.isAlphanumeric(text.units[start - 1].glyph)
    return formats.first { format in
      (format.isAnywhere || isBounded) && start + format.beginning.count < text.units.count
        && format.beginning.indices.allSatisfy {
          character(start + $0) == format.beginning[$0]
        }
    }
  }

  /// A folded letter or digit, in capitals where it was written so.
  func character(_ unit: Int) -> Unicode.Scalar {
    let glyph = text.units[unit].glyph
    guard ("a"..."z").contains(glyph) else { return glyph }
    let original = scalars[text.units[unit].start]
    let isCapital =
      original.value < 0x80
      ? ("A"..."Z").contains(original) : original.properties.isUppercase
    return isCapital ? Unicode.Scalar(UInt8(glyph.value - 32)) : glyph
  }

  /// Where a token with a data centre at its end begins: 32 hexadecimal digits and «-us12».
  private func suffixedToken(in run: Range<Int>) -> Int? {
    guard run.count >= 36, let hyphen = text.units[run].lastIndex(where: { $0.glyph == "-" }),
      hyphen - 32 >= run.lowerBound, (4...5).contains(run.upperBound - hyphen),
      text.text(hyphen + 1..<hyphen + 3) == "us"
    else { return nil }
    let start = hyphen - 32
    let isHexadecimal = text.units[start..<hyphen].allSatisfy {
      TokenFormat.Alphabet.hexadecimal.contains($0.glyph)
    }
    return isHexadecimal ? start : nil
  }

  /// No vendor's token is shorter.
  private static let leastTokenLength = 16

  static func isAlphanumeric(_ glyph: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(glyph) || ("a"..."z").contains(glyph)
  }
}
