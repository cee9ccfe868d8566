/// Numbers that look like part of a card and are wanted data: tax numbers, phones, dates.
enum WantedNumbers {
  /// The first group from `start` on that is none of them.
  static func skip(in chain: DigitChain, from start: Int, of text: FoldedText) -> Int {
    var group = start
    while group < chain.groups.count, let next = end(in: chain, at: group, of: text) {
      group = next
    }
    return group
  }

  private static func end(in chain: DigitChain, at group: Int, of text: FoldedText) -> Int? {
    if group == 0, let next = taxNumberEnd(chain, text) { return next }
    return companyEnd(chain, at: group) ?? dateEnd(chain, at: group, of: text)
      ?? phoneEnd(chain, at: group, of: text)
  }

  /// A SIRET has 14 digits and may pass for a Diners card, a SIREN has 9; others at least 8.
  private static func taxNumberEnd(_ chain: DigitChain, _ text: FoldedText) -> Int? {
    guard CueWords.taxNumber.precede(chain.firstLexeme, in: text) else { return nil }
    let ends = boundaries(chain, from: 0)
    return ends[14] ?? ends[9]
      ?? ends.filter { (8...15).contains($0.key) }.min { $0.key < $1.key }?.value
  }

  /// A SIRET in its usual groups, which no card has, needs no word before it.
  private static func companyEnd(_ chain: DigitChain, at group: Int) -> Int? {
    let end = group + 4
    guard end <= chain.groups.count, chain.groups[group..<end].map(\.count) == [3, 3, 3, 5]
    else { return nil }
    return end
  }

  /// The group behind each number of digits that ends with a group, up to 15 digits.
  private static func boundaries(_ chain: DigitChain, from start: Int) -> [Int: Int] {
    var ends: [Int: Int] = [:]
    var count = 0
    for group in chain.groups.indices[start...] {
      count += chain.groups[group].count
      guard count <= 15 else { break }
      ends[count] = group + 1
    }
    return ends
  }

  /// Phones: `+` and up to 13 digits, ten digits from 0, or 0d dd dd dd dd.
  private static func phoneEnd(
    _ chain: DigitChain, at group: Int, of text: FoldedText
  ) -> Int? {
    let units = chain.groups[group]
    let before = units.lowerBound > 0 ? text.units[units.lowerBound - 1].glyph : " "
    if before == "+", units.count <= 15 {
      return boundaries(chain, from: group).filter { $0.key <= max(13, units.count) }.values.max()
    }
    guard text.units[units.lowerBound].glyph == "0" else { return nil }
    if units.count == 10 { return group + 1 }
    let five = group..<min(group + 5, chain.groups.count)
    let isFrench = five.count == 5 && five.allSatisfy { chain.groups[$0].count == 2 }
    return isFrench ? five.upperBound : nil
  }

  /// Dates: dd/mm/yyyy and yyyy-mm-dd, with the same separator twice.
  private static func dateEnd(_ chain: DigitChain, at group: Int, of text: FoldedText) -> Int? {
    guard group + 2 < chain.groups.count else { return nil }
    let groups = chain.groups[group...group + 2]
    let parts = groups.map { $0.count }
    guard parts == [4, 2, 2] || parts[2] == 4 && parts[0] <= 2 && parts[1] <= 2 else { return nil }
    let first = groups[group].upperBound
    let second = groups[group + 1].upperBound
    let separator = text.units[first].glyph
    guard separator != " ", first + 1 == groups[group + 1].lowerBound,
      second + 1 == groups[group + 2].lowerBound, text.units[second].glyph == separator
    else { return nil }
    let values = groups.indices.map { index in
      chain.digits(of: index, in: text).reduce(0) { $0 * 10 + Int($1) }
    }
    let (year, month, day) =
      parts[0] == 4 ? (values[0], values[1], values[2]) : (values[2], values[1], values[0])
    guard (1900...2099).contains(year), (1...31).contains(month), (1...31).contains(day),
      min(month, day) <= 12
    else { return nil }
    return group + 3
  }
}
