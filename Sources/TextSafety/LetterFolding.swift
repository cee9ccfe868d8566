/// Comparison of words without regard to case and accents.
public enum LetterFolding {
  /// `text` in lower case, Latin letters reduced to their base, marks dropped.
  public static func fold(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars where !isMark(scalar) {
      folded.append(base(of: scalar))
    }
    return String(folded)
  }

  /// Whether `scalar` is a combining mark.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }

  /// The lower-case base letter of a letter of Latin-1 or Latin Extended-A, else `scalar`.
  static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = scalar.value
    if value < 0x80 { return (0x41...0x5A).contains(value) ? lowered(value) : scalar }
    if value < 0x180 { return bases[Int(value)] ?? scalar }
    // Full-width forms of the ASCII characters.
    if (0xFF01...0xFF5E).contains(value) {
      return Unicode.Scalar(value - 0xFEE0).map(base(of:)) ?? scalar
    }
    return scalar
  }

  private static func lowered(_ value: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(value) + 0x20)
  }

  /// The base letter of each scalar below U+0180 that has another.
  private static let bases: [Unicode.Scalar?] = {
    let families: [(Unicode.Scalar, String)] = [
      ("a", "àáâãäåāăąÀÁÂÃÄÅĀĂĄ"), ("c", "çćĉċčÇĆĈĊČ"), ("d", "ďđĎĐ"),
      ("e", "èéêëēĕėęěÈÉÊËĒĔĖĘĚ"), ("g", "ĝğġģĜĞĠĢ"), ("h", "ĥħĤĦ"),
      ("i", "ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ"), ("j", "ĵĴ"), ("k", "ķĶ"), ("l", "ĺļľłĹĻĽŁ"),
      ("n", "ñńņňÑŃŅŇ"), ("o", "òóôõöøōŏőÒÓÔÕÖØŌŎŐ"), ("r", "ŕŗřŔŖŘ"),
      ("s", "śŝşšŚŜŞŠ"), ("t", "ţťŢŤ"), ("u", "ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ"), ("w", "ŵŴ"),
      ("y", "ýÿŷÝŸŶ"), ("z", "źżžŹŻŽ"),
    ]
    var table = [Unicode.Scalar?](repeating: nil, count: 0x180)
    for (letter, forms) in families {
      for form in forms.unicodeScalars { table[Int(form.value)] = letter }
    }
    return table
  }()
}
