extension Decimal {
  /// The power, rounded half to even, or nil when it is undefined or too large.
  ///
  /// Zero has no negative power, and a number below zero none with a fraction.
  public func raised(to exponent: Decimal) -> Decimal? {
    if exponent.isZero { return .one }
    if isZero { return exponent.isNegative ? nil : .zero }
    guard !isNegative || exponent.isInteger else { return nil }
    let isOdd = exponent.exponent == 0 && exponent.coefficient & 1 == 1
    let power = magnitude.positivePower(exponent)
    return isNegative && isOdd ? power.map { -$0 } : power
  }

  /// The power of a number above zero.
  private func positivePower(_ exponent: Decimal) -> Decimal? {
    if self == .one { return .one }
    // What has few digits must be exact: an approximation could lie on the wrong side of a tie.
    if let whole = Int(exactly: exponent) {
      if let exact = wholePower(whole) { return exact.rounded }
    } else if let (root, power) = root(for: exponent) {
      return root.positivePower(power)
    }
    let logarithm = logarithm
    var product = logarithm.size.multiplied(by: FixedPoint(exponent.coefficient))
    let isNegative = logarithm.isNegative != exponent.isNegative
    let scale = Int(exponent.exponent)
    // The logarithm is at least 10^-34, so that a larger scale makes more than the most as well.
    guard scale <= 0 || (scale < 40 && product < Self.mostLogarithm) else {
      return isNegative ? .zero : nil
    }
    guard scale > -120 else { return .one }
    product = product.multiplied(byPowerOfTen: scale)
    return Self.exponential(product, isNegative: isNegative)
  }

  /// The power with a whole exponent, where its digits fit into 128 bits.
  private func wholePower(_ power: Int) -> (coefficient: UInt128, exponent: Int, rounded: Decimal?)?
  {
    let factor: (coefficient: UInt128, exponent: Int)? =
      power < 0 ? reciprocal : (coefficient, Int(exponent))
    guard let start = factor else { return nil }
    var product: UInt128 = 1
    if start.coefficient > 1 {
      guard power.magnitude < 128 else { return nil }
      for _ in 0..<power.magnitude {
        let (next, overflows) = product.multipliedReportingOverflow(by: start.coefficient)
        guard !overflows else { return nil }
        product = next
      }
    }
    // Beyond a million it does not matter how large or small the number is.
    let bound = 1_000_000
    let (scaled, overflows) = start.exponent.multipliedReportingOverflow(
      by: Int(clamping: power.magnitude))
    let total = overflows ? start.exponent.signum() * bound : min(max(scaled, -bound), bound)
    return (
      product, total,
      Decimal(rounding: product, exponent: total, isNegative: false, sticky: false)
    )
  }

  /// One divided by the number, where that has an end: for powers of two and of five.
  private var reciprocal: (coefficient: UInt128, exponent: Int)? {
    for (own, opposite) in [(UInt128(2), UInt128(5)), (5, 2)] {
      var rest = coefficient
      var (inverse, digits) = (UInt128(1), 0)
      while rest % own == 0 {
        let (next, overflows) = inverse.multipliedReportingOverflow(by: opposite)
        guard !overflows else { return nil }
        (rest, inverse, digits) = (rest / own, next, digits + 1)
      }
      if rest == 1 { return (inverse, -Int(exponent) - digits) }
    }
    return nil
  }

  /// For an exponent that is a fraction p/q: the q-th root, where it is exact, and p.
  private func root(for exponent: Decimal) -> (root: Decimal, power: Decimal)? {
    // With more digits the denominator is larger than 128, and no number has such a root.
    guard (-7..<0).contains(exponent.exponent) else { return nil }
    var (numerator, denominator) = (
      exponent.coefficient, Self.powersOfTen[-Int(exponent.exponent)]
    )
    for factor in [UInt128(2), 5] {
      while numerator % factor == 0, denominator % factor == 0 {
        (numerator, denominator) = (numerator / factor, denominator / factor)
      }
    }
    guard let degree = UInt64(exactly: denominator), degree <= 128 else { return nil }
    let logarithm = logarithm
    guard
      let root = Self.exponential(
        logarithm.size.divided(by: degree), isNegative: logarithm.isNegative),
      let back = root.wholePower(Int(degree)), back.coefficient < Self.powersOfTen[Self.precision],
      back.rounded == self,
      let power = Decimal(
        rounding: numerator, exponent: 0, isNegative: exponent.isNegative, sticky: false)
    else { return nil }
    return (root, power)
  }

