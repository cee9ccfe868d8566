import Foundation

/// The counterparts of static methods of `java.lang`.
enum JavaMethods {
  /// Computes a method's result; nil where Java would throw.
  typealias Body = @Sendable ([JavaValue]) -> JavaValue?

  /// The method with a name that takes parameters of these types; nil where it is not known.
  static func body(ofClass type: String, name: String, types: [JavaType]) -> Body? {
    let simple = type.hasPrefix("java.lang.") ? String(type.dropFirst(10)) : type
    switch simple {
    case "Math", "StrictMath": return mathematics(name, types)
    case "String": return strings(name, types)
    case "Integer", "Long", "Short", "Byte": return integers(simple, name, types)
    case "Float", "Double": return fractions(simple, name, types)
    case "Boolean": return booleans(name, types)
    case "Character": return characters(name, types)
    case "java.math.BigDecimal":
      guard name == "valueOf", types == [.double] || types == [.long] else { return nil }
      return { $0[0].value.flatMap(JavaType.decimal.converted) }
    default: return nil
    }
  }

  private static let unary: [String: @Sendable (Double) -> Double] = [
    "sin": sin, "cos": cos, "tan": tan, "asin": asin, "acos": acos, "atan": atan, "exp": exp,
    "log": log, "log10": log10, "sqrt": sqrt, "cbrt": cbrt, "ceil": ceil, "floor": floor,
    "rint": rint, "sinh": sinh, "cosh": cosh, "tanh": tanh, "expm1": expm1, "log1p": log1p,
    "toRadians": { $0 / 180 * Double.pi }, "toDegrees": { $0 * 180 / Double.pi },
    "signum": { $0 > 0 ? 1 : $0 < 0 ? -1 : $0 },
  ]

  private static let binary: [String: @Sendable (Double, Double) -> Double] = [
    "pow": pow, "atan2": atan2, "hypot": hypot, "IEEEremainder": remainder,
    "copySign": { Double(sign: $1.sign, exponent: 0, significand: 1) * $0.magnitude },
  ]

  private static func mathematics(_ name: String, _ types: [JavaType]) -> Body? {
    if types == [.double], let function = unary[name] {
      return { $0[0].asDouble.map { .double(function($0)) } }
    }
    if types == [.double, .double], let function = binary[name] {
      return { arguments in
        guard let one = arguments[0].asDouble, let other = arguments[1].asDouble else { return nil }
        return .double(function(one, other))
      }
    }
    guard let first = types.first, types.allSatisfy({ $0 == first }) else { return nil }
    switch (name, types.count) {
    case ("max", 2), ("min", 2): return extreme(name == "max")
    case ("abs", 1): return absolute
    case ("round", 1) where first == .double || first == .float:
      return { arguments in
        guard let number = arguments[0].asDouble else { return nil }
        return Int(exactly: floor(number + 0.5)).map { .integer($0, .long) }
      }
    case ("addExact", 2): return exact { $0.addingReportingOverflow($1) }
    case ("subtractExact", 2): return exact { $0.subtractingReportingOverflow($1) }
    case ("multiplyExact", 2): return exact { $0.multipliedReportingOverflow(by: $1) }
    case ("floorDiv", 2):
      return exact { one, other in
        guard other != 0, !(other == -1 && one == .min) else { return (0, true) }
        let quotient = one / other
        return (one % other != 0 && (one < 0) != (other < 0) ? quotient - 1 : quotient, false)
      }
    case ("floorMod", 2):
      return exact { one, other in
        guard other != 0 else { return (0, true) }
        guard other != -1 else { return (0, false) }
        let rest = one % other
        return (rest != 0 && (rest < 0) != (other < 0) ? rest + other : rest, false)
      }
    default: return nil
    }
  }

  private static let absolute: Body = { arguments in
    switch arguments[0] {
    case .integer(let integer, let type):
      integer == .min ? arguments[0] : .integer(abs(integer), type)
    case .float(let float): .float(float.magnitude)
    case .double(let double): .double(double.magnitude)
    default: nil
    }
  }

  private static func extreme(_ isMaximum: Bool) -> Body {
    { arguments in
      switch (arguments[0], arguments[1]) {
      case (.integer(let one, let type), .integer(let other, _)):
        return .integer(isMaximum ? max(one, other) : min(one, other), type)
      case (.float(let one), .float(let other)):
        return .float(isMaximum ? max(one, other) : min(one, other))
      case (.double(let one), .double(let other)):
        return .double(isMaximum ? max(one, other) : min(one, other))
      default: return nil
      }
    }
  }

