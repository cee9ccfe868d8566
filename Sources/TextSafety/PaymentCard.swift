/// What makes a row of digits a payment card number: issuer prefix, length and check digit.
///
/// Prefixes and lengths after ISO/IEC 7812 as published by the schemes; the check digit is Luhn's
/// (ISO/IEC 7812-1 annex B).
enum PaymentCard {
  /// The shortest and longest card numbers in use.
  static let lengths = 12...19

  private struct Issuer {
    let prefixes: ClosedRange<Int>
    let digits: Int
    let lengths: [Int]

    func prefix(of digits: ArraySlice<UInt8>) -> Int {
      digits.prefix(self.digits).reduce(0) { $0 * 10 + Int($1) }
    }
  }

  private static let issuers: [Issuer] = [
    Issuer(prefixes: 4...4, digits: 1, lengths: [13, 16, 19]),
    Issuer(prefixes: 51...55, digits: 2, lengths: [16]),
    Issuer(prefixes: 2221...2720, digits: 4, lengths: [16]),
    Issuer(prefixes: 34...34, digits: 2, lengths: [15]),
    Issuer(prefixes: 37...37, digits: 2, lengths: [15]),
    Issuer(prefixes: 300...305, digits: 3, lengths: [14, 16, 17, 18, 19]),
    Issuer(prefixes: 3095...3095, digits: 4, lengths: [14, 16, 17, 18, 19]),
    Issuer(prefixes: 36...36, digits: 2, lengths: [14, 15, 16, 17, 18, 19]),
    Issuer(prefixes: 38...39, digits: 2, lengths: [14, 16, 17, 18, 19]),
    Issuer(prefixes: 6011...6011, digits: 4, lengths: [16, 17, 18, 19]),
    Issuer(prefixes: 644...649, digits: 3, lengths: [16, 17, 18, 19]),
    Issuer(prefixes: 65...65, digits: 2, lengths: [16, 17, 18, 19]),
    Issuer(prefixes: 62...62, digits: 2, lengths: [16, 17, 18, 19]),
    Issuer(prefixes: 81...81, digits: 2, lengths: [16, 17, 18, 19]),
    Issuer(prefixes: 3528...3589, digits: 4, lengths: [16, 17, 18, 19]),
    Issuer(prefixes: 2200...2205, digits: 4, lengths: [16, 17, 18, 19]),
    Issuer(prefixes: 5018...5020, digits: 4, lengths: [12, 13, 14, 15, 16, 17, 18, 19]),
    Issuer(prefixes: 5038...5038, digits: 4, lengths: [12, 13, 14, 15, 16, 17, 18, 19]),
    Issuer(prefixes: 5893...5893, digits: 4, lengths: [12, 13, 14, 15, 16, 17, 18, 19]),
    Issuer(prefixes: 6304...6304, digits: 4, lengths: [12, 13, 14, 15, 16, 17, 18, 19]),
    Issuer(prefixes: 6390...6390, digits: 4, lengths: [12, 13, 14, 15, 16, 17, 18, 19]),
    Issuer(prefixes: 67...67, digits: 2, lengths: [12, 13, 14, 15, 16, 17, 18, 19]),
    Issuer(prefixes: 636...639, digits: 3, lengths: [16, 17, 18, 19]),
    Issuer(prefixes: 506...508, digits: 3, lengths: [16, 18, 19]),
    Issuer(prefixes: 5041...5041, digits: 4, lengths: [16]),
    Issuer(prefixes: 60...60, digits: 2, lengths: [16]),
    Issuer(prefixes: 82...82, digits: 2, lengths: [16]),
    Issuer(prefixes: 8600...8600, digits: 4, lengths: [16]),
    Issuer(prefixes: 9792...9792, digits: 4, lengths: [16]),
    Issuer(prefixes: 9860...9860, digits: 4, lengths: [16]),
  ]

  /// Whether an issuer gives out numbers of `length` digits that begin as `digits` do.
  ///
  /// - Parameters:
  ///   - digits: values 0–9, at least four, else nothing is known of the issuer.
  ///   - length: the whole number's length.
  /// - Returns: false also when fewer than four digits are known.
  static func isIssued(_ digits: ArraySlice<UInt8>, length: Int) -> Bool {
    guard digits.count >= 4 else { return false }
    return issuers.contains { issuer in
      issuer.lengths.contains(length) && issuer.prefixes.contains(issuer.prefix(of: digits))
    }
  }

  /// Whether an issuer's numbers begin so; true while fewer than four digits are known.
  static func isBeginning(_ digits: ArraySlice<UInt8>) -> Bool {
    guard let first = digits.first, first >= 2, first != 7 else { return false }
    guard digits.count >= 4 else { return true }
    return issuers.contains { $0.prefixes.contains($0.prefix(of: digits)) }
  }

  /// Whether `digits` are a whole card number.
  static func isCard(_ digits: ArraySlice<UInt8>) -> Bool {
    lengths.contains(digits.count) && isIssued(digits, length: digits.count)
      && hasCheckDigit(digits)
  }

  /// Whether the last of `digits` is Luhn's check digit.
  static func hasCheckDigit(_ digits: ArraySlice<UInt8>) -> Bool {
    var sum = 0
    var doubled = false
    for digit in digits.reversed() {
      let value = Int(digit) * (doubled ? 2 : 1)
      sum += value > 9 ? value - 9 : value
      doubled.toggle()
    }
    return sum % 10 == 0
  }
}
