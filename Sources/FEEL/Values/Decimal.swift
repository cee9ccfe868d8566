/// A decimal number with 34 significant digits, as FEEL's `number` asks (IEEE 754-2008 decimal128).
///
/// The value is `±coefficient · 10^exponent`. It is kept in lowest terms (the coefficient has no
/// trailing zero, and zero has no sign), so that equal numbers are equal bit for bit: `1 = 1.0`.
/// Results that need more digits are rounded half to even; there are no infinities and no NaN:
/// an operation whose result is too large, or undefined, gives nil.
public struct Decimal: Hashable, Sendable {
  /// Whether the number is below zero.
  public let isNegative: Bool
  let exponent: Int32
  let coefficient: UInt128

  /// The most significant digits a number can have.
  public static let precision = 34

  /// The number zero.
  public static let zero = Decimal(lowestTerms: false, 0, 0)
  static let one = Decimal(1)
  static let ten = Decimal(10)

  /// The largest power of ten of a number's first digit.
  static let largestExponent = 6144
  /// The smallest power of ten of a number's last digit.
  static let smallestExponent = -6176

  /// Powers of ten as far as 128 bits go.
  static let powersOfTen: [UInt128] = (0...38).map { (0..<$0).reduce(1) { power, _ in power * 10 } }

  /// Makes a number that is known to be in lowest terms and in range.
  init(lowestTerms isNegative: Bool, _ coefficient: UInt128, _ exponent: Int32) {
    self.isNegative = isNegative
    self.coefficient = coefficient
    self.exponent = exponent
  }

  /// Makes the number of an integer; always exact.
  public init(_ integer: Int) {
    let magnitude = UInt128(integer.magnitude)
    self =
      Decimal(rounding: magnitude, exponent: 0, isNegative: integer < 0, sticky: false) ?? .zero
  }

  /// How many decimal digits the coefficient has; one for zero.
  var digits: Int { Self.digits(of: coefficient) }

  /// The power of ten of the first digit.
  var leadingExponent: Int { digits + Int(exponent) - 1 }

  /// Whether the number is a whole number.
  public var isInteger: Bool { exponent >= 0 }

  /// Whether the number is zero.
  public var isZero: Bool { coefficient == 0 }

  /// The number without its sign.
  public var magnitude: Decimal { Decimal(lowestTerms: false, coefficient, exponent) }

  /// The number with the other sign.
  public static prefix func - (number: Decimal) -> Decimal {
    Decimal(
      lowestTerms: !number.isNegative && !number.isZero, number.coefficient, number.exponent)
  }

  static func digits(of coefficient: UInt128) -> Int {
    guard coefficient != 0 else { return 1 }
    // 1233 / 4096 is a little more than log10 of 2: right, or one too small.
    let estimate = ((128 - coefficient.leadingZeroBitCount) * 1233) >> 12
    return coefficient >= powersOfTen[estimate] ? estimate + 1 : estimate
  }
}

extension Decimal: Comparable {
  /// Compares exactly, whatever the distance between the exponents.
  public static func < (one: Decimal, other: Decimal) -> Bool {
    if one.isNegative != other.isNegative { return one.isNegative }
    return one.isNegative ? isSmaller(other, one) : isSmaller(one, other)
  }

  /// Whether one magnitude is smaller than the other.
  private static func isSmaller(_ one: Decimal, _ other: Decimal) -> Bool {
    if one.isZero || other.isZero { return !other.isZero }
    let (a, b) = (one.leadingExponent, other.leadingExponent)
    if a != b { return a < b }
    let distance = Int(one.exponent) - Int(other.exponent)
    return distance >= 0
      ? one.coefficient * powersOfTen[distance] < other.coefficient
      : one.coefficient < other.coefficient * powersOfTen[-distance]
  }
}

extension Decimal: ExpressibleByIntegerLiteral {
  /// Makes the number of an integer literal.
  public init(integerLiteral value: Int) { self.init(value) }
}

extension Int {
  /// The whole number as an integer, or nil when it has a fraction or does not fit.
  public init?(exactly number: Decimal) {
    guard number.exponent >= 0, number.leadingExponent < 20 else { return nil }
    let magnitude = number.coefficient * Decimal.powersOfTen[Int(number.exponent)]
    if number.isNegative {
      guard magnitude <= Int.min.magnitude else { return nil }
      self = Int(-Int128(magnitude))
    } else {
      self.init(exactly: magnitude)
    }
  }
}
