/// How a number is brought to fewer digits.
public enum Rounding: Sendable, CaseIterable {
  /// To the nearest; a tie to the even digit.
  case halfEven
  /// To the nearest; a tie away from zero.
  case halfUp
  /// To the nearest; a tie towards zero.
  case halfDown
  /// Away from zero.
  case up
  /// Towards zero.
  case down
  /// Towards positive infinity.
  case ceiling
  /// Towards negative infinity.
  case floor

  /// Whether the last kept digit grows by one, when `remainder` is how the dropped part compares
  /// with half a unit of that digit and `isExact` says that nothing but zeros was dropped.
  func roundsUp(isOdd: Bool, isNegative: Bool, remainder: Order, isExact: Bool) -> Bool {
    if isExact { return false }
    return switch self {
    case .halfEven: remainder == .after || (remainder == .same && isOdd)
    case .halfUp: remainder != .before
    case .halfDown: remainder == .after
    case .up: true
    case .down: false
    case .ceiling: !isNegative
    case .floor: isNegative
    }
  }
}

/// How one thing stands to another in their order.
enum Order: Hashable, Sendable {
  case before, same, after

  init<Item: Comparable>(_ one: Item, _ other: Item) {
    self = one < other ? .before : one == other ? .same : .after
  }
}

extension Decimal {
  /// Makes the number nearest to `±coefficient · 10^exponent`, or nil when it is too large.
  ///
  /// `sticky` says that a part below the coefficient's last digit, not zero, was already cut off;
  /// the coefficient then has more than 34 digits.
  init?(rounding coefficient: UInt128, exponent: Int, isNegative: Bool, sticky: Bool) {
    let surplus = max(
      Self.digits(of: coefficient) - Self.precision, Self.smallestExponent - exponent, 0)
    self.init(
      dropping: surplus, of: coefficient, exponent: exponent, isNegative: isNegative,
      sticky: sticky, rounding: .halfEven)
  }

  /// Makes the number that is left when the last digits are rounded away.
  private init?(
    dropping surplus: Int, of coefficient: UInt128, exponent: Int, isNegative: Bool, sticky: Bool,
    rounding: Rounding
  ) {
    var kept = coefficient
    var exponent = exponent
    if surplus > 0 {
      exponent += surplus
      var order = Order.before
      var isExact = coefficient == 0 && !sticky
      if surplus < Self.powersOfTen.count {
        let unit = Self.powersOfTen[surplus]
        let rest: UInt128
        (kept, rest) = coefficient.quotientAndRemainder(dividingBy: unit)
        order = Order(rest, unit / 2)
        if order == .same, sticky { order = .after }
        isExact = rest == 0 && !sticky
      } else {
        kept = 0
      }
      if rounding.roundsUp(
        isOdd: kept & 1 == 1, isNegative: isNegative, remainder: order, isExact: isExact)
      {
        kept += 1
      }
    }
    self.init(reducing: kept, exponent: exponent, isNegative: isNegative)
  }

  /// Makes the number in lowest terms of a coefficient that has at most 34 digits, or is 10^34.
  private init?(reducing coefficient: UInt128, exponent: Int, isNegative: Bool) {
    guard coefficient != 0 else {
      self = .zero
      return
    }
    var kept = coefficient
    var exponent = exponent
    while kept & 1 == 0, kept >> 64 != 0 {
      let (quotient, rest) = kept.quotientAndRemainder(dividingBy: 10)
      if rest != 0 { break }
      kept = quotient
      exponent += 1
    }
    if kept >> 64 == 0 {
      var small = UInt64(kept)
      while small & 1 == 0, small % 10 == 0 {
        small /= 10
        exponent += 1
      }
      kept = UInt128(small)
    }
    guard Self.digits(of: kept) + exponent - 1 <= Self.largestExponent else { return nil }
    self.init(lowestTerms: isNegative, kept, Int32(exponent))
  }

  /// The number with at most `scale` digits after the point.
  ///
  /// A negative scale rounds to tens, hundreds and so on; nil when the scale is outside
  /// −6111…6176 or the result is too large.
  public func rounded(scale: Int, _ rounding: Rounding) -> Decimal? {
    guard (-6111...6176).contains(scale) else { return nil }
    let surplus = -scale - Int(exponent)
    guard surplus > 0 else { return self }
    return Decimal(
      dropping: surplus, of: coefficient, exponent: Int(exponent), isNegative: isNegative,
      sticky: false, rounding: rounding)
  }
}
