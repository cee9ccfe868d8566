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
    findPrivateKeys()
  }

  private mutating func findVendorTokens() {
    var place = 0
    while place < text.units.count {
      guard Self.isTokenGlyph(text.units[place].glyph) else {
        place += 1
        continue
      }
      var end = place
      while end < text.units.count, Self.isTokenGlyph(text.units[end].glyph) { end += 1 }
      if isVendorToken(place..<end), !isTaken(place..<end) { take(place..<end, as: .token) }
      place = end
    }
  }

  private func isVendorToken(_ units: Range<Int>) -> Bool {
    guard units.count >= 20 else { return false }
    let original = units.prefix(24).map { scalars[text.units[$0].start] }
    return Self.beginnings.contains { beginning in
      original.starts(with: beginning.unicodeScalars)
    }
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
        let units = run(from: lexeme.units.lowerBound)
        if isRandom(units) { return (isTaken(units) ? nil : units, units.upperBound) }
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

  /// Letters and digits mixed, sixteen at least and many different ones.
  func isRandom(_ units: Range<Int>) -> Bool {
    guard units.count >= 16 else { return false }
    let glyphs = Set(text.units[units].map(\.glyph))
    let digits = text.units[units].count { ("0"..."9").contains($0.glyph) }
    let letters = text.units[units].count { ("a"..."z").contains($0.glyph) }
    let isMixed = digits >= 2 || digits == 1 && hasBothCases(units)
    return glyphs.count >= 8 && isMixed && letters >= 2
      && !text.text(units).hasPrefix("//")
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

  /// The secret of an inbound webhook's address: `…/rest/1/secret/`.
  private mutating func findWebhooks() {
    for index in text.lexemes.indices where text.lexemes[index].word == "rest" {
      guard index > 0, index + 4 < text.lexemes.count, text.glyph(index - 1) == "/",
        text.glyph(index + 1) == "/", text.lexemes[index + 2].sort == .digits,
        text.glyph(index + 3) == "/"
      else { continue }
      let start = text.lexemes[index + 4].units.lowerBound
      var end = start
      while end < text.units.count, end - start < Self.longestToken,
        text.lexemes[index + 4].sort != .other,
        ("a"..."z").contains(text.units[end].glyph) || ("0"..."9").contains(text.units[end].glyph)
      {
        steps += 1
        end += 1
      }
      if end - start >= 10, !isTaken(start..<end) { take(start..<end, as: .token) }
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

  private static let longestToken = 512

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
    let original = units.prefix(24).map { scalars[text.units[$0].start] }
    let isVendors = Self.beginnings.contains {
      $0.count >= 4 && original.starts(with: $0.unicodeScalars)
    }
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
      isMixed(units) || units.count >= 10 && hasBothCases(units)
    else { return nil }
    return text.units[units.lowerBound].start..<text.units[units.upperBound - 1].end
  }

  private static let encodingGlyphs: Set<Unicode.Scalar> = ["+", "/", "=", "~"]

  private static func isTokenGlyph(_ glyph: Unicode.Scalar) -> Bool {
    switch glyph {
    case "a"..."z", "0"..."9", "_", "-", ".": true
    default: false
    }
  }

  /// How the vendors' tokens begin, as their documentation gives it.
  private static let beginnings = [
    "sk_live_", "sk_test_", "rk_live_", "rk_test_", "whsec_", "ghp_", "gho_", "ghu_", "ghs_",
    "ghr_", "github_pat_", "glpat-", "glptt-", "xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xapp-",
    "AKIA", "ASIA", "AIza", "ya29.", "GOCSPX-", "eyJ", "SG.", "npm_", "pypi-", "sk-", "hf_",
    "shpat_", "shpss_", "shpca_", "dop_v1_", "doo_v1_", "dckr_pat_", "sq0atp-", "sq0csp-", "EAAA",
    "lin_api_", "PMAK-", "figd_", "gsk_", "r8_", "hvs.", "sntrys_", "glsa_", "rubygems_", "key-",
  ]
}
