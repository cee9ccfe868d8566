import Foundation

/// A pattern of Java's `String.format`, as far as strings, numbers and booleans need it.
struct JavaFormat {
  private let pattern: [Character]

  init(_ pattern: String) { self.pattern = Array(pattern) }

  /// One `%…` of a pattern.
  private struct Directive {
    var index: Int?
    var flags = ""
    var width = 0
    var precision: Int?
    var conversion: Character = "%"
  }

  /// The pattern with its items; nil where Java would throw.
  func text(of items: [JavaValue]) -> String? {
    var text = ""
    var position = 0
    var next = 0
    while position < pattern.count {
      guard pattern[position] == "%" else {
        text.append(pattern[position])
        position += 1
        continue
      }
      position += 1
      guard let directive = directive(at: &position) else { return nil }
      switch directive.conversion {
      case "%": text += padded("%", directive)
      case "n": text += "\n"
      default:
        let index = directive.index ?? next
        if directive.index == nil { next += 1 }
        guard items.indices.contains(index), let part = Self.part(items[index], directive) else {
          return nil
        }
        text += padded(part, directive)
      }
    }
    return text
  }

  private func number(at position: inout Int) -> Int? {
    var digits = ""
    while position < pattern.count, pattern[position].isASCII, pattern[position].isNumber,
      digits.count < 6
    {
      digits.append(pattern[position])
      position += 1
    }
    return Int(digits)
  }

  private func directive(at position: inout Int) -> Directive? {
    var directive = Directive()
    let start = position
    if let index = number(at: &position), position < pattern.count, pattern[position] == "$" {
      directive.index = index - 1
      position += 1
    } else {
      position = start
    }
    while position < pattern.count, "-+ 0,(#".contains(pattern[position]) {
      directive.flags.append(pattern[position])
      position += 1
    }
    directive.width = min(number(at: &position) ?? 0, 10_000)
    if position < pattern.count, pattern[position] == "." {
      position += 1
      guard let precision = number(at: &position) else { return nil }
      directive.precision = min(precision, 1_000)
    }
    guard position < pattern.count else { return nil }
    directive.conversion = pattern[position]
    position += 1
    return directive
  }

  private func padded(_ text: String, _ directive: Directive) -> String {
    let missing = max(0, directive.width - text.count)
    guard missing > 0 else { return text }
    if directive.flags.contains("-") { return text + String(repeating: " ", count: missing) }
    if directive.flags.contains("0"), let first = text.first, first.isNumber || first == "-" {
      let sign = first == "-" ? "-" : ""
      return sign + String(repeating: "0", count: missing) + text.dropFirst(sign.count)
    }
    return String(repeating: " ", count: missing) + text
  }

  private static func part(_ item: JavaValue, _ directive: Directive) -> String? {
    switch directive.conversion {
    case "s", "S":
      let text = String(item.text.prefix(directive.precision ?? .max))
      return directive.conversion == "S" ? text.uppercased() : text
    case "b":
      return item == .boolean(true) || (item != .boolean(false) && item != .null)
        ? "true" : "false"
    case "d":
      guard case .integer(let integer, _) = item else { return nil }
      return signed(grouped(String(integer), directive), directive)
    case "f":
      let number: Decimal
      switch item {
      case .decimal(let decimal): number = decimal
      case .double, .float:
        guard case .number(let decimal)? = item.value else { return nil }
        number = decimal
      default: return nil
      }
      guard let text = fixed(number, directive.precision ?? 6) else { return nil }
      return signed(grouped(text, directive), directive)
    case "c":
      guard case .string(let text) = item, text.unicodeScalars.count == 1 else { return nil }
      return text
    case "x":
      guard case .integer(let integer, _) = item else { return nil }
      return String(integer, radix: 16)
    default: return nil
    }
  }

  private static func signed(_ text: String, _ directive: Directive) -> String {
    directive.flags.contains("+") && !text.hasPrefix("-") ? "+" + text : text
  }

  private static func grouped(_ text: String, _ directive: Directive) -> String {
    guard directive.flags.contains(",") else { return text }
    let sign = text.hasPrefix("-") ? "-" : ""
    let parts = text.dropFirst(sign.count).split(separator: ".", maxSplits: 1)
    var whole = ""
    for (index, digit) in parts[0].enumerated() {
      if index > 0, (parts[0].count - index).isMultiple(of: 3) { whole.append(",") }
      whole.append(digit)
    }
    return sign + whole + (parts.count > 1 ? "." + parts[1] : "")
  }

  /// The number with so many digits behind the point, rounded half up.
  private static func fixed(_ number: Decimal, _ precision: Int) -> String? {
    guard let rounded = number.rounded(scale: precision, .halfUp) else { return nil }
    let text = rounded.description
    guard !text.contains("e"), !text.contains("E") else { return nil }
    let parts = text.split(separator: ".")
    guard precision > 0 else { return String(parts[0]) }
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    return "\(parts[0])." + fraction + String(repeating: "0", count: precision - fraction.count)
  }
}
