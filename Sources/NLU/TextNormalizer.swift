/// Folds text so that case, accents and typography make no difference.
///
/// Accents are dropped for the Latin, Greek and Cyrillic scripts only: elsewhere marks tell words
/// apart.
public enum TextNormalizer {
  /// What a scalar is to a tokenizer.
  enum Folded {
    /// No part of a word.
    case separator
    /// Nothing: the scalar is passed over.
    case nothing
    /// One letter or digit, in its folded form.
    case letter(Unicode.Scalar)
    /// Two letters.
    case letters(Unicode.Scalar, Unicode.Scalar)
    /// More letters.
    case other(String)
  }

  /// The folded form of a scalar.
  static func fold(_ scalar: Unicode.Scalar) -> Folded {
    let value = scalar.value
    if FoldTable.covers(value) {
      let packed = FoldTable.folded(value)
      if packed == 0 { return value == 0xAD ? .nothing : .separator }
      guard let first = Unicode.Scalar(packed & 0xFFFF) else { return .separator }
      guard packed >> 16 != 0, let second = Unicode.Scalar(packed >> 16) else {
        return .letter(first)
      }
      return .letters(first, second)
    }
    switch value {
    case 0x300..<0x370, 0x200B...0x200D, 0x2060, 0xFE00...0xFE0F, 0xFEFF: return .nothing
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      return Unicode.Scalar(value - 0xFEE0).map(fold) ?? .separator
    default: break
    }
    let properties = scalar.properties
    if properties.numericType == .decimal, let digit = properties.numericValue {
      return .letter(Unicode.Scalar(UInt8(ascii: "0") + UInt8(digit)))
    }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return .letter(scalar)
    default: break
    }
    guard properties.isAlphabetic || properties.numericType != nil else { return .separator }
    let lower = properties.lowercaseMapping
    guard let only = lower.unicodeScalars.first, lower.unicodeScalars.count == 1 else {
      return .other(lower)
    }
    return .letter(only)
  }

  /// The folded words of a text, joined by single spaces.
  public static func normalize(_ text: String) -> String {
    Tokenizer.tokens(of: text).map(\.folded).joined(separator: " ")
  }
}
