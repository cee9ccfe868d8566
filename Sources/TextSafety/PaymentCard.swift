/// What makes a row of digits a payment card number: issuer prefix, length and check digit.
///
/// Prefixes and lengths after ISO/IEC 7812 as published by the schemes; the check digit is Luhn's
/// (ISO/IEC 7812-1 annex B).
enum PaymentCard {
  /// The shortest and longest card numbers in use.
  static let lengths = 12...19

  /// How much a number's shape alone says.
  enum Shape {
    /// A card's and hardly anything else's.
    case sure
    /// A card's, and also that of article, company or parcel numbers.
    case doubtful
  }

  private struct Issuer {
    let prefixes: ClosedRange<Int>
    let digits: Int
    let lengths: [Int]
  }

  private static let long = [16, 17, 18, 19]
  private static let any = [12, 13, 14, 15, 16, 17, 18, 19]

  private static let issuers: [Issuer] = [
    Issuer(prefixes: 4...4, digits: 1, lengths: [13, 16, 19]),
    Issuer(prefixes: 51...55, digits: 2, lengths: [16]),
    Issuer(prefixes: 2221...2720, digits: 4, lengths: [16]),
    Issuer(prefixes: 34...34, digits: 2, lengths: [15]),
    Issuer(prefixes: 37...37, digits: 2, lengths: [15]),
    Issuer(prefixes: 300...305, digits: 3, lengths: [14] + long),
    Issuer(prefixes: 308...309, digits: 3, lengths: [14] + long),
    Issuer(prefixes: 36...36, digits: 2, lengths: [14] + long),
    Issuer(prefixes: 38...39, digits: 2, lengths: [14] + long),
    Issuer(prefixes: 3528...3589, digits: 4, lengths: long),
    Issuer(prefixes: 1800...1800, digits: 4, lengths: [15]),
    Issuer(prefixes: 2131...2131, digits: 4, lengths: [15]),
    Issuer(prefixes: 2200...2205, digits: 4, lengths: long),
    Issuer(prefixes: 50...50, digits: 2, lengths: any),
    Issuer(prefixes: 56...58, digits: 2, lengths: any),
    Issuer(prefixes: 60...69, digits: 2, lengths: any),
    Issuer(prefixes: 81...82, digits: 2, lengths: long),
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
    return lengthsByPrefix[prefix(of: digits)] & (1 << length) != 0
  }

  /// For each four digits, the lengths of the numbers that begin so, one bit each.
  private static let lengthsByPrefix: [UInt32] = {
    var table = [UInt32](repeating: 0, count: 10_000)
    for issuer in issuers {
      let scale = [1: 1000, 2: 100, 3: 10][issuer.digits] ?? 1
      let lengths = issuer.lengths.reduce(UInt32(0)) { $0 | 1 << UInt32($1) }
      let prefixes =
        issuer.prefixes.lowerBound * scale..<(issuer.prefixes.upperBound + 1) * scale
      for prefix in prefixes { table[prefix] |= lengths }
    }
    return table
  }()

  private static func prefix(of digits: ArraySlice<UInt8>) -> Int {
    digits.prefix(4).reduce(0) { $0 * 10 + Int($1) }
  }

  /// Whether an issuer's numbers begin so; true while fewer than four digits are known.
  static func isBeginning(_ digits: ArraySlice<UInt8>) -> Bool {
    guard let first = digits.first, first != 0, first != 7 else { return false }
    guard digits.count >= 4 else { return true }
    return lengthsByPrefix[prefix(of: digits)] != 0
  }

  /// Whether `digits` are a whole card number.
  static func isCard(_ digits: ArraySlice<UInt8>) -> Bool {
    lengths.contains(digits.count) && hasCheckDigit(digits)
      && isIssued(digits, length: digits.count)
  }

  /// Whether fourteen digits with a check digit are a SIRET: it has Luhn's check digit twice, behind
  /// its first nine digits and at its end (INSEE, «Système national d'identification et du répertoire
  /// des entreprises»).
  static func isCompany(_ digits: ArraySlice<UInt8>) -> Bool {
    digits.count == 14 && hasCheckDigit(digits.prefix(9))
  }

  /// What the shape of a whole card number says, and nothing for other numbers.
  static func shape(of digits: ArraySlice<UInt8>) -> Shape? {
    guard isCard(digits) else { return nil }
    switch digits.count {
    case 12: return .doubtful
    case 13: return .doubtful
    case 14: return digits.first == 3 && !isCompany(digits) ? .sure : .doubtful
    case 15: return digits.first == 3 ? .sure : .doubtful
    default: return .sure
    }
  }

  /// Whether a card of sixteen or fifteen digits of the largest schemes begins so.
  static func isOfLargeScheme(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count == 16 || digits.count == 15 else { return false }
    return switch (digits.count, digits[digits.startIndex], digits[digits.startIndex + 1]) {
    case (16, 4, _), (16, 5, 1...5), (16, 2, 2...7), (16, 6, _), (16, 3, 5), (15, 3, 4), (15, 3, 7):
      isCard(digits)
    default: false
    }
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
