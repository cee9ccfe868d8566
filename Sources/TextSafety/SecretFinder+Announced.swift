extension SecretFinder {
  /// The kind of secret that a text announces without giving it: «mon cvv c'est», «password:».
  ///
  /// A question announces nothing.
  var announces: SecretKind? {
    let last = text.lexemes.last { $0.sort != .space && $0.sort != .newline }
    guard let last, text.units[last.units.lowerBound].glyph != "?" else { return nil }
    let kinds: [(Cue, SecretKind)] = [
      (.cvv, .cvv), (.pin, .pin), (.oneTimeCode, .pin), (.password, .password),
    ]
    for (cue, kind) in kinds {
      guard let phrase = cues[cue].last, let link = trailingLink(after: phrase.upperBound) else {
        continue
      }
      // A password alone is spoken of more often than announced.
      if kind != .password || link { return kind }
    }
    return nil
  }

  /// Whether only linking words follow, and at least one sign or verb among them; nothing when
  /// other words follow.
  private func trailingLink(after start: Int) -> Bool? {
    var hasLink = false
    for lexeme in text.lexemes[start...] {
      switch lexeme.sort {
      case .space, .newline: break
      case .digits: return nil
      case .letters:
        if PasswordWords.links.contains(lexeme.word) {
          hasLink = true
        } else if !PasswordWords.fillers.contains(lexeme.word),
          !["carte", "card", "cb", "ma", "suivant", "following", "voici"].contains(lexeme.word)
        {
          return nil
        }
      case .other:
        let glyph = text.units[lexeme.units.lowerBound].glyph
        if glyph == ":" || glyph == "=" { hasLink = true }
      }
    }
    return hasLink
  }

  /// Finds what the message before has announced, where this one says little else.
  mutating func findAnnounced() {
    guard let announced, !isLong else { return }
    switch announced {
    case .cvv: takeOnlyNumber(3...4, as: .cvv)
    case .pin: takeOnlyNumber(4...8, as: .pin)
    case .password:
      let words = text.lexemes.filter { $0.sort != .space && $0.sort != .newline }
      guard let first = words.first, let last = words.last,
        !text.lexemes.contains(where: { $0.sort == .space }) || hasOddWord
      else { return }
      let units = first.units.lowerBound..<last.units.upperBound
      if !isAboutPasswords(units) { take(units, as: .password) }
    case .pan, .track, .iban, .token: break
    }
  }

  private var isLong: Bool { text.lexemes.count { $0.sort == .letters } > 4 }

  /// Whether a word holds digits and letters or signs, as passwords do and sentences do not.
  private var hasOddWord: Bool {
    zip(text.lexemes, text.lexemes.dropFirst()).contains { left, right in
      left.sort == .letters && right.sort == .digits
    }
  }

  private mutating func takeOnlyNumber(_ lengths: ClosedRange<Int>, as kind: SecretKind) {
    let numbers = text.lexemes.indices.filter { text.lexemes[$0].sort == .digits }
    guard numbers.count == 1 || numbers.count == digitCount, let first = numbers.first,
      !cues.contains(.otherNumber), let units = number(at: first, lengths)
    else { return }
    take(units, as: kind)
  }
}
