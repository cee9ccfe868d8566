/// What makes a row of letters and digits an international bank account number (ISO 13616): a
/// country, two check digits, and the letters and digits of that country's account numbers.
struct BankAccount {
  /// What stands at one place behind the check digits.
  enum Place {
    /// A digit.
    case digit
    /// A letter.
    case letter
    /// A letter or a digit.
    case either
  }

  /// The country's letters, in lower case.
  let country: String
  /// What stands at each place behind the check digits.
  let places: [Place]

  /// How many letters and digits a whole number has.
  var length: Int { places.count + 4 }

  /// The account numbers of the country with these folded letters, or nothing.
  static func of(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> BankAccount? {
    guard ("a"..."z").contains(first), ("a"..."z").contains(second) else { return nil }
    return table[Int((first.value - 97) * 26 + second.value - 97)]
  }

  /// What stands at a place of the whole number, counted from the country's first letter.
  func place(_ index: Int) -> Place {
    index < 2 ? .letter : index < 4 ? .digit : places[index - 4]
  }

  /// Whether a folded letter or digit, or a letter that looks like a digit, may stand at a place of
  /// the whole number.
  func allows(_ glyph: Unicode.Scalar, at index: Int) -> Bool {
    guard index < length else { return false }
    let isDigit = ("0"..."9").contains(glyph)
    return switch place(index) {
    case .digit: isDigit || Self.lookalikes[glyph] != nil
    case .letter: !isDigit
    case .either: true
    }
  }

  /// Whether folded letters and digits are a whole number of this country with its check digits.
  ///
  /// - Parameters:
  ///   - characters: from the country's letters on, each allowed at its place.
  ///   - isAnnounced: whether a word for an account goes before, so that a country's own check need
  ///     not hold.
  /// - Returns: whether length and checks are right.
  func isNumber(_ characters: [Unicode.Scalar], isAnnounced: Bool) -> Bool {
    guard characters.count == length else { return false }
    let letters = characters.count { !("0"..."9").contains($0) }
    guard (letters - 2) * 2 <= length else { return false }
    let read = characters.enumerated().map { index, glyph in
      place(index) == .digit ? Self.lookalikes[glyph] ?? glyph : glyph
    }
    return (Self.hasCheck(read) || Self.hasCheck(withZeros(read)))
      && (isAnnounced || hasOwnCheck(read))
  }

  /// The same with zeros for each letter o where a digit may stand.
  private func withZeros(_ characters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    characters.enumerated().map { index, glyph in
      glyph == "o" && place(index) == .either ? "0" : glyph
    }
  }

  /// Whether a letter is written for a digit.
  static func looksLikeDigit(_ glyph: Unicode.Scalar) -> Bool { lookalikes[glyph] != nil }

  private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = [
    "o": "0", "l": "1", "i": "1", "z": "2", "s": "5", "g": "6", "b": "8",
  ]

  /// Letters count 10 to 35; the first four characters go last; the rest modulo 97 is 1.
  private static func hasCheck(_ characters: [Unicode.Scalar]) -> Bool {
    var remainder = 0
    for scalar in characters[4...] + characters[..<4] {
      let value = Int(scalar.value)
      remainder =
        value < 58 ? (remainder * 10 + value - 48) % 97 : (remainder * 100 + value - 87) % 97
    }
    return remainder == 1
  }

  /// The check within the account number, for Norway (modulo 11), whose numbers are the shortest and
  /// whose letters are the word for a number; true for all others.
  private func hasOwnCheck(_ characters: [Unicode.Scalar]) -> Bool {
    guard country == "no" else { return true }
    let weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]
    let sum = zip(characters[4...], weights).reduce(0) { $0 + Int($1.0.value - 48) * $1.1 }
    return sum % 11 == 0
  }

  /// The lengths of the country's tax numbers with its letters, where they are letters and digits as
  /// an account's are.
  var taxLengths: [Int] { Self.taxLengths[country] ?? [] }

  /// After the European Commission's rules for VIES and the national rules.
  private static let taxLengths = [
    "be": [12], "ch": [11], "cy": [11], "cz": [10, 11, 12], "de": [11], "dk": [10], "ee": [11],
    "es": [11], "fi": [10], "fr": [13], "hr": [13], "hu": [10], "il": [11],
    "lt": [11, 14], "lu": [10], "mc": [13], "me": [10], "no": [11], "pl": [12], "pt": [11],
    "rs": [11], "ru": [12, 14], "se": [14], "si": [10], "sk": [12], "tr": [12], "ua": [12, 14],
  ]

  private static let table: [BankAccount?] = {
    var table: [BankAccount?] = Array(repeating: nil, count: 26 * 26)
    for row in registry.split(whereSeparator: \.isWhitespace) {
      let letters = Array(row.unicodeScalars.prefix(2))
      let index = Int((letters[0].value - 97) * 26 + letters[1].value - 97)
      table[index] = BankAccount(country: String(row.prefix(2)), places: places(row.dropFirst(3)))
    }
    return table
  }()

  /// «4a14n»: four letters, fourteen digits; «c» is for letters or digits.
  private static func places(_ structure: Substring) -> [Place] {
    var places: [Place] = []
    var count = 0
    for character in structure {
      if let digit = character.wholeNumberValue {
        count = count * 10 + digit
      } else {
        let place: Place = character == "n" ? .digit : character == "a" ? .letter : .either
        places += Array(repeating: place, count: count)
        count = 0
      }
    }
    return places
  }

  /// The structures of the IBAN registry (SWIFT, release 101).
  private static let registry = """
    ad:8n12c ae:19n al:8n16c at:16n az:4a20c ba:16n be:12n bg:4a6n8c bh:4a14c bi:23n br:23n1a1c
    by:4c4n16c ch:5n12c cr:18n cy:8n16c cz:20n de:18n dj:23n dk:14n do:4c20n ee:16n eg:25n es:20n
    fi:14n fk:2a12n fo:14n fr:10n11c2n gb:4a14n ge:2a16n gi:4a15c gl:14n gr:7n16c gt:24c hn:4a20n
    hr:17n hu:24n ie:4a14n il:19n iq:4a15n is:22n it:1a10n12c jo:4a4n18c kw:4a22c kz:3n13c lb:4n20c
    lc:4a24c li:5n12c lt:16n lu:3n13c lv:4a13c ly:21n mc:10n11c2n md:20c me:18n mk:3n10c2n mn:16n
    mr:23n mt:4a5n18c mu:4a19n3a ni:4a20n nl:4a10n no:11n om:3n16c pk:4a16c pl:24n ps:4a21c pt:21n
    qa:4a21c ro:4a16c rs:18n ru:14n15c sa:2n18c sc:4a20n3a sd:14n se:20n si:15n sk:20n sm:1a10n12c
    so:19n st:21n sv:4a20n tl:19n tn:20n tr:6n16c ua:6n19c va:18n vg:4a16n xk:16n ye:4a4n18c
    """
}
