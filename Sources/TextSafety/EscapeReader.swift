/// Reads what stands for one character but is written with several: terminal sequences, and the
/// escapes of URLs, markup and JSON.
enum EscapeReader {
  typealias Step = (glyph: Unicode.Scalar?, length: Int)

  /// The escape that begins at `index`: what it shows, if anything, and its length in scalars.
  static func read(_ scalars: [Unicode.Scalar], at index: Int) -> Step? {
    switch scalars[index] {
    case "\u{1B}", "\u{9B}", "\u{9D}", "\u{90}":
      return (nil, terminalSequence(scalars, at: index))
    case "%": return PercentReader.read(scalars, at: index)
    case "^": return caret(scalars, at: index)
    case "&": return entity(scalars, at: index)
    case "\\": return backslash(scalars, at: index)
    case "<": return MarkupTag.read(scalars, at: index)
    default: return nil
    }
  }

  // MARK: - Terminal sequences (ECMA-48)

  /// A sequence longer than this is an attack, not a colour or a title.
  private static let sequenceLimit = 64

  private static func terminalSequence(_ scalars: [Unicode.Scalar], at index: Int) -> Int {
    var start = index + 1
    var introducer = scalars[index].value
    if introducer == 0x1B {
      guard start < scalars.count else { return 1 }
      if (0x28...0x2B).contains(scalars[start].value) { return charset(scalars, at: index) }
      guard (0x40...0x5F).contains(scalars[start].value) else { return 1 }
      introducer = scalars[start].value + 0x40
      start += 1
    }
    switch introducer {
    case 0x9B: return controlEnd(scalars, from: start).map { $0 - index } ?? 1
    case 0x90, 0x9D: return stringEnd(scalars, from: start).map { $0 - index } ?? 1
    default: return 1
    }
  }

  /// The choice of a character set, «ESC ( B», which resets of a terminal's colours end with.
  ///
  /// Only sets that a letter names: a digit may be the number's.
  private static func charset(_ scalars: [Unicode.Scalar], at index: Int) -> Int {
    index + 2 < scalars.count && ("A"..."Z").contains(scalars[index + 2]) ? 3 : 1
  }

