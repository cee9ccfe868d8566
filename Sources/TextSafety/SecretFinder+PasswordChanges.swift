extension SecretFinder {
  /// Takes the old and the new password of «my password from Oldie99 to Newbie77».
  ///
  /// - Parameter start: the lexeme behind the word for a password.
  /// - Returns: whether both are there.
  mutating func takeChange(behind start: Int) -> Bool {
    guard let old = value(behind: Self.fromWords, from: start),
      let next = text.lexemes.firstIndex(at: old.upperBound),
      let new = value(behind: Self.toWords, from: next)
    else { return false }
    take(old, as: .password)
    take(new, as: .password)
    return true
  }

  /// A value that no dictionary holds, right behind one of some words that is at most two words on.
  private mutating func value(behind links: Set<String>, from start: Int) -> Range<Int>? {
    var words = 0
    for index in start..<min(start + 8, text.lexemes.count) {
      steps += 1
      switch text.lexemes[index].sort {
      case .space: continue
      case .letters where links.contains(text.lexemes[index].word):
        guard index + 2 < text.lexemes.count, text.lexemes[index + 1].sort == .space,
          let value = value(at: index + 2, link: .none), hasLettersAndDigits(value)
        else { return nil }
        return value
      case .letters:
        words += 1
        if words > 2 { return nil }
      case .digits, .newline, .other: return nil
      }
    }
    return nil
  }

  private func hasLettersAndDigits(_ units: Range<Int>) -> Bool {
    let glyphs = text.units[units].lazy.map(\.glyph)
    return glyphs.contains { ("0"..."9").contains($0) }
      && glyphs.contains { ("a"..."z").contains($0) }
  }

  /// Whether a value has letters, digits and a sign that no number of anything else has.
  func isStrong(_ units: Range<Int>) -> Bool {
    hasLettersAndDigits(units)
      && text.units[units].contains { Self.signs.contains($0.glyph) }
  }

  private static let signs: Set<Unicode.Scalar> = ["!", "#", "$", "&", "?", "^", "~", "+"]

  private static let fromWords: Set<String> = ["from", "de", "von", "da", "z"]
  private static let toWords: Set<String> = [
    "to", "a", "en", "zu", "in", "na", "vers", "auf", "para",
  ]
}
