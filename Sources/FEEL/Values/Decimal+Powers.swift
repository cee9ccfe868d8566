extension Decimal {
  /// The power, or nil when it is undefined or too large.
  ///
  /// Whole exponents up to 10^9 by repeated squaring (exact as long as the digits suffice), halves
  /// through the square root, others as `exp(exponent · ln(self))` with about 31 right digits.
  public func raised(to exponent: Decimal) -> Decimal? {
    if exponent.isZero { return .one }
    if isZero { return exponent.isNegative ? nil : .zero }
    if let whole = Int(exactly: exponent), whole.magnitude <= 1_000_000_000 {
      guard let power = raised(to: whole.magnitude) else {
        return whole < 0 && leadingExponent >= 0 ? .zero : nil
      }
      return whole < 0 ? Decimal.one.divided(by: power) : power
    }
    // The square root is exact where there is an exact one: 4 ** 0.5 = 2.
    if let double = exponent.multiplied(by: 2), double.isInteger {
      return squareRoot?.raised(to: double)
    }
    return naturalLogarithm?.multiplied(by: exponent)?.exponential
  }

  private func raised(to exponent: UInt) -> Decimal? {
    var result = Decimal.one
    var square = self
    var rest = exponent
    while true {
      if rest & 1 == 1 {
        guard let product = result.multiplied(by: square) else { return nil }
        result = product
      }
      rest >>= 1
      guard rest > 0 else { return result }
      guard let next = square.multiplied(by: square) else { return nil }
      square = next
    }
  }

  /// The square root, or nil for a number below zero.
  public var squareRoot: Decimal? {
    guard !isNegative else { return nil }
    guard !isZero else { return .zero }
    // A start within a factor of four, by halving the power of ten; Newton doubles the right
    // digits in every step.
    let half = leadingExponent >> 1
    var root = Decimal(
      lowestTerms: false, leadingExponent & 1 == 0 ? 2 : 6, Int32(half))
    for _ in 0..<12 {
      guard let sum = divided(by: root)?.adding(root), let next = sum.divided(by: 2) else {
        return nil
      }
      if next == root { break }
      root = next
    }
    return root
  }

  /// Euler's number to the power of this one, or nil when it is too large.
  public var exponential: Decimal? {
    // exp(x) = 10^k · exp(r) with |r| at most half of ln 10.
    guard leadingExponent < 6 else { return isNegative ? .zero : nil }
    guard let quotient = divided(by: .naturalLogarithmOfTen)?.rounded(scale: 0, .halfEven),
      let power = Int(exactly: quotient),
      let product = quotient.multiplied(by: .naturalLogarithmOfTen),
      let rest = subtracting(product),
      let series = rest.exponentialSeries
    else { return nil }
    return Decimal(
      rounding: series.coefficient, exponent: Int(series.exponent) + power, isNegative: false,
      sticky: false)
  }

  /// The sum of x^n / n!, for numbers between −2 and 2.
  private var exponentialSeries: Decimal? {
    var sum = Decimal.one
    var term = Decimal.one
    for n in 1...60 {
      guard let next = term.multiplied(by: self)?.divided(by: Decimal(n)),
        let total = sum.adding(next)
      else { return nil }
      if total == sum { break }
      (sum, term) = (total, next)
    }
    return sum
  }

  /// The natural logarithm, or nil for zero and below.
  public var naturalLogarithm: Decimal? {
    guard !isNegative, !isZero else { return nil }
    // ln(m · 10^k) = ln m + k · ln 10 with m in 0.3 … 3, found by Halley's iteration on exp.
    let isLarge = coefficient > Self.powersOfTen[digits - 1] * 3
    let power = leadingExponent + (isLarge ? 1 : 0)
    let mantissa = Decimal(lowestTerms: false, coefficient, exponent - Int32(power))
    var logarithm = Decimal.zero
    for _ in 0..<8 {
      guard let guess = logarithm.exponential, let difference = mantissa.subtracting(guess),
        let step = mantissa.adding(guess).flatMap(difference.divided(by:))?.multiplied(by: 2),
        let next = logarithm.adding(step)
      else { return nil }
      if next == logarithm { break }
      logarithm = next
    }
    return Decimal(power).multiplied(by: .naturalLogarithmOfTen)?.adding(logarithm)
  }

  /// 2.302585092994045684017991454684364, the natural logarithm of ten.
  private static let naturalLogarithmOfTen = Decimal(
    lowestTerms: false, 2_302_585_092_994_045_684_017_991_454_684_364, -33)
}
