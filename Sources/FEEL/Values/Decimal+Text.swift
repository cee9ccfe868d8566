extension Decimal: CustomStringConvertible, LosslessStringConvertible {
  /// Reads a number as FEEL writes it: `12`, `-0.5`, `.5`, `1.2e-3`.
  ///
  /// Nil for anything else, and for what is too large; digits beyond the 34th are rounded half to
  /// even.
  public init?(_ text: String) {
    var reader = DecimalReader(text.utf8)
    guard let number = reader.read() else { return nil }
    self = number
  }

  /// The number as FEEL reads it back; in powers of ten where plain digits would be long.
  public var description: String {
    let sign = isNegative ? "-" : ""
    let digits = String(coefficient)
    let exponent = Int(exponent)
    if exponent >= 0, digits.count + exponent <= Self.precision {
      return sign + digits + String(repeating: "0", count: exponent)
    }
    let point = digits.count + exponent
    if exponent < 0, point > 0 {
      return "\(sign)\(digits.prefix(point)).\(digits.dropFirst(point))"
    }
    if exponent < 0, point > -Self.precision {
      return "\(sign)0.\(String(repeating: "0", count: -point))\(digits)"
    }
    let fraction = digits.count > 1 ? "." + digits.dropFirst() : ""
    return "\(sign)\(digits.prefix(1))\(fraction)e\(leadingExponent < 0 ? "-" : "+")"
      + String(leadingExponent.magnitude)
  }
}

/// Reads the digits of a number, one byte after the other.
private struct DecimalReader {
  private var bytes: Substring.UTF8View
  private var coefficient: UInt128 = 0
  private var exponent = 0
  private var hasDigits = false
  private var sticky = false

  init(_ bytes: String.UTF8View) { self.bytes = bytes[...] }

  mutating func read() -> Decimal? {
    let isNegative = skip("-")
    readDigits(afterPoint: false)
    if skip(".") {
      hasDigits = false
      readDigits(afterPoint: true)
    }
    guard hasDigits else { return nil }
    if skip("e") || skip("E") {
      guard let power = readPower() else { return nil }
      exponent += power
    }
    guard bytes.isEmpty else { return nil }
    return Decimal(
      rounding: coefficient, exponent: exponent, isNegative: isNegative && coefficient != 0,
      sticky: sticky)
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let first = bytes.first, first == UInt8(ascii: character) else { return false }
    bytes.removeFirst()
    return true
  }

  private mutating func digit() -> UInt8? {
    guard let first = bytes.first, (0x30...0x39).contains(first) else { return nil }
    bytes.removeFirst()
    return first - 0x30
  }

  private mutating func readDigits(afterPoint: Bool) {
    while let digit = digit() {
      hasDigits = true
      if coefficient < Decimal.powersOfTen[36] {
        coefficient = coefficient * 10 + UInt128(digit)
        if afterPoint { exponent -= 1 }
      } else {
        if digit != 0 { sticky = true }
        if !afterPoint { exponent += 1 }
      }
    }
  }

  private mutating func readPower() -> Int? {
    let isNegative = skip("-")
    if !isNegative { _ = skip("+") }
    guard let first = digit() else { return nil }
    var power = Int(first)
    while let digit = digit() { power = min(power * 10 + Int(digit), 1_000_000) }
    return isNegative ? -power : power
  }
}