  /// The end of a control sequence, which closes with a letter or the like.
  static func controlEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    var end = start
    let limit = min(scalars.count, start + sequenceLimit)
    while end < limit, (0x20...0x3F).contains(scalars[end].value) { end += 1 }
    return end < limit && (0x40...0x7E).contains(scalars[end].value) ? end + 1 : nil
  }

  /// The end of a command string, which closes with BEL or ST.
  private static func stringEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    var end = start
    let limit = min(scalars.count, start + sequenceLimit)
    while end < limit {
      if [0x07, 0x9C].contains(scalars[end].value) { return end + 1 }
      if scalars[end].value == 0x1B {
        return end + 1 < limit && scalars[end + 1] == "\\" ? end + 2 : nil
      }
      end += 1
    }
    return nil
  }

  // MARK: - Markup and JSON

  /// `&#52;`, `&#x34;` and the named spaces and dashes.
  private static func entity(_ scalars: [Unicode.Scalar], at index: Int) -> Step? {
    let limit = min(scalars.count, index + 10)
    guard let end = (index..<limit).first(where: { scalars[$0] == ";" }), end > index + 2 else {
      return space(scalars, at: index)
    }
    let length = end + 1 - index
    if scalars[index + 1] == "#" {
      let isHex = scalars[index + 2] == "x" || scalars[index + 2] == "X"
      let digits = index + (isHex ? 3 : 2)..<end
      return number(scalars, digits, radix: isHex ? 16 : 10)
        .flatMap { Unicode.Scalar(UInt32($0)) }.flatMap { step($0, length) }
    }
    var name = ""
    for scalar in scalars[index + 1..<end] { name.unicodeScalars.append(scalar) }
    return names[name].map { (glyph: $0, length: length) }
  }

  /// `&nbsp` without its semicolon, which browsers show as a space nonetheless.
  private static func space(_ scalars: [Unicode.Scalar], at index: Int) -> Step? {
    let name = "nbsp".unicodeScalars
    guard scalars[(index + 1)...].prefix(name.count).elementsEqual(name) else { return nil }
    return (" ", name.count + 1)
  }

  private static let names: [String: Unicode.Scalar?] = [
    "nbsp": " ", "ensp": " ", "emsp": " ", "thinsp": " ", "hairsp": " ", "numsp": " ",
    "ndash": "-", "mdash": "-", "hyphen": "-", "dash": "-", "minus": "-", "middot": ".",
    "period": ".", "comma": ",", "sol": "/", "lowbar": "_", "colon": ":", "bull": ".",
    "Tab": " ", "NewLine": "\n", "puncsp": " ", "emsp13": " ", "emsp14": " ", "horbar": "-",
    "shy": Unicode.Scalar?.none, "zwj": Unicode.Scalar?.none, "zwnj": Unicode.Scalar?.none,
  ]

  /// `\u0034`, `\x34`, and the escape character written as `\e`, `\033`, `\x1b` or `\u001b`, with
  /// the terminal sequence that it begins.
  private static func backslash(_ scalars: [Unicode.Scalar], at index: Int) -> Step? {
    guard index + 1 < scalars.count else { return nil }
    switch scalars[index + 1] {
    case "u": return hexadecimal(scalars, at: index, digits: 4)
    case "x": return hexadecimal(scalars, at: index, digits: 2)
    case "e", "E": return written(scalars, at: index, length: 2)
    case "n", "r", "t": return betweenDigits(scalars, at: index)
    case "0":
      guard index + 3 < scalars.count, scalars[index + 2] == "3", scalars[index + 3] == "3" else {
        return nil
      }
      return written(scalars, at: index, length: 4)
    default: return nil
    }
  }

  /// `\n`, `\r` and `\t` in JSON, beside a digit or a mask; elsewhere the letter may be a word's.
  private static func betweenDigits(_ scalars: [Unicode.Scalar], at index: Int) -> Step? {
    guard index > 0, index + 2 < scalars.count else { return nil }
    let isInside = [scalars[index - 1], scalars[index + 2]].allSatisfy {
      ("0"..."9").contains($0) || $0 == "\\" || $0 == "*"
    }
    return isInside ? (" ", 2) : nil
  }

  private static func hexadecimal(
    _ scalars: [Unicode.Scalar], at index: Int, digits: Int
  ) -> Step? {
    let length = digits + 2
    guard index + length <= scalars.count,
      let value = number(scalars, index + 2..<index + length, radix: 16)
    else { return nil }
    if value == 0x1B { return written(scalars, at: index, length: length) }
    return Unicode.Scalar(UInt32(value)).flatMap { step($0, length) }
  }

  private static func written(
    _ scalars: [Unicode.Scalar], at index: Int, length: Int
  ) -> Step? {
    let start = index + length
    guard start < scalars.count, scalars[start] == "[",
      let end = controlEnd(scalars, from: start + 1)
    else { return nil }
    return (nil, end - index)
  }

  /// The escape character as a caret shows it, `^[`, with the terminal sequence that it begins.
  private static func caret(_ scalars: [Unicode.Scalar], at index: Int) -> Step? {
    guard index + 1 < scalars.count, scalars[index + 1] == "[" else { return nil }
    return written(scalars, at: index, length: 2)
  }

  static func step(_ scalar: Unicode.Scalar, _ length: Int) -> Step {
    (GlyphFolding.glyph(of: scalar), length)
  }

  /// The number written in a range, up to six digits; nothing where another character stands.
  static func number(
    _ scalars: [Unicode.Scalar], _ range: Range<Int>, radix: Int
  ) -> Int? {
    guard !range.isEmpty, range.count <= 6, range.upperBound <= scalars.count else { return nil }
    var value = 0
    for scalar in scalars[range] {
      let digit: Int
      switch scalar.value {
      case 0x30...0x39: digit = Int(scalar.value) - 0x30
      case 0x41...0x46 where radix == 16: digit = Int(scalar.value) - 0x37
      case 0x61...0x66 where radix == 16: digit = Int(scalar.value) - 0x57
      default: return nil
      }
      value = value * radix + digit
    }
    return value
  }
}
