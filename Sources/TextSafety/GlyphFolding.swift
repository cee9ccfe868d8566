/// Reduces one character to the form that recognisers compare.
enum GlyphFolding {
  /// The folded form of `scalar`, or nothing where it does not show.
  static func glyph(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.value < 0x80 {
      if scalar.value >= 0x20 && scalar.value != 0x7F { return LetterFolding.base(of: scalar) }
      return [0x09, 0x0A, 0x0D].contains(scalar.value) ? scalar : nil
    }
    return glyph(beyondASCII: scalar)
  }

  private static func glyph(beyondASCII scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xC0...0x17F where scalar.value != 0xD7 && scalar.value != 0xF7:
      return LetterFolding.base(of: scalar)
    case 0x85: return "\n"
    case 0x80...0x9F: return nil
    case 0xB7, 0x2022, 0x2219, 0x22C5, 0x30FB: return "."
    case 0x2212, 0xAF, 0x30FC: return "-"
    case 0x2044, 0x2215: return "/"
    case 0x2018, 0x2019: return "'"
    case 0x2026: return "."
    case 0x2800: return " "
    default: break
    }
    if (0x370...0x52F).contains(scalar.value), let latin = lookalikes[scalar] { return latin }
    if let letter = StyledLetters.plain(scalar) { return letter }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return nil
    case .spaceSeparator: return " "
    case .lineSeparator, .paragraphSeparator: return "\n"
    case .dashPunctuation: return "-"
    default: break
    }
    if properties.isDefaultIgnorableCodePoint { return nil }
    if let number = properties.numericValue, (0...9).contains(number),
      number == Double(Int(number))
    {
      return Unicode.Scalar(UInt8(48 + Int(number)))
    }
    return LetterFolding.base(of: scalar)
  }

  /// Cyrillic and Greek letters that pass for Latin ones in a word.
  private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = [
    "а": "a", "А": "a", "В": "b", "с": "c", "С": "c", "е": "e", "Е": "e", "һ": "h", "Н": "h",
    "і": "i", "І": "i", "Ι": "i", "ј": "j", "К": "k", "Κ": "k", "М": "m", "Μ": "m", "о": "o",
    "О": "o", "ο": "o", "Ο": "o", "р": "p", "Р": "p", "Ρ": "p", "ѕ": "s", "Ѕ": "s", "Т": "t",
    "Τ": "t", "х": "x", "Х": "x", "у": "y", "ν": "v", "Α": "a", "Β": "b", "Ε": "e", "З": "z",
  ]
}
