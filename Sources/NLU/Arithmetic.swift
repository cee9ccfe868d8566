/// Logarithm and exponential from IEEE 754 basic operations alone.
///
/// The C library picks variants by processor; these give the same bits on every machine.
enum Arithmetic {
  private static let ln2 = 0.693147180559945309417

  /// The natural logarithm of a positive, normal number, to within 1e-14 relative.
  static func ln(_ x: Double) -> Double {
    guard x > 0, x.isNormal else { return x > 0 ? -708 : -.infinity }
    var exponent = Double(x.exponent)
    var mantissa = x.significand
    if mantissa > 1.414213562373095 {
      mantissa *= 0.5
      exponent += 1
    }
    // ln m = 2 artanh((m - 1) / (m + 1)), by its power series.
    let ratio = (mantissa - 1) / (mantissa + 1)
    let square = ratio * ratio
    var sum = 0.0
    for odd in stride(from: 23, through: 1, by: -2) { sum = sum * square + 1 / Double(odd) }
    return 2 * ratio * sum + exponent * ln2
  }

  /// The exponential; 0 below -700.
  static func exp(_ x: Double) -> Double {
    guard x > -700 else { return 0 }
    let power = (x / ln2).rounded()
    let rest = x - power * ln2
    var sum = 1.0
    for degree in stride(from: 14, through: 1, by: -1) { sum = 1 + sum * rest / Double(degree) }
    return sum * Double(sign: .plus, exponent: Int(power), significand: 1)
  }

  /// The exponentials of eight numbers, each with the bits that `exp` gives of it alone.
  static func exp(_ values: SIMD8<Double>) -> SIMD8<Double> {
    let isTiny = values .<= -700
    let x = values.replacing(with: 0, where: isTiny)
    let power = (x / ln2).rounded(.toNearestOrAwayFromZero)
    let rest = x - power * ln2
    var sum = SIMD8<Double>(repeating: 1)
    for degree in stride(from: 14, through: 1, by: -1) { sum = 1 + sum * rest / Double(degree) }
    var scale = SIMD8<Double>.zero
    for lane in 0..<8 {
      scale[lane] = Double(sign: .plus, exponent: Int(power[lane]), significand: 1)
    }
    return (sum * scale).replacing(with: 0, where: isTiny)
  }

  /// The exponential of eight numbers in -80...80, to within 1e-6 relative.
  @inline(__always)
  static func exp(_ values: SIMD8<Float>) -> SIMD8<Float> {
    let x = values.clamped(lowerBound: .init(repeating: -80), upperBound: .init(repeating: 80))
    // Adding and taking away 1.5 * 2^23 rounds to an integer, left in the low bits.
    let magic = SIMD8<Float>(repeating: 12_582_912)
    let shifted = x * 1.442_695_04 + magic
    let power = shifted - magic
    let rest = x - power * 0.693_359_375 - power * -2.121_944_4e-4
    var sum = SIMD8<Float>(repeating: 1.0 / 720)
    sum = sum * rest + 1.0 / 120
    sum = sum * rest + 1.0 / 24
    sum = sum * rest + 1.0 / 6
    sum = sum * rest + 0.5
    sum = sum * rest + 1
    sum = sum * rest + 1
    let bits =
      (unsafeBitCast(shifted, to: SIMD8<UInt32>.self)
        &- unsafeBitCast(magic, to: SIMD8<UInt32>.self) &+ 127) &<< 23
    return sum * unsafeBitCast(bits, to: SIMD8<Float>.self)
  }
}
