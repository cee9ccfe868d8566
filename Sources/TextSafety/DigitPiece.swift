/// A row of digits in one message that may be a piece of a number dictated over several.
struct DigitPiece: Sendable {
  /// The values, 0–9.
  private(set) var digits: [UInt8]
  /// For each digit the scalars that show it.
  let places: [Range<Int>]
  /// Where each group begins among the digits.
  let starts: [Int]
  /// Whether it is said in words, whose groups mean nothing.
  let isSpoken: Bool
  /// How many words stand before and behind it in its message.
  let wordsBefore: Int
  let wordsBehind: Int
  /// Whether words before it say that a card ends so.
  let isEnding: Bool
  /// Whether its message has no words but those that link the pieces of a number.
  let isBare: Bool

  /// How many groups there are.
  var groupCount: Int { starts.count }

  /// Where a group begins among the digits; behind the last group, the number of digits.
  func start(of group: Int) -> Int { group < starts.count ? starts[group] : digits.count }

  /// The sizes of some groups.
  func sizes(_ groups: Range<Int>) -> [Int] {
    groups.map { start(of: $0 + 1) - start(of: $0) }
  }

  /// The scalars from the first to the last digit of some groups.
  func scalars(_ groups: Range<Int>) -> Range<Int> {
    let range = start(of: groups.lowerBound)..<start(of: groups.upperBound)
    return places[range.lowerBound].lowerBound..<places[range.upperBound - 1].upperBound
  }

  /// Overwrites the digits.
  mutating func wipe() {
    for index in digits.indices { digits[index] = 0 }
  }
}
