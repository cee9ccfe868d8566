extension SecretFinder {
  /// Finds the word that follows «mot de passe», «password» and the like.
  ///
  /// After a colon or an equals sign any word is taken; after «est» or «is» any but the words
  /// people use to speak about a password; with nothing between only what no dictionary holds.
  mutating func findPasswords() {
    for phrase in cues[.password] where !isTaken(lexeme: phrase.lowerBound) {
      if takeChange(behind: phrase.upperBound) { continue }
      if let value = password(after: phrase.upperBound) ?? password(before: phrase) {
        take(value, as: .password)
        if isPlural(phrase) { takeFurther(behind: value.upperBound) }
      }
    }
    for phrase in cues[.login] where !isTaken(lexeme: phrase.lowerBound) {
      if let value = passwordBehindSlash(after: phrase.upperBound) { take(value, as: .password) }
    }
    findPasswordsInAddresses()
  }

  enum Link { case none, word, sign }

  /// «mdp c tournesol»: the verb is in the letter; «c'est» has it behind an apostrophe.
  private func isFollowedByWord(_ index: Int) -> Bool {
    index + 2 < text.lexemes.count && text.lexemes[index + 1].sort == .space
  }

  /// «m.d.p.»: the point belongs to the abbreviation.
  private func isAbbreviation(_ end: Int) -> Bool {
    text.glyph(end) == "." && end > 0 && text.lexemes[end - 1].units.count == 1
  }

  /// «mypasswordis»: the verb is glued to the word before it.
  private func endsWithVerb(_ start: Int) -> Bool {
    start > 0 && CuePhrases.linkedPasswords.contains(text.lexemes[start - 1].word)
  }

  private mutating func password(after start: Int) -> Range<Int>? {
    var link = endsWithVerb(start) ? Link.word : .none
    var index = start
    var words = 0
    while index < text.lexemes.count, words < 6, index - start < 24 {
      steps += 1
      let lexeme = text.lexemes[index]
      switch lexeme.sort {
      case .newline: return nil
      case .space: break
      case .other where [":", "=", ">"].contains(text.glyph(index)): link = .sign
      case .other where Self.quotes[text.glyph(index)] != nil && link != .none:
        return quoted(from: index) ?? value(at: index, link: link)
      case .other where index == start && isAbbreviation(start): break
      case .other where link == .none && Self.asides.contains(text.glyph(index)): break
      case .letters where isLink(index, PasswordWords.links) || isPolishLink(index, of: start):
        if link == .none { link = .word }
        words += 1
      case .letters
      where link == .none && lexeme.word == "c" && lexeme.units.count == 1
        && isFollowedByWord(index):
        link = .word
        words += 1
      case .letters
      where isLink(index, link == .sign ? PasswordWords.openers : PasswordWords.fillers):
        words += 1
      case .letters, .digits, .other:
        guard link == .none else { return value(at: index, link: link) }
        if words == 0, let value = value(at: index, link: .none) { return value }
        if let value = value(at: index, link: .none), isStrong(value) { return value }
        if let word = wordAlone(index, behind: start) { return word }
        return passwordBehindSign(after: index)
      }
      index += 1
    }
    return nil
  }

  /// «mot de passe Bitrix24 : Toto!42»: a sign some words on, and then no word of a sentence.
  private mutating func passwordBehindSign(after start: Int) -> Range<Int>? {
    for index in start..<min(start + 9, text.lexemes.count) {
      steps += 1
      switch text.lexemes[index].sort {
      case .newline: return nil
      case .letters, .digits, .space: continue
      case .other:
        guard [":", "="].contains(text.glyph(index)) else { continue }
        var next = index + 1
        while next < text.lexemes.count, text.lexemes[next].sort == .space { next += 1 }
        return next < text.lexemes.count ? value(at: next, link: .none) : nil
      }
    }
    return nil
  }

  /// A password right before its name: «Citron55 comme mot de passe», «x7k is my password».
  private mutating func password(before phrase: Range<Int>) -> Range<Int>? {
    let start = phrase.lowerBound
    let isInBrackets =
      phrase.upperBound < text.lexemes.count && text.glyph(phrase.upperBound) == ")"
    var index = start - 1
    var links = 0
    while index >= 0, start - index <= 10 {
      steps += 1
      let lexeme = text.lexemes[index]
      switch lexeme.sort {
      case .space: break
      case .other where text.glyph(index) == "'": break
      case .other where text.glyph(index) == "(" && isInBrackets && links == 0: links = 2
      case .letters where PasswordWords.linksBefore.contains(lexeme.word):
        links += PasswordWords.comparing.contains(lexeme.word) ? 2 : 1
      case .letters, .digits, .other:
        guard links >= 2 else { return nil }
        let end = lexeme.units.upperBound
        var first = end
        while first > 0, end - first < Self.longest,
          !Self.isBlank(text.units[first - 1].glyph)
        {
          first -= 1
        }
        return isUncommon(first..<end) ? first..<end : nil
      case .newline: return nil
      }
      index -= 1
    }
    return nil
  }

  /// The second half of «identifiants : jean@example.com / Mistral-13».
  private mutating func passwordBehindSlash(after start: Int) -> Range<Int>? {
    for index in start..<min(start + 24, text.lexemes.count) {
      steps += 1
      if text.lexemes[index].sort == .newline { return nil }
      guard text.glyph(index) == "/", index > start, text.lexemes[index - 1].sort == .space else {
        continue
      }
      var next = index + 1
      while next < text.lexemes.count, text.lexemes[next].sort == .space { next += 1 }
      return next < text.lexemes.count ? value(at: next, link: .none) : nil
    }
    return nil
  }

  /// The password in `https://user:password@host`.
  private mutating func findPasswordsInAddresses() {
    for index in text.lexemes.indices.dropFirst(2)
    where text.glyph(index) == "/" && text.glyph(index - 1) == "/" && text.glyph(index - 2) == ":" {
      var place = text.lexemes[index].units.upperBound
      let limit = min(text.units.count, place + 128)
      var colon: Int?
      while place < limit, !Self.isBlank(text.units[place].glyph),
        text.units[place].glyph != "/"
      {
        steps += 1
        if text.units[place].glyph == ":", colon == nil { colon = place }
        if text.units[place].glyph == "@" {
          if let colon, colon + 1 < place, !isMasked(colon + 1..<place) {
            take(colon + 1..<place, as: .password)
          }
          break
        }
        place += 1
      }
    }
  }

  /// What stands between quotation marks, if they close on the same line.
  private mutating func quoted(from index: Int) -> Range<Int>? {
    guard let closing = Self.quotes[text.glyph(index)] else { return nil }
    let start = text.lexemes[index].units.upperBound
    var end = start
    while end < text.units.count, text.units[end].glyph != closing {
      steps += 1
      guard text.units[end].glyph != "\n", end - start < Self.longest else { return nil }
      end += 1
    }
    return end < text.units.count && end > start && !isMasked(start..<end) ? start..<end : nil
  }

  private func isMasked(_ units: Range<Int>) -> Bool {
    text.units[units].allSatisfy { $0.glyph == "*" || $0.glyph == " " }
  }

  mutating func value(at index: Int, link: Link) -> Range<Int>? {
    let start = text.lexemes[index].units.lowerBound
    var end = start
    let limit = link == .none ? start + Self.longest : text.units.count
    while end < min(limit, text.units.count), !Self.isBlank(text.units[end].glyph) {
      steps += 1
      end += 1
    }
    if let parameter = (start..<end).first(where: { text.units[$0].glyph == "&" }),
      parameter > start, text.units[parameter..<end].contains(where: { $0.glyph == "=" })
    {
      end = parameter
    }
    while end > start + 1, Self.closing.contains(text.units[end - 1].glyph) { end -= 1 }
    let glyphs = text.units[start..<end].map(\.glyph)
    if glyphs.allSatisfy({ $0 == "*" || Self.quotes[$0] != nil || $0 == "»" }) { return nil }
    let hasWord = glyphs.contains { ("0"..."9").contains($0) || $0.properties.isAlphabetic }
    switch link {
    case .word where !hasWord: return nil
    case .sign, .word:
      return passphrase(at: index) ?? (isAboutPasswords(start..<end) ? nil : start..<end)
    case .none: return isUncommon(start..<end) ? start..<end : nil
    }
  }

  /// Whether no dictionary holds the word: digits and letters mixed, four at least, or digits
  /// alone that are no year and no telephone number.
  func isUncommon(_ units: Range<Int>) -> Bool {
    let glyphs = text.units[units].map(\.glyph)
    let digits = glyphs.count { ("0"..."9").contains($0) }
    let hasLetter = glyphs.contains { $0.properties.isAlphabetic }
    if digits == glyphs.count { return (5...9).contains(digits) }
    return digits > 0 && hasLetter && units.count >= 4
      && !text.text(units).hasPrefix("bitrix")
  }

  /// Whether the word says something about a password rather than being one.
  func isAboutPasswords(_ units: Range<Int>) -> Bool {
    var end = units.upperBound
    while end > units.lowerBound, ["!", "?"].contains(text.units[end - 1].glyph) { end -= 1 }
    guard end > units.lowerBound else { return true }
    // «n'est», «qu'il»: the part before an apostrophe decides.
    let apostrophe = (units.lowerBound..<end).first { text.units[$0].glyph == "'" } ?? end
    let word = text.text(units.lowerBound..<apostrophe)
    if PasswordWords.about.contains(word) { return true }
    let isLowerCase = text.units[units.lowerBound..<end].allSatisfy {
      scalars[$0.start].properties.isLowercase
    }
    let last = scalars[text.units[end - 1].start]
    return isLowerCase && (last == "é" || PasswordWords.endings.contains { word.hasSuffix($0) })
  }

  /// «hasło to …»; in English the word means something else.
  private func isPolishLink(_ index: Int, of start: Int) -> Bool {
    text.lexemes[index].word == "to" && start > 0
      && text.lexemes[start - 1].word.hasPrefix("hasl")
  }

  private func isLink(_ index: Int, _ words: Set<String>) -> Bool {
    words.contains(text.lexemes[index].word)
      && !(index + 1 < text.lexemes.count && text.lexemes[index + 1].sort == .digits)
  }

  private static func isBlank(_ glyph: Unicode.Scalar) -> Bool {
    glyph == " " || glyph == "\t" || glyph == "\n" || glyph == "\r"
  }

  /// No password is longer.
  private static let longest = 128

  private static let quotes: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\"", "«": "»", "“": "”", "„": "“", "`": "`", "'": "'", "‘": "’",
  ]

  private static let asides: Set<Unicode.Scalar> = ["'", ",", "\"", "«", "»", "-", "(", ")"]

  private static let closing: Set<Unicode.Scalar> = [
    ",", ".", ";", ")", "\"", "»", "”", "`", "'", "}",
  ]
}
