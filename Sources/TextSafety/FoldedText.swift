/// A text reduced to what a recogniser compares, with the way back to the original.
///
/// Digits of every script become ASCII digits, Latin letters lower-case base letters, spaces and
/// dashes one form each. Marks, controls, format characters and terminal sequences disappear and
/// escapes of markup are read, so that they cannot hide a number.
struct FoldedText {
  /// One character of the folded text and the scalars it stands for.
  struct Unit {
    let glyph: Unicode.Scalar
    let start: Int
    let end: Int
  }

  /// A stretch of units of one sort.
  struct Lexeme {
    enum Sort { case letters, digits, space, newline, other }
    let sort: Sort
    let units: Range<Int>
    /// The folded word, or one or two digits as text; empty for everything else.
    let word: String
  }

  private(set) var units: [Unit] = []
  private(set) var lexemes: [Lexeme] = []

  init(_ scalars: [Unicode.Scalar]) {
    units.reserveCapacity(scalars.count)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if (0x61...0x7A).contains(scalar.value) || (0x30...0x39).contains(scalar.value) {
        units.append(Unit(glyph: scalar, start: index, end: index + 1))
        index += 1
        continue
      }
      let step =
        EscapeReader.read(scalars, at: index) ?? (glyph: GlyphFolding.glyph(of: scalar), length: 1)
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

  /// The first glyph of a lexeme, its only one where it is a punctuation mark.
  func glyph(_ lexeme: Int) -> Unicode.Scalar {
    units[lexemes[lexeme].units.lowerBound].glyph
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
    lexemes.reserveCapacity(units.count / 2)
    var start = 0
    while start < units.count {
      let sort = sort(of: units[start].glyph)
      var end = start + 1
      // Every punctuation mark stands alone, so that a phrase can be matched mark by mark.
      while sort != .other, end < units.count, self.sort(of: units[end].glyph) == sort { end += 1 }
      var word = ""
      if sort == .letters && end - start <= wordLimit || sort == .digits && end - start <= 2 {
        word = Self.word(units[start..<end])
      }
      lexemes.append(Lexeme(sort: sort, units: start..<end, word: word))
      start = end
    }
    return lexemes
  }

  /// The glyphs as text; of most words every glyph is one byte.
  private static func word(_ units: ArraySlice<Unit>) -> String {
    if units.allSatisfy({ $0.glyph.value < 0x80 }) {
      return String(unsafeUninitializedCapacity: units.count) { bytes in
        for (place, unit) in units.enumerated() {
          bytes[place] = UInt8(truncatingIfNeeded: unit.glyph.value)
        }
        return units.count
      }
    }
    var view = String.UnicodeScalarView()
    for unit in units { view.append(unit.glyph) }
    return String(view)
  }

  /// No word that a recogniser knows is longer.
  private static let wordLimit = 24
}
