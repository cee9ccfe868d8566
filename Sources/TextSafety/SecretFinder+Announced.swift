extension SecretFinder {
  /// What a text announces without giving it: «mon cvv c'est», «password:».
  ///
  /// A question announces nothing.
  var announcement: Announcement? {
    for (cue, kind) in Self.spokenKinds {
      guard let phrase = cues[cue].last, !isQuestion || isOnly(phrase, for: kind),
        let link = trailingLink(after: phrase.upperBound)
      else {
        continue
      }
      // Passwords and tokens are spoken of more often than announced.
      let isSure = link || kind != .password && kind != .token
      guard link || isOnlyNamed(phrase, by: cue) else { continue }
      return Announcement(kind: kind, isSure: isSure)
    }
    return nil
  }

  /// Whether a text says nothing but the word for a code: «cvv?» repeats what was asked for.
  private func isOnly(_ phrase: Range<Int>, for kind: SecretKind) -> Bool {
    (kind == .cvv || kind == .pin)
      && text.lexemes.indices.allSatisfy {
        phrase.contains($0)
          || text.lexemes[$0].sort != .letters && text.lexemes[$0].sort != .digits
      }
  }

  /// Whether nothing but its owner stands before a word for a secret: «mon mot de passe», and not
  /// «I forgot my password».
  private func isOnlyNamed(_ phrase: Range<Int>, by cue: Cue) -> Bool {
    (0..<phrase.lowerBound).allSatisfy { index in
      let word = text.lexemes[index].word
      return text.lexemes[index].sort != .letters || cues.begins(cue, at: index) || isLink(index)
        || cues.begins(.card, at: index) || Self.codeWords.contains(word)
        || Separators.links.contains(word)
        || PasswordWords.fillers.contains(word) || PasswordWords.polite.contains(word)
        || Self.namingWords.contains(word)
    }
  }

  private static let spokenKinds: [(Cue, SecretKind)] = [
    (.cvv, .cvv), (.pin, .pin), (.oneTimeCode, .pin), (.password, .password), (.token, .token),
  ]

  /// Whether a text ends with a word for a number that is no secret: «ma commande c'est».
  var announcesOther: Bool {
    guard digitCount == 0 else { return false }
    return [Cue.otherNumber, .taxNumber].contains { cue in
      cues[cue].last.map { trailingLink(after: $0.upperBound) != nil } ?? false
    }
  }

  /// The kind of secret that a text names but does not hold: «c'est le cvv», «that was my PIN».
  var named: SecretKind? {
    guard digitCount == 0, !isQuestion, !hasMask else { return nil }
    for (cue, kind) in Self.spokenKinds {
      guard let phrase = cues[cue].last else { continue }
      let around = text.lexemes.indices.filter {
        text.lexemes[$0].sort == .letters && !phrase.contains($0)
      }
      guard around.count <= 6,
        around.allSatisfy({ Self.namingWords.contains(text.lexemes[$0].word) || isLink($0) })
      else { continue }
      // «mot de passe» alone is a topic.
      let isSaid = around.contains { Self.verbs.contains(text.lexemes[$0].word) }
      if isSaid || kind == .cvv || kind == .pin { return kind }
    }
    return nil
  }

  private static let verbs: Set<String> = [
    "c", "est", "etait", "is", "was", "s", "ist", "war", "es", "e", "era", "jest", "to", "sao",
    "sono",
    "that", "voila", "voici", "das", "eso", "esto", "questo", "isto",
  ]

  private static let namingWords: Set<String> = [
    "that", "this", "was", "voila", "voici", "ca", "cela", "it", "s", "das", "war", "ist", "mein",
    "meine", "die", "der", "den", "eso", "esto", "el", "mi", "questo", "il", "mio", "isto", "o",
    "meu", "minha", "ese", "este", "esa", "etait", "to", "moj", "moje", "jest", "of", "on", "sur",
    "du", "della", "del", "da",
    "do", "a", "notre", "our", "numero", "number", "there", "here", "you", "go", "et", "and",
    "from", "off", "sorry", "pardon", "oups", "oops", "ok", "oui", "yes", "behind", "derriere",
    "back", "cartao", "tarjeta", "karte", "carta", "karty", "era", "e", "es",
  ]

  /// What a text's last sentence asks the other side for.
  var asksFor: SecretKind? {
    guard let last = text.lexemes.last(where: { $0.sort != .space && $0.sort != .newline }),
      ["?", ":"].contains(text.units[last.units.lowerBound].glyph)
    else { return nil }
    let end = last.units.lowerBound
    let start = text.units[..<end].lastIndex { [".", "!", "?", "\n"].contains($0.glyph) } ?? -1
    for (cue, kind) in Self.spokenKinds {
      if let phrase = cues[cue].last, text.lexemes[phrase.lowerBound].units.lowerBound > start {
        return kind
      }
    }
    return nil
  }

  /// A card's code or a personal number that a text begins and does not end: «cvv», «my PIN: 1».
  var openCode: SecretKind? {
    for (cue, kind) in [(Cue.cvv, SecretKind.cvv), (.pin, .pin)] {
      guard let phrase = cues[cue].last, !isQuestion || isOnly(phrase, for: kind) else { continue }
      let behind = text.lexemes[phrase.upperBound...]
      let digits = behind.reduce(0) { $0 + ($1.sort == .digits ? $1.units.count : 0) }
      let isOpen = behind.allSatisfy { lexeme in
        switch lexeme.sort {
        case .digits, .space: true
        case .letters: PasswordWords.links.contains(lexeme.word) || lexeme.word == "c"
        case .newline: false
        case .other: !["*", "?"].contains(text.units[lexeme.units.lowerBound].glyph)
        }
      }
      if isOpen, digits < 3 { return kind }
    }
    return nil
  }

  private var isQuestion: Bool {
    let last = text.lexemes.last { $0.sort != .space && $0.sort != .newline }
    guard let last, text.units[last.units.lowerBound].glyph != "?" else { return true }
    let first = text.lexemes.first { $0.sort == .letters }
    return first.map { Self.questionWords.contains($0.word) } ?? false
  }

  /// Whether a mask's four stars stand in the text.
  private var hasWholeMask: Bool {
    var stars = 0
    for unit in text.units {
      stars = unit.glyph == "*" ? stars + 1 : 0
      if stars == 4 { return true }
    }
    return false
  }

  private static let questionWords: Set<String> = [
    "what", "whats", "where", "wheres", "which", "why", "how", "when", "quel", "quelle", "quels",
    "quelles", "comment", "pourquoi", "ou", "quoi", "qu", "was", "wo", "wie", "warum", "welche",
    "welcher", "que", "cual", "donde", "como", "cosa", "dove", "quale", "onde", "qual", "gdzie",
    "jak", "jaki", "dlaczego",
  ]

  /// Whether something in the text is masked.
  var hasMask: Bool { text.units.contains { $0.glyph == "*" } }

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
          !Self.trailingWords.contains(lexeme.word)
        {
          return nil
        }
      case .other:
        let glyph = text.units[lexeme.units.lowerBound].glyph
        if glyph == "*" { return nil }
        if glyph == ":" || glyph == "=" { hasLink = true }
      }
    }
    return hasLink
  }

  private static let trailingWords: Set<String> = [
    "carte", "card", "cb", "ma", "suivant", "following", "voici", "tarjeta", "karte", "carta",
    "cartao", "karty", "meiner", "sur", "on", "of", "to",
  ]

  /// Finds what the message before has announced, where this one says little else.
  mutating func findAnnounced() {
    // What stands beside a mask was announced with what is masked.
    guard let announced, !isLong, !hasWholeMask else { return }
    switch announced.kind {
    case .cvv: takeOnlyNumber(3...4, as: .cvv)
    case .pin: takeOnlyNumber(4...8, as: .pin)
    case .password: takeOnlyPassword(isSure: announced.isSure)
    case .token:
      let units = onlyWord
      if let units, units.count >= 10, isMixed(units) || isRandom(units) {
        take(units, as: .token)
      }
    case .pan, .track, .iban: break
    }
  }

  /// The text's units but for blanks at its ends, if no blank is inside.
  var onlyWord: Range<Int>? {
    let words = text.lexemes.filter { $0.sort != .space && $0.sort != .newline }
    guard let first = words.first, let last = words.last else { return nil }
    let units = first.units.lowerBound..<last.units.upperBound
    let hasBlank = text.units[units].contains { [" ", "\t", "\n", "\r"].contains($0.glyph) }
    return hasBlank ? nil : units
  }

  private mutating func takeOnlyPassword(isSure: Bool) {
    if let word = onlyWord {
      let isTakenFor = isSure ? !isAboutPasswords(word) : isUncommon(word) && !isNumbered(word)
      if isTakenFor { take(word, as: .password) }
      return
    }
    guard isSure else { return }
    let words = text.lexemes.indices.filter {
      text.lexemes[$0].sort != .space && text.lexemes[$0].sort != .newline
    }
    guard let first = words.first, let last = words.last else { return }
    let units = text.lexemes[first].units.lowerBound..<text.lexemes[last].units.upperBound
    if hasOddWord && !isAboutPasswords(units) || isPassphrase(words) {
      take(units, as: .password)
    }
  }

  /// Whether a word is a number, or one behind a few letters as orders and tax offices write it.
  private func isNumbered(_ word: Range<Int>) -> Bool {
    let glyphs = text.units[word].map(\.glyph)
    let letters = glyphs.prefix { ("a"..."z").contains($0) }.count
    let rest = glyphs.dropFirst(letters)
    return letters <= 4 && rest.count >= 5
      && rest.allSatisfy { ("0"..."9").contains($0) || ["-", ".", "/", " "].contains($0) }
  }

  /// Whether there are many words; letters and digits in a row are one.
  private var isLong: Bool {
    let words = text.lexemes.indices.count { index in
      text.lexemes[index].sort == .letters
        && (index == 0 || text.lexemes[index - 1].sort != .digits)
    }
    return words > 6
  }

  /// Whether a word holds digits and letters or signs, as passwords do and sentences do not.
  private var hasOddWord: Bool {
    zip(text.lexemes, text.lexemes.dropFirst()).contains { left, right in
      left.sort == .letters && right.sort == .digits
    }
  }

  /// Whether a number's next word is what it counts: «123 users», and not «123 merci».
  private func countsSomething(_ number: Range<Int>) -> Bool {
    let next = text.lexemes.firstIndex { $0.units.lowerBound >= number.upperBound }
    guard let next, next + 1 < text.lexemes.count, text.lexemes[next].sort == .space,
      text.lexemes[next + 1].sort == .letters
    else { return false }
    let word = text.lexemes[next + 1].word
    return !isLink(next + 1) && !Self.namingWords.contains(word)
      && !Self.trailingWords.contains(word) && !PasswordWords.polite.contains(word)
      && !PasswordWords.ofSentences.contains(word)
  }

  private mutating func takeOnlyNumber(_ lengths: ClosedRange<Int>, as kind: SecretKind) {
    guard !cues.contains(.otherNumber) else { return }
    let numbers = text.lexemes.indices.filter { text.lexemes[$0].sort == .digits }
    if numbers.isEmpty {
      let word = text.lexemes.indices.first { text.lexemes[$0].sort == .letters && !isLink($0) }
      if let word, let units = spokenNumber(at: word, lengths) { take(units, as: kind) }
      return
    }
    guard numbers.count == 1 || numbers.count == digitCount, let first = numbers.first,
      let units = number(at: first, lengths), !countsSomething(units)
    else { return }
    take(units, as: kind)
  }
}
