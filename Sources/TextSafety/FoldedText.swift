/// A text reduced to what a recogniser compares, with the way back to the original.
///
/// Digits of every script become ASCII digits, Latin letters lower-case base letters, spaces and
/// dashes one form each. Marks, format characters and terminal sequences disappear, so that they
/// cannot hide a number.
struct FoldedText {
  /// One character of the folded text and the scalars it stands for.
  struct Unit {
    let glyph: Unicode.Scalar
    let start: Int
    var end: Int
  }

  /// A stretch of units of one sort.
  struct Lexeme {
    enum Sort { case letters, digits, space, newline, other }
    let sort: Sort
    let units: Range<Int>
    /// The folded word; empty for everything but letters.
    let word: String
  }

  private(set) var units: [Unit] = []
  private(set) var lexemes: [Lexeme] = []

  init(_ scalars: [Unicode.Scalar]) {
    units.reserveCapacity(scalars.count)
    var index = 0
    while index < scalars.count {
      let step = Self.read(scalars, at: index)
      if let glyph = step.glyph {
        units.append(Unit(glyph: glyph, start: index, end: index + step.length))
      }
      index += step.length
    }
    lexemes = Self.split(units)
  }

  /// The folded characters of `range` as text.
  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    for unit in units[range] { view.append(unit.glyph) }
    return String(view)
  }

  private static func read(
    _ scalars: [Unicode.Scalar], at index: Int
  ) -> (glyph: Unicode.Scalar?, length: Int) {
    let scalar = scalars[index]
    let value = scalar.value
    if value == 0x1B || value == 0x9B {
      return (nil, controlSequence(scalars, at: index))
    }
    if value == 0x25, index + 2 < scalars.count, scalars[index + 1] == "2",
      scalars[index + 2] == "0"
    {
      return (" ", 3)
    }
    if value < 0x80 { return (LetterFolding.base(of: scalar), 1) }
    return (glyph(beyondASCII: scalar), 1)
  }

  private static func glyph(beyondASCII scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return nil
    case .spaceSeparator: return " "
    case .lineSeparator, .paragraphSeparator: return "\n"
    case .dashPunctuation: return "-"
    default: break
    }
    if let kind = properties.numericType, kind != .numeric,
      let number = properties.numericValue, (0...9).contains(number)
    {
      return Unicode.Scalar(UInt8(48 + Int(number)))
    }
    switch scalar.value {
    case 0x2212: return "-"
    case 0xB7, 0x2022, 0x2219, 0x22C5: return "."
    case 0x2044, 0x2215: return "/"
    case 0x85: return "\n"
    default: return LetterFolding.base(of: scalar)
    }
  }

  /// The length of the terminal sequence that begins at `index`.
  private static func controlSequence(_ scalars: [Unicode.Scalar], at index: Int) -> Int {
    var end = index + 1
    if scalars[index].value == 0x1B {
      guard end < scalars.count, scalars[end] == "[" else { return 1 }
      end += 1
    }
    // A sequence longer than this is an attack, not a colour.
    let limit = min(scalars.count, end + 32)
    while end < limit, (0x20...0x3F).contains(scalars[end].value) { end += 1 }
    guard end < limit, (0x40...0x7E).contains(scalars[end].value) else { return 1 }
    return end + 1 - index
  }

  private static func sort(of glyph: Unicode.Scalar) -> Lexeme.Sort {
    switch glyph.value {
    case 0x30...0x39: return .digits
    case 0x61...0x7A: return .letters
    case 0x20, 0x09: return .space
    case 0x0A, 0x0D: return .newline
    case 0..<0x80: return .other
    default: return glyph.properties.isAlphabetic ? .letters : .other
    }
  }

  private static func split(_ units: [Unit]) -> [Lexeme] {
    var lexemes: [Lexeme] = []
    var start = 0
    while start < units.count {
      let sort = sort(of: units[start].glyph)
      var end = start + 1
      // Every punctuation mark stands alone, so that a phrase can be matched mark by mark.
      while sort != .other, end < units.count, self.sort(of: units[end].glyph) == sort { end += 1 }
      var word = String.UnicodeScalarView()
      if sort == .letters { for unit in units[start..<end] { word.append(unit.glyph) } }
      lexemes.append(Lexeme(sort: sort, units: start..<end, word: String(word)))
      start = end
    }
    return lexemes
  }
}
