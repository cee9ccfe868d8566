extension Int {
  /// The quotient, rounded towards negative infinity; the divisor must be positive.
  func floorDivided(by divisor: Int) -> Int {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }

  /// What is left of that division, never negative.
  func floorModulo(_ divisor: Int) -> Int { self - floorDivided(by: divisor) * divisor }

  /// The number with zeros in front, up to a width.
  func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}

extension Int128 {
  /// The quotient, rounded towards negative infinity, and what is left; the divisor is positive.
  func floorDivided(by divisor: Int128) -> (quotient: Int128, rest: Int128) {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
  }

  /// The whole number of a decimal; nil when it has a fraction or does not fit.
  init?(exactly number: Decimal) {
    guard number.exponent >= 0, number.leadingExponent < 37 else { return nil }
    let magnitude = Int128(number.coefficient * Decimal.powersOfTen[Int(number.exponent)])
    self = number.isNegative ? -magnitude : magnitude
  }
}

extension Decimal {
  /// Makes the number of an integer times a power of ten, rounded to 34 digits.
  init(_ integer: Int128, exponent: Int = 0) {
    self =
      Decimal(
        rounding: integer.magnitude, exponent: exponent, isNegative: integer < 0, sticky: false)
      ?? .zero
  }
}