  /// An operation on whole numbers, with nothing where the result leaves their type.
  private static func exact(
    _ operation: @escaping @Sendable (Int, Int) -> (partialValue: Int, overflow: Bool)
  ) -> Body {
    { arguments in
      guard case .integer(let one, let type) = arguments[0],
        case .integer(let other, _) = arguments[1]
      else { return nil }
      let result = operation(one, other)
      let fits = type == .long || Int32(exactly: result.partialValue) != nil
      return result.overflow || !fits ? nil : .integer(result.partialValue, type)
    }
  }

  private static func strings(_ name: String, _ types: [JavaType]) -> Body? {
    switch (name, types) {
    case ("valueOf", _) where types.count == 1 && types != [.array]:
      return { .string($0[0].text) }
    case ("format", [.string, .array]):
      return { arguments in
        guard case .string(let pattern) = arguments[0], case .array(let items) = arguments[1] else {
          return nil
        }
        return JavaFormat(pattern).text(of: items).map(JavaValue.string)
      }
    case ("join", [.string, .array]):
      return { arguments in
        guard case .array(let items) = arguments[1] else { return nil }
        return .string(items.map(\.text).joined(separator: arguments[0].text))
      }
    default: return nil
    }
  }

  private static func integers(_ type: String, _ name: String, _ types: [JavaType]) -> Body? {
    let own: JavaType =
      switch type {
      case "Integer": .int
      case "Long": .long
      case "Short": .short
      default: .byte
      }
    let parse = "parse" + (type == "Integer" ? "Int" : type)
    switch (name, types) {
    case ("valueOf", [.string]), (parse, [.string]):
      return { arguments in
        guard case .string(let text) = arguments[0], let integer = Int(text),
          let number = Decimal(String(integer))
        else { return nil }
        return own.converted(.number(number))
      }
    case ("valueOf", [own]): return { $0[0] }
    case ("toString", [own]): return { .string($0[0].text) }
    case ("max", [own, own]), ("min", [own, own]): return extreme(name == "max")
    case ("sum", [own, own]): return exact { $0.addingReportingOverflow($1) }
    case ("signum", [own]), ("compare", [own, own]):
      return { arguments in
        guard case .integer(let one, _) = arguments[0] else { return nil }
        let other =
          if case .integer(let other, _)? = arguments.dropFirst().first { other } else { 0 }
        return .integer(one < other ? -1 : one > other ? 1 : 0, .int)
      }
    default: return nil
    }
  }

  private static func fractions(_ type: String, _ name: String, _ types: [JavaType]) -> Body? {
    let own: JavaType = type == "Float" ? .float : .double
    switch (name, types) {
    case ("valueOf", [.string]), ("parse" + type, [.string]):
      return { arguments in
        guard case .string(let text) = arguments[0] else { return nil }
        let trimmed = text.filter { !$0.isWhitespace }
        return own == .float
          ? Float(trimmed).map(JavaValue.float) : Double(trimmed).map(JavaValue.double)
      }
    case ("valueOf", [own]): return { $0[0] }
    case ("toString", [own]): return { .string($0[0].text) }
    case ("max", [own, own]), ("min", [own, own]): return extreme(name == "max")
    case ("sum", [own, own]):
      return { arguments in
        switch (arguments[0], arguments[1]) {
        case (.float(let one), .float(let other)): .float(one + other)
        case (.double(let one), .double(let other)): .double(one + other)
        default: nil
        }
      }
    default: return nil
    }
  }

  private static func booleans(_ name: String, _ types: [JavaType]) -> Body? {
    switch (name, types) {
    case ("valueOf", [.boolean]): return { $0[0] }
    case ("valueOf", [.string]), ("parseBoolean", [.string]):
      return { .boolean($0[0].text.lowercased() == "true") }
    case ("toString", [.boolean]): return { .string($0[0].text) }
    default: return nil
    }
  }

  private static func characters(_ name: String, _ types: [JavaType]) -> Body? {
    guard types == [.char] else { return nil }
    switch name {
    case "valueOf", "toString": return { $0[0] }
    case "toUpperCase": return { .string($0[0].text.uppercased()) }
    case "toLowerCase": return { .string($0[0].text.lowercased()) }
    case "isDigit":
      return {
        .boolean($0[0].text.unicodeScalars.allSatisfy { $0.properties.numericType == .decimal })
      }
    case "isLetter":
      return { .boolean($0[0].text.unicodeScalars.allSatisfy(\.properties.isAlphabetic)) }
    default: return nil
    }
  }
}
