extension Decimal {
  /// The sum, rounded half to even, or nil when it is too large.
  public func adding(_ other: Decimal) -> Decimal? {
    if other.isZero { return self }
    if isZero { return other }
    let (high, low) = exponent >= other.exponent ? (self, other) : (other, self)
    let distance = Int(high.exponent) - Int(low.exponent)
    // The higher one is widened to at most 38 digits; what of the lower one does not reach up to
    // it only counts as «a little more than nothing» (the sticky digit).
    let widening = min(distance, 38 - high.digits)
    let wide = high.coefficient * Self.powersOfTen[widening]
    let cut = distance - widening
    var narrow = low.coefficient
    var sticky = false
    if cut > 0 {
      let unit = cut < Self.powersOfTen.count ? Self.powersOfTen[cut] : nil
      let (quotient, rest) = unit.map(narrow.quotientAndRemainder(dividingBy:)) ?? (0, narrow)
      narrow = quotient
      sticky = rest != 0
    }
    let exponent = Int(high.exponent) - widening
    if high.isNegative == low.isNegative {
      return Decimal(
        rounding: wide + narrow, exponent: exponent, isNegative: high.isNegative, sticky: sticky)
    }
    if wide >= narrow {
      return Decimal(
        rounding: wide - narrow - (sticky ? 1 : 0), exponent: exponent,
        isNegative: high.isNegative, sticky: sticky)
    }
    return Decimal(
      rounding: narrow - wide, exponent: exponent, isNegative: low.isNegative, sticky: false)
  }

  /// The difference, rounded half to even, or nil when it is too large.
  public func subtracting(_ other: Decimal) -> Decimal? { adding(-other) }

  /// The product, rounded half to even, or nil when it is too large.
  public func multiplied(by other: Decimal) -> Decimal? {
    let sign = isNegative != other.isNegative
    let exponent = Int(exponent) + Int(other.exponent)
    let (high, low) = coefficient.multipliedFullWidth(by: other.coefficient)
    let surplus = max(0, digits + other.digits - Self.precision - 1)
    if high == 0, surplus == 0 {
      return Decimal(rounding: low, exponent: exponent, isNegative: sign, sticky: false)
    }
    // At least 34 and at most 35 digits stay when the surplus goes.
    let (quotient, rest) = Self.powersOfTen[surplus].dividingFullWidth((high, low))
    return Decimal(
      roundingWithGuard: quotient, exponent: exponent + surplus, isNegative: sign,
      order: Order(rest, Self.powersOfTen[surplus] / 2), isExact: rest == 0)
  }

  /// The quotient, rounded half to even, or nil when it is too large or the divisor is zero.
  public func divided(by divisor: Decimal) -> Decimal? {
    guard !divisor.isZero else { return nil }
    guard !isZero else { return .zero }
    // The dividend is widened until the quotient has 35 or 36 digits.
    let toFull = Self.precision - digits
    let further = divisor.digits + 1
    let (high, low) = (coefficient * Self.powersOfTen[toFull])
      .multipliedFullWidth(by: Self.powersOfTen[further])
    let (quotient, rest) = divisor.coefficient.dividingFullWidth((high, low))
    return Decimal(
      rounding: quotient, exponent: Int(exponent) - Int(divisor.exponent) - toFull - further,
      isNegative: isNegative != divisor.isNegative, sticky: rest != 0)
  }

  /// What is left of a division whose quotient is rounded towards negative infinity.
  ///
  /// It has the divisor's sign; nil when the divisor is zero.
  public func modulo(_ divisor: Decimal) -> Decimal? {
    guard !divisor.isZero else { return nil }
    let rest = magnitude.remainder(divisor.magnitude)
    if rest.isZero || isNegative == divisor.isNegative { return divisor.isNegative ? -rest : rest }
    return (isNegative ? -rest : rest).adding(divisor)
  }

  /// The exact remainder of two numbers that are not negative, the second not zero.
  private func remainder(_ divisor: Decimal) -> Decimal {
    if self < divisor { return self }
    // Where the dividend's exponent is lower, the divisor's coefficient would have to be widened;
    // as the dividend is not smaller, it fits into 128 bits.
    guard exponent >= divisor.exponent else {
      let wide = divisor.coefficient * Self.powersOfTen[Int(divisor.exponent) - Int(exponent)]
      return Decimal(
        rounding: coefficient % wide, exponent: Int(exponent), isNegative: false, sticky: false)
        ?? .zero
    }
    // Otherwise the dividend is widened, up to four digits a step, keeping only remainders.
    var rest = coefficient % divisor.coefficient
    var distance = Int(exponent) - Int(divisor.exponent)
    while distance > 0, rest != 0 {
      let step = min(distance, 4)
      rest = (rest * Self.powersOfTen[step]) % divisor.coefficient
      distance -= step
    }
    return Decimal(
      rounding: rest, exponent: Int(divisor.exponent), isNegative: false, sticky: false) ?? .zero
  }
}

extension Decimal {
  /// Rounds a quotient of 34 or 35 digits whose remainder is known.
  private init?(
    roundingWithGuard quotient: UInt128, exponent: Int, isNegative: Bool, order: Order,
    isExact: Bool
  ) {
    if Self.digits(of: quotient) > Self.precision || exponent < Self.smallestExponent {
      self.init(
        rounding: quotient, exponent: exponent, isNegative: isNegative, sticky: !isExact)
    } else {
      let roundsUp = Rounding.halfEven.roundsUp(
        isOdd: quotient & 1 == 1, isNegative: isNegative, remainder: order, isExact: isExact)
      self.init(
        rounding: quotient + (roundsUp ? 1 : 0), exponent: exponent, isNegative: isNegative,
        sticky: false)
    }
  }
}
