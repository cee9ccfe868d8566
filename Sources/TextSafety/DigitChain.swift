/// Groups of digits that may belong to one number: nothing but separators stands between them.
struct DigitChain {
  /// The values of all digits, 0–9.
  private(set) var digits: [UInt8] = []
  /// For each digit the units that show it; the digits of one number word share the word's.
  private(set) var places: [Range<Int>] = []
  /// Where each group begins among the digits.
  private(set) var starts: [Int] = []
  /// The lexeme of each group.
  private(set) var lexemes: [Int] = []
  /// How many of the digits are written as digits.
  private(set) var writtenDigits = 0

  /// How many groups there are.
  var groupCount: Int { starts.count }

  /// Whether nothing was added yet.
  var isEmpty: Bool { starts.isEmpty }

  /// Takes all groups away and keeps the room for others.
  mutating func clear() {
    digits.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    lexemes.removeAll(keepingCapacity: true)
    writtenDigits = 0
  }

  /// Adds a group written as digits.
  mutating func append(units: Range<Int>, lexeme: Int, in text: FoldedText) {
    starts.append(digits.count)
    lexemes.append(lexeme)
    for unit in units {
      digits.append(UInt8(text.units[unit].glyph.value - 48))
      places.append(unit..<unit + 1)
    }
    writtenDigits += units.count
  }

  /// Adds a group in another writing, of which some are digits nonetheless.
  mutating func append(_ values: [UInt8], at units: Range<Int>, lexeme: Int, written: Int = 0) {
    writtenDigits += written
    starts.append(digits.count)
    lexemes.append(lexeme)
    for (offset, value) in values.enumerated() {
      digits.append(value)
      // One unit a digit where that is so, else all of the words.
      places.append(
        values.count == units.count
          ? units.lowerBound + offset..<units.lowerBound + offset + 1 : units)
    }
  }

  /// Where a group begins among the digits; behind the last group, the number of digits.
  func start(of group: Int) -> Int { group < starts.count ? starts[group] : digits.count }

  /// How many digits a group has.
  func size(of group: Int) -> Int { start(of: group + 1) - start(of: group) }

  /// The digits of whole groups.
  func digits(of groups: Range<Int>) -> ArraySlice<UInt8> {
    digits[start(of: groups.lowerBound)..<start(of: groups.upperBound)]
  }

  /// The units from the first to the last digit of a stretch of digits.
  func units(ofDigits range: Range<Int>) -> Range<Int> {
    places[range.lowerBound].lowerBound..<places[range.upperBound - 1].upperBound
  }

  /// The units of whole groups and what stands between them.
  func units(of groups: Range<Int>) -> Range<Int> {
    units(ofDigits: start(of: groups.lowerBound)..<start(of: groups.upperBound))
  }

  /// Whether the digits are the last four that a card's mask shows.
  static func isMasksEnd(_ units: Range<Int>, in text: FoldedText) -> Bool {
    units.count == 4 && units.lowerBound >= 2
      && text.units[units.lowerBound - 1].glyph == " "
      && text.units[units.lowerBound - 2].glyph == "*"
  }
}
