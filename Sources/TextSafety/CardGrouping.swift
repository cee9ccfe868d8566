/// How people break a card number into groups.
enum CardGrouping {
  /// Groups of one size but for the last, or as on the cards of fourteen and fifteen digits.
  static func isRegular(_ sizes: [Int]) -> Bool {
    guard let first = sizes.first, let last = sizes.last else { return false }
    if sizes.count == 1 || sizes == [4, 6, 5] || sizes == [4, 6, 4] { return true }
    return sizes.dropLast().allSatisfy { $0 == first } && last <= max(4, first)
      && (first > 1 || last == 1)
  }

  /// Groups as they are printed on cards: fours, or 4-6-5 and 4-6-4; or smaller ones of one size.
  static func isPrinted(_ sizes: [Int]) -> Bool {
    sizes.count > 1 && (sizes.first ?? 0) <= 4 && isRegular(sizes)
  }

  /// Regular groups, a few long ones, three groups of four, or all of three digits and more.
  static func isUsual(_ sizes: [Int]) -> Bool {
    isRegular(sizes) || sizes.count { $0 == 4 } >= 3
      || sizes.count <= 3 && sizes.allSatisfy { $0 >= 4 }
      || sizes.allSatisfy { $0 >= 3 }
  }
}
