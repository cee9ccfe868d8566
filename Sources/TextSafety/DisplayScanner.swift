/// Judges the scalars of a text one after the other: which may stand on a screen as they are.
///
/// Hidden are all controls (C0, DEL, C1), what changes direction, what takes no room, tags, line
/// and paragraph separators, private use, noncharacters and what this release's Unicode tables do
/// not know: it could become any of these.
struct DisplayScanner {
  /// What becomes of a scalar.
  enum Verdict {
    /// It stands as it is.
    case shown
    /// It is shown by its number.
    case escaped
    /// It is one mark too many on its letter and is left out.
    case dropped
  }

  /// Marks on one base character; more make a tower that covers other lines.
  static let marksPerBase = 8

  /// The marks on the base so far; none where there is no base to stand on.
  private var marks: Int?
  /// How often pictures have been joined to the one that the scan is in.
  private var joins = 0
  private var isInPicture = false
  private var isJoined = false

  /// Begins a line.
  init() {}

  /// Judges a scalar other than a line feed, a return or a tab.
  ///
  /// - Parameters:
  ///   - scalar: the next of the line.
  ///   - following: the one behind it, if there is one.
  /// - Returns: what becomes of it.
  mutating func verdict(on scalar: Unicode.Scalar, before following: Unicode.Scalar?) -> Verdict {
    if (0x20..<0x7F).contains(scalar.value) {
      standOn(picture: false)
      return .shown
    }
    if Self.isMark(scalar) {
      guard let count = marks else { return .escaped }
      marks = count + 1
      return count < Self.marksPerBase ? .shown : .dropped
    }
    if scalar == Self.joiner, isInPicture, joins < Self.marksPerBase,
      let following, Self.isPicture(following)
    {
      joins += 1
      isJoined = true
      return .shown
    }
    guard Self.isVisible(scalar) else {
      self = DisplayScanner()
      return .escaped
    }
    standOn(picture: Self.isPicture(scalar))
    return .shown
  }

  private mutating func standOn(picture: Bool) {
    marks = 0
    if !isJoined { joins = 0 }
    isJoined = false
    isInPicture = picture
  }

  /// Joins the parts of a picture such as a family; between letters it would hide in a word.
  private static let joiner: Unicode.Scalar = "\u{200D}"

  private static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x2000 && scalar.properties.isEmoji
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x300: return false
    // Hangul vowels and finals take no room of their own behind a syllable's initial.
    case 0x1161...0x11FF, 0xD7B0...0xD7FB: return scalar.properties.generalCategory == .otherLetter
    // Variation selectors choose a glyph's style; other marks without a shape hide text.
    case 0xFE00...0xFE0F: return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark:
      return !scalar.properties.isDefaultIgnorableCodePoint
    default: return false
    }
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    if properties.isNoncharacterCodePoint || properties.isDefaultIgnorableCodePoint {
      return false
    }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator,
      .unassigned:
      return false
    default: return true
    }
  }
}