  /// The square root, rounded half to even, or nil for a number below zero.
  public var squareRoot: Decimal? {
    guard !isNegative else { return nil }
    guard !isZero else { return .zero }
    // The whole root of a number of 71 or 72 digits has 36, two more than are needed.
    let isOdd = exponent & 1 != 0
    let wide = coefficient * (isOdd ? 10 : 1)
    let digits = Self.digits(of: wide)
    let zeros = (72 - digits) / 2 * 2
    let first = min(zeros, 36 - digits)
    let (high, low) = (wide * Self.powersOfTen[first])
      .multipliedFullWidth(by: Self.powersOfTen[zeros - first])
    var root: UInt128 = 1 << 120
    while true {
      let next = (root + root.dividingFullWidth((high, low)).quotient) / 2
      if next >= root { break }
      root = next
    }
    let square = root.multipliedFullWidth(by: root)
    return Decimal(
      rounding: root, exponent: (Int(exponent) - (isOdd ? 1 : 0) - zeros) / 2, isNegative: false,
      sticky: square.high != high || square.low != low)
  }

  /// Euler's number to the power of this one, rounded half to even, or nil when it is too large.
  public var exponential: Decimal? {
    if isZero || leadingExponent < -40 { return .one }
    guard leadingExponent < 5 else { return isNegative ? .zero : nil }
    return Self.exponential(
      FixedPoint(coefficient).multiplied(byPowerOfTen: Int(exponent)), isNegative: isNegative)
  }

  /// The natural logarithm, rounded half to even, or nil for zero and below.
  public var naturalLogarithm: Decimal? {
    guard !isNegative, !isZero else { return nil }
    let logarithm = logarithm
    guard self != .one else { return .zero }
    var scale = 33
    var size = logarithm.size.multiplied(byPowerOfTen: scale)
    while Self.digits(of: size.whole) < 36 {
      let step = 36 - Self.digits(of: size.whole)
      size = size.multiplied(byPowerOfTen: step)
      scale += step
    }
    return Decimal(
      rounding: size.whole, exponent: -scale, isNegative: logarithm.isNegative, sticky: true)
  }

  /// The logarithm's size and sign, of a number above zero: ln(m · 10^k) = ln m + k · ln 10 with m
  /// from one to ten.
  private var logarithm: (size: FixedPoint, isNegative: Bool) {
    let mantissa = FixedPoint(coefficient).multiplied(byPowerOfTen: 1 - digits).naturalLogarithm
    let whole = FixedPoint.naturalLogarithmOfTen
      .multiplied(by: UInt64(leadingExponent.magnitude))
    return leadingExponent < 0
      ? (whole.subtracting(mantissa), true) : (whole.adding(mantissa), false)
  }

  /// More than any logarithm of a number, and more than one for which the power is zero.
  private static let mostLogarithm = FixedPoint(100_000)

  /// Euler's number to a power that is no whole number.
  private static func exponential(_ power: FixedPoint, isNegative: Bool) -> Decimal? {
    guard power < mostLogarithm else { return isNegative ? .zero : nil }
    guard power.multiplied(byPowerOfTen: 40).whole > 0 else { return .one }
    // exp(x) = 10^k · exp(r) with r from zero to ln 10; k is found by 1 / ln 10 = 0.4342944819….
    let ten = FixedPoint.naturalLogarithmOfTen
    var tens = UInt64(power.multiplied(by: 4_342_944_819).whole / 10_000_000_000)
    while ten.multiplied(by: tens + 1) < power { tens += 1 }
    let below = ten.multiplied(by: tens)
    let rest = isNegative ? below.adding(ten).subtracting(power) : power.subtracting(below)
    let digits = rest.exponential.multiplied(byPowerOfTen: 36).whole
    let exponent = isNegative ? -Int(tens) - 1 : Int(tens)
    return Decimal(rounding: digits, exponent: exponent - 36, isNegative: false, sticky: true)
  }
}
