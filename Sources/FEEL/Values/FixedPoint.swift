/// A number that is not negative, in binary with 448 bits behind the point and 256 before it.
///
/// It carries the hundred digits more than a ``Decimal`` that powers and logarithms need so that
/// their last digit is right. What lies beyond the last bit is cut off; nothing may grow beyond the
/// first.
struct FixedPoint: Hashable, Sendable {
  private static let fraction = 7
  private static let count = 11

  /// The words, the lowest first.
  private var words: [UInt64]

  static let zero = FixedPoint(0)
  static let one = FixedPoint(1)

  /// 2.302585…, the natural logarithm of ten, by 46·artanh(1/31) + 34·artanh(1/49) +
  /// 20·artanh(1/161).
  static let naturalLogarithmOfTen =
    inverseHyperbolicTangent(ofOneOver: 31).multiplied(by: 46)
    .adding(inverseHyperbolicTangent(ofOneOver: 49).multiplied(by: 34))
    .adding(inverseHyperbolicTangent(ofOneOver: 161).multiplied(by: 20))

  init(_ integer: UInt128) {
    words = Array(repeating: 0, count: Self.count)
    words[Self.fraction] = UInt64(truncatingIfNeeded: integer)
    words[Self.fraction + 1] = UInt64(truncatingIfNeeded: integer >> 64)
  }

  /// The whole part, which must not have more than 128 bits.
  var whole: UInt128 {
    UInt128(words[Self.fraction + 1]) << 64 | UInt128(words[Self.fraction])
  }

  var isZero: Bool { words.allSatisfy { $0 == 0 } }

  /// Whether only the lower half of the bits behind the point are used.
  private var isBelowHalf: Bool { words[(Self.fraction / 2)...].allSatisfy { $0 == 0 } }

  func adding(_ other: FixedPoint) -> FixedPoint {
    var sum = self
    var carries = false
    for index in 0..<Self.count {
      let (partial, overflows) = sum.words[index].addingReportingOverflow(other.words[index])
      let (word, overflowsToo) = partial.addingReportingOverflow(carries ? 1 : 0)
      sum.words[index] = word
      carries = overflows || overflowsToo
    }
    return sum
  }

  /// The difference from a number that is not larger.
  func subtracting(_ other: FixedPoint) -> FixedPoint {
    var difference = self
    var borrows = false
    for index in 0..<Self.count {
      let (partial, overflows) = difference.words[index]
        .subtractingReportingOverflow(other.words[index])
      let (word, overflowsToo) = partial.subtractingReportingOverflow(borrows ? 1 : 0)
      difference.words[index] = word
      borrows = overflows || overflowsToo
    }
    return difference
  }

  func multiplied(by factor: UInt64) -> FixedPoint {
    var product = self
    var carry: UInt64 = 0
    for index in 0..<Self.count {
      let (high, low) = words[index].multipliedFullWidth(by: factor)
      let (word, overflows) = low.addingReportingOverflow(carry)
      product.words[index] = word
      carry = high &+ (overflows ? 1 : 0)
    }
    return product
  }

  func divided(by divisor: UInt64) -> FixedPoint {
    var quotient = self
    var rest: UInt64 = 0
    for index in (0..<Self.count).reversed() {
      (quotient.words[index], rest) = divisor.dividingFullWidth((rest, words[index]))
    }
    return quotient
  }

  func multiplied(by other: FixedPoint) -> FixedPoint {
    var product = [UInt64](repeating: 0, count: 2 * Self.count)
    for (index, word) in words.enumerated() where word != 0 {
      var carry: UInt64 = 0
      for (offset, factor) in other.words.enumerated() {
        let (high, low) = word.multipliedFullWidth(by: factor)
        let (partial, overflows) = low.addingReportingOverflow(carry)
        let (sum, overflowsToo) = partial.addingReportingOverflow(product[index + offset])
        product[index + offset] = sum
        carry = high &+ (overflows ? 1 : 0) &+ (overflowsToo ? 1 : 0)
      }
      product[index + Self.count] = carry
    }
    var result = self
    result.words = Array(product[Self.fraction..<Self.fraction + Self.count])
    return result
  }

  /// The number times ten to that power, at most 10^40 where it is positive.
  func multiplied(byPowerOfTen exponent: Int) -> FixedPoint {
    var result = self
    var rest = exponent
    while rest != 0 {
      let step = min(Int(rest.magnitude), 19)
      let power = UInt64(Decimal.powersOfTen[step])
      result = rest > 0 ? result.multiplied(by: power) : result.divided(by: power)
      rest -= rest > 0 ? step : -step
    }
    return result
  }

  /// Euler's number to the power of this one, which must be below three.
  var exponential: FixedPoint {
    // A series for a 256th of the number, whose result is squared eight times.
    let small = divided(by: 256)
    var sum = Self.one
    var term = Self.one
    var number: UInt64 = 1
    while !term.isZero {
      term = term.multiplied(by: small).divided(by: number)
      sum = sum.adding(term)
      number += 1
    }
    return (0..<8).reduce(sum) { power, _ in power.multiplied(by: power) }
  }

  /// The natural logarithm of a number from one to ten.
  var naturalLogarithm: FixedPoint {
    // Newton's iteration on y with δ = x · exp(−y) − 1, which doubles the right bits each time; it
    // ends when half of the bits were right before.
    var logarithm = Self.zero
    for _ in 0..<16 {
      let rest = Self.naturalLogarithmOfTen.subtracting(logarithm)
      let ratio = multiplied(by: rest.exponential).divided(by: 10)
      let isTooLarge = ratio < .one
      let step = isTooLarge ? Self.one.subtracting(ratio) : ratio.subtracting(.one)
      if isTooLarge {
        logarithm = logarithm < step ? .zero : logarithm.subtracting(step)
      } else {
        logarithm = min(logarithm.adding(step), .naturalLogarithmOfTen)
      }
      if step.isBelowHalf { break }
    }
    return logarithm
  }

  /// The sum of 1/n, 1/3n³, 1/5n⁵ and so on.
  private static func inverseHyperbolicTangent(ofOneOver number: UInt64) -> FixedPoint {
    var sum = zero
    var power = one.divided(by: number)
    var divisor: UInt64 = 1
    while !power.isZero {
      sum = sum.adding(power.divided(by: divisor))
      power = power.divided(by: number * number)
      divisor += 2
    }
    return sum
  }
}

extension FixedPoint: Comparable {
  static func < (one: FixedPoint, other: FixedPoint) -> Bool {
    one.words.reversed().lexicographicallyPrecedes(other.words.reversed())
  }
}
