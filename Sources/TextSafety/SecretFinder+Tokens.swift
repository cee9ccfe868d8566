extension SecretFinder {
  /// Finds access tokens: by the beginnings their vendors give them, behind a word for them, and in
  /// the addresses of inbound webhooks.
  mutating func findTokens() {
    findVendorTokens()
    // No stretch is searched for each of the cues inside it.
    var searched = 0
    for phrase in cues[.token] where !isTaken(lexeme: phrase.lowerBound) {
      guard text.lexemes[phrase.lowerBound].units.lowerBound >= searched else { continue }
      let (value, end) = token(after: phrase.upperBound)
      if let value { take(value, as: .token) }
      searched = end
    }
    findWebhooks()
    findBotTokens()
    findPrivateKeys()
  }

  /// A value that looks random, at most three words behind a word for a token, and how far no other
  /// is.
  private mutating func token(after start: Int) -> (value: Range<Int>?, searched: Int) {
    var words = 0
    var index = start
    var searched = 0
    while index < text.lexemes.count, index - start < 12, words < 4 {
      steps += 1
      let lexeme = text.lexemes[index]
      switch lexeme.sort {
      case .newline: return (nil, searched)
      case .space, .other: index += 1
      case .letters, .digits:
        guard !cues.begins(.otherNumber, at: index), !cues.begins(.taxNumber, at: index) else {
          return (nil, searched)
        }
        let units = run(from: lexeme.units.lowerBound)
        if isRandom(units), !isInAddress(units) {
          return (isTaken(units) ? nil : units, units.upperBound)
        }
        words += 1
        // A short word may be a cue itself.
        if units.count >= 64 { searched = units.upperBound }
        while index < text.lexemes.count, text.lexemes[index].units.lowerBound < units.upperBound {
          index += 1
        }
      }
    }
    return (nil, searched)
  }

  private mutating func run(from start: Int) -> Range<Int> {
    var end = start
    while end < text.units.count, end - start < Self.longestToken,
      Self.isTokenGlyph(text.units[end].glyph)
        || Self.encodingGlyphs.contains(text.units[end].glyph)
    {
      steps += 1
      end += 1
    }
    while end > start + 1, text.units[end - 1].glyph == "." { end -= 1 }
    return start..<end
  }

  /// Letters and digits mixed, sixteen at least and many different ones, as no name is put together.
  func isRandom(_ units: Range<Int>) -> Bool {
    guard units.count >= 16, Set(text.units[units].map(\.glyph)).count >= 8 else { return false }
    let parts = TokenParts(units.map(character))
    return parts.mixed >= 8 && !text.text(units).hasPrefix("//")
  }

  /// Whether a word is an address on the web, or what stands before the @ of one for mail.
  private func isInAddress(_ units: Range<Int>) -> Bool {
    if units.upperBound < text.units.count, text.units[units.upperBound].glyph == "@" {
      return true
    }
    let before = text.units[max(0, units.lowerBound - 3)..<units.lowerBound].map(\.glyph)
    return before == [":", "/", "/"]
  }

  /// Letters and digits mixed, as no word has them; signs of encodings may stand between.
  func isMixed(_ units: Range<Int>) -> Bool {
    let glyphs = text.units[units].map(\.glyph)
    let digits = glyphs.count { ("0"..."9").contains($0) }
    return digits >= 2 && glyphs.count { ("a"..."z").contains($0) } >= 2
      && glyphs.allSatisfy { Self.isTokenGlyph($0) || Self.encodingGlyphs.contains($0) }
  }

  func hasBothCases(_ units: Range<Int>) -> Bool {
    let originals = text.units[units].map { scalars[$0.start].properties }
    return originals.contains(where: \.isUppercase) && originals.contains(where: \.isLowercase)
  }

  /// The secrets in the addresses of inbound webhooks: `…/rest/1/secret/`, and those of services
  /// whose addresses are known.
  private mutating func findWebhooks() {
    for index in text.lexemes.indices where text.lexemes[index].sort == .letters {
      guard let start = secretOfAddress(at: index), !isTaken(start..<start + 1) else { continue }
      var end = start
      while end < text.units.count, end - start < Self.longestToken,
        Self.isTokenGlyph(text.units[end].glyph)
          || Self.addressGlyphs.contains(text.units[end].glyph)
      {
        steps += 1
        end += 1
      }
      while end > start, ["/", "."].contains(text.units[end - 1].glyph) { end -= 1 }
      if end - start >= 10 { take(start..<end, as: .token) }
    }
  }

  /// Where the secret of an address begins that is known by the word at a lexeme.
  private func secretOfAddress(at index: Int) -> Int? {
    let word = text.lexemes[index].word
    guard index + 4 < text.lexemes.count else { return nil }
    if word == "rest" {
      guard index > 0, text.glyph(index - 1) == "/",
        text.glyph(index + 1) == "/", text.lexemes[index + 2].sort == .digits,
        text.glyph(index + 3) == "/", text.lexemes[index + 4].sort != .other
      else { return nil }
      return text.lexemes[index + 4].units.lowerBound
    }
    guard [".", "/"].contains(text.glyph(index + 1)), let paths = Self.webhooks[word] else {
      return nil
    }
    let start = text.lexemes[index].units.lowerBound
    for path in paths where start + path.count < text.units.count {
      let stretch = text.units[start..<start + path.count].lazy.map(\.glyph)
      if stretch.elementsEqual(path.unicodeScalars) { return start + path.count }
    }
    return nil
  }

  /// The addresses, by their first word, up to the secret.
  private static let webhooks: [String: [String]] = [
    "hooks": [
      "hooks.slack.com/services/", "hooks.slack.com/workflows/", "hooks.slack.com/triggers/",
      "hooks.zapier.com/hooks/catch/",
    ],
    "discord": ["discord.com/api/webhooks/"], "discordapp": ["discordapp.com/api/webhooks/"],
    "webhook": ["webhook.office.com/webhookb2/"],
  ]

  private static let addressGlyphs: Set<Unicode.Scalar> = ["/", "@", "+", "=", "~"]

  /// Bots' tokens: a number, a colon and 35 letters and digits.
  private mutating func findBotTokens() {
    for index in text.lexemes.indices where text.lexemes[index].sort == .digits {
      let number = text.lexemes[index].units
      guard (8...10).contains(number.count), number.upperBound < text.units.count,
        text.units[number.upperBound].glyph == ":"
      else { continue }
      let start = number.upperBound + 1
      var end = start
      while end < text.units.count, end - start < Self.longestToken,
        Self.isTokenGlyph(text.units[end].glyph), text.units[end].glyph != "."
      {
        steps += 1
        end += 1
      }
      if (30...40).contains(end - start), TokenParts((start..<end).map(character)).mixed >= 8 {
        take(number.lowerBound..<end, as: .token)
      }
    }
  }

  /// Everything from the heading of a private key on (RFC 7468).
  private mutating func findPrivateKeys() {
    for index in text.lexemes.indices where text.lexemes[index].word == "begin" {
      guard index >= 2, text.glyph(index - 1) == "-", text.glyph(index - 2) == "-" else { continue }
      let heading = text.lexemes[index..<min(index + 8, text.lexemes.count)].map(\.word)
      guard heading.contains("private"), heading.contains("key") else { continue }
      let start = text.lexemes[index].units.lowerBound
      if !isTaken(start..<start + 1) { take(start..<text.units.count, as: .token) }
      return
    }
  }

  static let longestToken = 512

  /// How a token at the end of a message may go on in the next.
  enum OpenToken {
    /// It is masked already.
    case masked
    /// These units, a vendor's beginning or a part behind a word for a token.
    case begun(Range<Int>)
  }

  /// A token's beginning at the end of the text.
  var openToken: OpenToken? {
    guard let last = text.units.indices.last(where: { text.units[$0].glyph != " " }),
      Self.isTokenGlyph(text.units[last].glyph)
        || Self.encodingGlyphs.contains(text.units[last].glyph)
    else { return nil }
    var start = last
    while start > 0, last - start < Self.longestToken,
      Self.isTokenGlyph(text.units[start - 1].glyph)
        || Self.encodingGlyphs.contains(text.units[start - 1].glyph)
    {
      start -= 1
    }
    let units = start..<last + 1
    let isVendors = units.contains { (format(at: $0)?.beginning.count ?? 0) >= 4 }
    let isAnnounced =
      units.count >= 6 && isMixed(units)
      && cues[.token].contains { phrase in
        let end = text.lexemes[phrase.upperBound - 1].units.upperBound
        return end <= start && start - end <= 24
      }
    return isVendors || isAnnounced ? .begun(units) : nil
  }

  /// The scalars of a text that is nothing but what may be the rest of a token.
  var tokenRest: Range<Int>? {
    guard let units = onlyWord, units.count >= 6, !isTaken(units),
      isMixed(units) || isCapitalsAndDigit(units) || units.count >= 10 && hasBothCases(units)
    else { return nil }
    return text.units[units.lowerBound].start..<text.units[units.upperBound - 1].end
  }

  /// Capitals and a digit: «ODNN7EXAMPLE».
  private func isCapitalsAndDigit(_ units: Range<Int>) -> Bool {
    let characters = units.map(character)
    return characters.contains { ("0"..."9").contains($0) }
      && characters.count { ("A"..."Z").contains($0) } >= 4
      && characters.allSatisfy(TokenFormat.Alphabet.capitals.contains)
  }

  private static let encodingGlyphs: Set<Unicode.Scalar> = ["+", "/", "=", "~"]

  static func isTokenGlyph(_ glyph: Unicode.Scalar) -> Bool {
    switch glyph {
    case "a"..."z", "0"..."9", "_", "-", ".": true
    default: false
    }
  }
}
