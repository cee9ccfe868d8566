extension SecretFinder {
  /// Finds the word that follows «mot de passe», «password» and the like.
  ///
  /// After a colon or an equals sign any word is taken; after «est» or «is» any but the words
  /// people use to speak about a password; with nothing between only what no dictionary holds.
  mutating func findPasswords() {
    for index in text.lexemes.indices {
      guard let end = CueWords.password.end(at: index, in: text) else { continue }
      if let value = password(after: end) { take(value, as: .password) }
    }
  }

  private enum Link { case none, word, sign }

  private func password(after start: Int) -> Range<Int>? {
    var link = Link.none
    var index = start
    var words = 0
    while index < text.lexemes.count, words < 6 {
      let lexeme = text.lexemes[index]
      switch lexeme.sort {
      case .newline: return nil
      case .space: break
      case .other where [":", "="].contains(glyph(index)): link = .sign
      case .other where Self.quotes[glyph(index)] != nil && link != .none:
        return quoted(from: index) ?? value(at: index, link: link)
      case .other where link == .none && ["'", "’", ",", "\"", "«"].contains(glyph(index)): break
      case .letters where isLink(index, Self.links):
        if link == .none { link = .word }
        words += 1
      case .letters where isLink(index, Self.fillers):
        words += 1
      case .letters, .digits, .other:
        return link == .none && words > 0 ? nil : value(at: index, link: link)
      }
      index += 1
    }
    return nil
  }

  private func glyph(_ index: Int) -> Unicode.Scalar {
    text.units[text.lexemes[index].units.lowerBound].glyph
  }

  /// What stands between quotation marks, if they close on the same line.
  private func quoted(from index: Int) -> Range<Int>? {
    guard let closing = Self.quotes[glyph(index)] else { return nil }
    let start = text.lexemes[index].units.upperBound
    var end = start
    while end < text.units.count, text.units[end].glyph != closing {
      guard text.units[end].glyph != "\n", end - start < 128 else { return nil }
      end += 1
    }
    let isMasked = text.units[start..<end].allSatisfy { $0.glyph == "*" || $0.glyph == " " }
    return end < text.units.count && !isMasked ? start..<end : nil
  }

  private func value(at index: Int, link: Link) -> Range<Int>? {
    let start = text.lexemes[index].units.lowerBound
    var end = start
    while end < text.units.count, !Self.blanks.contains(text.units[end].glyph) { end += 1 }
    while end > start + 1, Self.closing.contains(text.units[end - 1].glyph) { end -= 1 }
    let glyphs = text.units[start..<end].map(\.glyph)
    if glyphs.allSatisfy({ $0 == "*" || Self.quotes[$0] != nil || $0 == "»" }) { return nil }
    switch link {
    case .sign, .word: return isAboutPasswords(start..<end) ? nil : start..<end
    case .none:
      let hasDigit = glyphs.contains { ("0"..."9").contains($0) }
      let hasLetter = glyphs.contains { $0.properties.isAlphabetic }
      return hasDigit && hasLetter && end - start >= 4 ? start..<end : nil
    }
  }

  /// Whether the word says something about a password rather than being one.
  private func isAboutPasswords(_ units: Range<Int>) -> Bool {
    var end = units.upperBound
    while end > units.lowerBound, ["!", "?"].contains(text.units[end - 1].glyph) { end -= 1 }
    return end == units.lowerBound
      || Self.aboutPasswords.contains(text.text(units.lowerBound..<end))
  }

  private func isLink(_ index: Int, _ words: Set<String>) -> Bool {
    words.contains(text.lexemes[index].word)
      && !(index + 1 < text.lexemes.count && text.lexemes[index + 1].sort == .digits)
  }

  private static let blanks: Set<Unicode.Scalar> = [" ", "\t", "\n", "\r"]

  private static let quotes: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\"", "«": "»", "“": "”", "„": "“", "`": "`", "'": "'", "‘": "’",
  ]

  private static let closing: Set<Unicode.Scalar> = [
    ",", ".", ";", ")", "\"", "»", "”", "`", "'",
  ]

  private static let links: Set<String> = [
    "est", "is", "was", "etait", "ist", "es", "e", "jest", "sera", "s",
  ]

  private static let fillers: Set<String> = [
    "account", "admin", "c", "compte", "de", "du", "for", "it", "l", "la", "le", "mon", "my",
    "notre", "our", "portail", "pour", "the", "wifi",
  ]

  private static let aboutPasswords: Set<String> = [
    "a", "actuel", "again", "already", "and", "any", "as", "au", "aussi", "been", "bloque", "bon",
    "bonne", "by", "ca", "case", "ce", "change", "changed", "changer", "compromised", "compromis",
    "correct", "dans", "deja", "different", "doesn", "doit", "elle", "en", "encore", "est", "et",
    "expire", "expired", "faux", "forgotten", "from", "gone", "good", "had", "has", "have", "he",
    "how", "i", "if", "ignore", "il", "in", "inconnu", "incorrect", "invalid", "invalide", "is",
    "it", "je", "jamais", "le", "les", "lost", "mais", "mauvais", "missing", "modifie",
    "necessaire",
    "needed", "never", "new", "no", "non", "not", "nouveau", "oblige", "obligatoire", "ok", "on",
    "or", "ou", "oublie", "oubliee", "par", "pas", "perdu", "perdue", "please", "plus", "pour",
    "que", "qui", "ras", "refuse", "refused", "rejected", "rejete", "remembered", "requis",
    "required", "reset", "right", "same", "securise", "saved", "so", "still", "stocke", "stored",
    "svp", "that", "the", "then", "there", "this", "to", "too", "toujours", "tres", "trop",
    "unknown", "un", "une", "unchanged", "used", "valid", "valide", "very", "weak", "what", "when",
    "where", "which", "why", "with", "wrong", "you", "your",
  ]
}
