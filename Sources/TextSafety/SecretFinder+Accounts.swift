extension SecretFinder {
  /// Finds IBANs: a country's length and the check of ISO 13616 (mod 97).
  mutating func findAccounts() {
    guard digitCount >= Self.leastAccountDigits else { return }
    var place = 0
    while place < text.units.count {
      if let end = accountEnd(from: place) {
        take(place..<end, as: .iban)
        place = end
      } else {
        place += 1
      }
    }
    let dictated = LooseAccountReader(self).accounts()
    steps += dictated.steps
    for groups in dictated.found {
      guard let first = groups.first, let last = groups.last else { continue }
      let units = first.lowerBound..<last.upperBound
      if !isTaken(units) { take(units, as: .iban) }
    }
  }

  /// The unit behind the account number that begins at a unit.
  mutating func accountEnd(from start: Int) -> Int? {
    let units = text.units
    guard start + 14 < units.count, Self.isCountryLetter(units[start].glyph),
      isAccountStart(start)
    else { return nil }
    var characters: [Unicode.Scalar] = []
    var length = 4
    var letters = 0
    var place = start
    var gap = 0
    while place < units.count, characters.count < length {
      steps += 1
      let glyph = units[place].glyph
      if Self.isAlphanumeric(glyph) {
        characters.append(glyph)
        gap = 0
        if characters.count > 4, !("0"..."9").contains(glyph) { letters += 1 }
        if characters.count == 4 {
          var country = ""
          for letter in characters.prefix(2) { country.unicodeScalars.append(letter) }
          guard let known = Self.accountLengths[country],
            characters.suffix(2).allSatisfy({ ("0"..."9").contains($0) })
          else { return nil }
          length = known
        }
      } else {
        gap += 1
        guard !characters.isEmpty, gap <= 3, Self.usualSeparators.contains(glyph) else {
          return nil
        }
      }
      place += 1
    }
    guard characters.count == length, letters * 2 <= length,
      endsAt(place),
      Self.hasAccountCheck(characters) || Self.hasAccountCheck(Self.withoutLookalikes(characters))
    else { return nil }
    return place
  }

  /// The shortest numbers have fifteen characters, at most half of them letters.
  private static let leastAccountDigits = 6

  static let usualSeparators: Set<Unicode.Scalar> = [
    " ", "-", ".", "/", "_", "|", ",", ":", ";", "+", "\t",
  ]

  /// Whether no number goes on at `end`; a word may be glued to the last digit.
  private func endsAt(_ end: Int) -> Bool {
    guard end < text.units.count, Self.isAlphanumeric(text.units[end].glyph) else { return true }
    return ("0"..."9").contains(text.units[end - 1].glyph)
      && Self.isCountryLetter(text.units[end].glyph)
  }

  /// Whether no word or number goes on at `start`, but for «IBAN» itself.
  private func isAccountStart(_ start: Int) -> Bool {
    if start == 0 || !Self.isAlphanumeric(text.units[start - 1].glyph) { return true }
    return start >= 4 && text.text(start - 4..<start) == "iban" || isTaken(start - 1..<start)
  }

  private static func isCountryLetter(_ glyph: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(glyph)
  }

  /// The same with zeros for each letter o behind the bank's code.
  private static func withoutLookalikes(_ characters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    characters.prefix(4) + characters.dropFirst(4).map { $0 == "o" ? "0" : $0 }
  }

  private static func isAlphanumeric(_ glyph: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(glyph) || ("a"..."z").contains(glyph)
  }

  /// Letters count 10 to 35; the first four characters go last; the rest modulo 97 is 1.
  static func hasAccountCheck(_ characters: [Unicode.Scalar]) -> Bool {
    guard characters[2...3].allSatisfy({ ("0"..."9").contains($0) }) else { return false }
    var remainder = 0
    for scalar in characters[4...] + characters[..<4] {
      let value = Int(scalar.value)
      remainder =
        value < 58 ? (remainder * 10 + value - 48) % 97 : (remainder * 100 + value - 87) % 97
    }
    return remainder == 1
  }

  /// The lengths of the IBAN registry (SWIFT, release 98), countries in lower case.
  static let accountLengths: [String: Int] = [
    "ad": 24, "ae": 23, "al": 28, "at": 20, "az": 28, "ba": 20, "be": 16, "bg": 22, "bh": 22,
    "bi": 27, "br": 29, "by": 28, "ch": 21, "cr": 22, "cy": 28, "cz": 24, "de": 22, "dj": 27,
    "dk": 18, "do": 28, "ee": 20, "eg": 29, "es": 24, "fi": 18, "fk": 18, "fo": 18, "fr": 27,
    "gb": 22, "ge": 22, "gi": 23, "gl": 18, "gr": 27, "gt": 28, "hn": 28, "hr": 21, "hu": 28,
    "ie": 22, "il": 23, "iq": 23, "is": 26, "it": 27, "jo": 30, "kw": 30, "kz": 20, "lb": 28,
    "lc": 32, "li": 21, "lt": 20, "lu": 20, "lv": 21, "ly": 25, "mc": 27, "md": 24, "me": 22,
    "mk": 19, "mn": 20, "mr": 27, "mt": 31, "mu": 30, "ni": 28, "nl": 18, "no": 15, "om": 23,
    "pk": 24, "pl": 28, "ps": 29, "pt": 25, "qa": 29, "ro": 24, "rs": 22, "ru": 33, "sa": 24,
    "sc": 31, "sd": 18, "se": 24, "si": 19, "sk": 24, "sm": 27, "so": 23, "st": 25, "sv": 28,
    "tl": 23, "tn": 24, "tr": 26, "ua": 29, "va": 22, "vg": 24, "xk": 20, "ye": 30,
  ]
}
