/// A type that a parameter of a Java method can have.
enum JavaType: String, Hashable, Sendable, CaseIterable {
  case boolean, byte, short, int, long, float, double, char
  case string = "java.lang.String"
  case object = "java.lang.Object"
  case decimal = "java.math.BigDecimal"
  case array = "[Ljava.lang.Object;"

  /// The type of a name in a signature; nil for one that is not known.
  init?(_ name: String) {
    let short = name.split(separator: ".").last.map(String.init) ?? name
    switch (name, short) {
    case ("[Ljava.lang.Object;", _), ("Object[]", _), ("Object...", _), ("java.lang.Object[]", _),
      ("java.lang.Object...", _):
      self = .array
    case (_, "String"), (_, "CharSequence"): self = .string
    case (_, "Object"): self = .object
    case (_, "BigDecimal"), (_, "Number"): self = .decimal
    case (_, "Boolean"): self = .boolean
    case (_, "Byte"): self = .byte
    case (_, "Short"): self = .short
    case (_, "Integer"): self = .int
    case (_, "Long"): self = .long
    case (_, "Float"): self = .float
    case (_, "Double"): self = .double
    case (_, "Character"): self = .char
    default:
      guard let primitive = JavaType(rawValue: name) else { return nil }
      self = primitive
    }
  }

  /// A value as Java would be given it; nil where it cannot be.
  func converted(_ value: Value) -> JavaValue? {
    switch (self, value) {
    case (.boolean, .boolean(let boolean)): .boolean(boolean)
    case (.byte, .number(let number)): whole(number, Int8.self)
    case (.short, .number(let number)): whole(number, Int16.self)
    case (.int, .number(let number)): whole(number, Int32.self)
    case (.long, .number(let number)): whole(number, Int64.self)
    case (.float, .number(let number)): Float(number.description).map(JavaValue.float)
    case (.double, .number(let number)): Double(number.description).map(JavaValue.double)
    case (.decimal, .number(let number)): .decimal(number)
    case (.char, .string(let string)):
      string.unicodeScalars.count == 1 ? .string(string) : nil
    case (.string, .string(let string)): .string(string)
    case (.object, .string(let string)): .string(string)
    case (.object, .number(let number)): .decimal(number)
    case (.object, .boolean(let boolean)): .boolean(boolean)
    case (.object, .null), (.string, .null), (.decimal, .null): .null
    case (.array, .list(let items)):
      items.allSatisfy { JavaType.object.converted($0) != nil }
        ? .array(items.compactMap(JavaType.object.converted)) : nil
    default: nil
    }
  }

  /// The number without its fraction, where it fits.
  private func whole<Number: FixedWidthInteger & SignedInteger>(
    _ number: Decimal, _: Number.Type
  ) -> JavaValue? {
    guard let whole = number.rounded(scale: 0, .down), let integer = Int(exactly: whole),
      let fitting = Number(exactly: integer)
    else { return nil }
    return .integer(Int(fitting), JavaType.bits(Number.bitWidth))
  }

  private static func bits(_ width: Int) -> JavaType {
    switch width {
    case 8: .byte
    case 16: .short
    case 32: .int
    default: .long
    }
  }
}
