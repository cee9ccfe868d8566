/// A value on its way into a Java method or out of one.
enum JavaValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  /// A whole number of a type that holds it.
  case integer(Int, JavaType)
  case float(Float)
  case double(Double)
  case decimal(Decimal)
  /// A string, or a single character.
  case string(String)
  case array([JavaValue])

  /// The value as FEEL has it; nil for what is no number.
  var value: Value? {
    switch self {
    case .null: .null
    case .boolean(let boolean): .boolean(boolean)
    case .integer(let integer, _): .number(Decimal(integer))
    case .float(let float): Decimal("\(float)").map(Value.number)
    case .double(let double): Decimal("\(double)").map(Value.number)
    case .decimal(let decimal): .number(decimal)
    case .string(let string): .string(string)
    case .array(let items): .list(items.compactMap(\.value))
    }
  }

  /// The number as a floating-point one; nil for what is no number.
  var asDouble: Double? {
    switch self {
    case .integer(let integer, _): Double(integer)
    case .float(let float): Double(float)
    case .double(let double): double
    case .decimal(let decimal): Double(decimal.description)
    case .null, .boolean, .string, .array: nil
    }
  }

  /// The text that `String.valueOf` gives.
  var text: String {
    switch self {
    case .null: "null"
    case .boolean(let boolean): boolean ? "true" : "false"
    case .integer(let integer, _): String(integer)
    case .float(let float): Self.text("\(float)", Double(float))
    case .double(let double): Self.text("\(double)", double)
    case .decimal(let decimal): decimal.description
    case .string(let string): string
    case .array(let items): "[\(items.map(\.text).joined(separator: ", "))]"
    }
  }

  /// A floating-point number's shortest text, in Java's spelling of exponents.
  private static func text(_ shortest: String, _ number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    guard number != 0, !(1e-3..<1e7).contains(number.magnitude) else { return shortest }
    let sign = number < 0 ? "-" : ""
    let parts = shortest.dropFirst(sign.count).split(separator: "e")
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let fraction = mantissa.count > 1 ? String(mantissa[1]) : ""
    let all = String(mantissa[0]) + fraction
    let leadingZeros = all.prefix { $0 == "0" }.count
    let digits = String(all.dropFirst(leadingZeros).reversed().drop { $0 == "0" }.reversed())
    let exponent =
      mantissa[0].count - 1 - leadingZeros + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    let rest = digits.dropFirst()
    return "\(sign)\(digits.prefix(1)).\(rest.isEmpty ? "0" : rest)E\(exponent)"
  }
}
