/// Numbers that look like part of a card and are wanted data: tax numbers, phones, dates.
enum WantedNumbers {
  /// The first group from `start` on that is none of them.
  static func skip(
    in chain: DigitChain, from start: Int, of text: FoldedText, cues: CueMap
  ) -> Int {
    var group = start
    while group < chain.groupCount, let next = end(in: chain, at: group, of: text, cues: cues) {
      group = next
    }
    return group
  }

  /// The group behind the wanted number that begins at a group.
  static func end(
    in chain: DigitChain, at group: Int, of text: FoldedText, cues: CueMap
  ) -> Int? {
    if group == 0, let next = taxNumberEnd(chain, text, cues) { return next }
    return vatEnd(chain, at: group, of: text) ?? companyEnd(chain, at: group) ?? dateEnd(
      chain, at: group, of: text)
      ?? phoneEnd(chain, at: group, of: text)
  }

  /// The group behind a tax number, where a word for one stands before the chain.
  ///
  /// A SIRET has 14 digits and may pass for a Diners card, a SIREN has 9; others at least 8. No tax
  /// number has 16: groups that make a card of them are that card.
  private static func taxNumberEnd(
    _ chain: DigitChain, _ text: FoldedText, _ cues: CueMap
  ) -> Int? {
    guard cues.precedes(.taxNumber, chain.lexemes[0], in: text) else { return nil }
    let ends = boundaries(chain, from: 0)
    if let end = ends[14] ?? ends[9] { return end }
    guard !(chain.digits.count >= 16 && PaymentCard.isCard(chain.digits.prefix(16))) else {
      return nil
    }
    return ends.filter { (8...15).contains($0.key) }.min { $0.key < $1.key }?.value
  }

  /// The group behind a VAT number, whose country's letters are glued to its digits.
  private static func vatEnd(_ chain: DigitChain, at group: Int, of text: FoldedText) -> Int? {
    let lexeme = chain.lexemes[group]
    guard lexeme > 0, text.lexemes[lexeme - 1].sort == .letters,
      let count = vatDigits[text.lexemes[lexeme - 1].word]
    else { return nil }
    return boundaries(chain, from: group)[count]
  }

  /// How many digits follow the country's letters, where nothing but digits does (European
  /// Commission, VIES).
  private static let vatDigits = [
    "be": 10, "de": 9, "dk": 8, "ee": 9, "el": 9, "fi": 8, "fr": 11, "hr": 11, "hu": 8, "it": 11,
    "lu": 8, "lv": 11, "mt": 8, "pl": 10, "pt": 9, "se": 12, "si": 8, "sk": 10, "atu": 8, "gb": 9,
    "xi": 9,
  ]

  /// A SIRET in its usual groups, which no card has, needs no word before it.
  private static func companyEnd(_ chain: DigitChain, at group: Int) -> Int? {
    let end = group + 4
    guard end <= chain.groupCount, chain.size(of: group) == 3, chain.size(of: group + 1) == 3,
      chain.size(of: group + 2) == 3, chain.size(of: group + 3) == 5
    else { return nil }
    return end
  }

  /// The group behind each number of digits that ends with a group, up to 15 digits.
  private static func boundaries(_ chain: DigitChain, from start: Int) -> [Int: Int] {
    var ends: [Int: Int] = [:]
    for group in start..<chain.groupCount {
      let count = chain.start(of: group + 1) - chain.start(of: start)
      guard count <= 15 else { break }
      ends[count] = group + 1
    }
    return ends
  }

  /// Phones: `+` and up to 13 digits, ten digits from 0, or 0d dd dd dd dd.
  private static func phoneEnd(
    _ chain: DigitChain, at group: Int, of text: FoldedText
  ) -> Int? {
    let units = chain.units(of: group..<group + 1)
    let size = chain.size(of: group)
    let before = units.lowerBound > 0 ? text.units[units.lowerBound - 1].glyph : " "
    if before == "+", size <= 15 {
      return boundaries(chain, from: group).filter { $0.key <= max(13, size) }.values.max()
    }
    guard chain.digits[chain.start(of: group)] == 0 else { return nil }
    if size == 10 { return group + 1 }
    let five = group..<min(group + 5, chain.groupCount)
    let isFrench = five.count == 5 && five.allSatisfy { chain.size(of: $0) == 2 }
    return isFrench ? five.upperBound : nil
  }

  /// Dates: dd/mm/yyyy and yyyy-mm-dd, with the same separator twice.
  static func dateEnd(_ chain: DigitChain, at group: Int, of text: FoldedText) -> Int? {
    guard group + 2 < chain.groupCount else { return nil }
    let sizes = (chain.size(of: group), chain.size(of: group + 1), chain.size(of: group + 2))
    guard sizes == (4, 2, 2) || sizes.2 == 4 && sizes.0 <= 2 && sizes.1 <= 2 else { return nil }
    let first = chain.units(of: group..<group + 1).upperBound
    let second = chain.units(of: group + 1..<group + 2).upperBound
    guard first < text.units.count, second < text.units.count else { return nil }
    let separator = text.units[first].glyph
    guard separator == "/" || separator == "-" || separator == ".",
      first + 1 == chain.units(of: group + 1..<group + 2).lowerBound,
      second + 1 == chain.units(of: group + 2..<group + 3).lowerBound,
      text.units[second].glyph == separator
    else { return nil }
    func value(_ group: Int) -> Int {
      chain.digits(of: group..<group + 1).reduce(0) { $0 * 10 + Int($1) }
    }
    let month = value(group + 1)
    let (year, day) =
      sizes.0 == 4 ? (value(group), value(group + 2)) : (value(group + 2), value(group))
    guard (1900...2099).contains(year), (1...31).contains(month), (1...31).contains(day),
      min(month, day) <= 12
    else { return nil }
    return group + 3
  }
}
