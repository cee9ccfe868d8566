extension EntityExtractor {
  /// Countries by code, flag, calling code and by a name with its words run together or misspelt.
  func countries(
    in text: TokenizedText, asked: Set<String>, beside phrases: [Candidate],
    isKnown: (String) -> Bool
  ) -> [Candidate] {
    guard let countrySlot else { return [] }
    let isAsked = asked.contains(countrySlot)
    var found = codes(countrySlot, in: text, isAsked: isAsked)
    if isAsked { found += calls(countrySlot, in: text) }
    let isNamed = phrases.contains { $0.entity.slot == countrySlot }
    guard found.isEmpty, !isNamed || phrases.allSatisfy({ $0.entity.score < 0.9 }) else {
      return found
    }
    for match in spellings.matches(in: text, isAsked: isAsked, isKnown: isKnown) {
      found += match.codes.map {
        candidate(countrySlot, $0, score: match.score, in: text, match.tokens)
      }
    }
    return found
  }

  /// Country codes in capitals and flags.
  private func codes(_ slot: String, in text: TokenizedText, isAsked: Bool) -> [Candidate] {
    let hasSmallLetters = text.scalars.contains { $0.properties.isLowercase }
    var found: [Candidate] = []
    for (place, token) in text.tokens.enumerated() {
      if isCode(token, at: place, in: text, isAsked: isAsked, hasSmallLetters) {
        let code = text.slice(token.start, token.end).uppercased()
        found.append(candidate(slot, code, score: 0.9, in: text, place..<(place + 1)))
      }
      if place + 1 < text.tokens.count, let first = EntityExtractor.flagLetter(token),
        let second = EntityExtractor.flagLetter(text.tokens[place + 1]),
        lexicon.countries.contains(first + second)
      {
        found.append(candidate(slot, first + second, score: 1, in: text, place..<(place + 2)))
      }
    }
    return found
  }

  /// «BE» is a country, «IT» a department, «10 GB» a size and `.FR` an address; «be» alone is an
  /// answer.
  private func isCode(
    _ token: Token, at place: Int, in text: TokenizedText, isAsked: Bool, _ hasSmallLetters: Bool
  ) -> Bool {
    guard token.kind == .word, token.end - token.start == 2,
      token.start == 0 || !".-_@".unicodeScalars.contains(text.scalars[token.start - 1])
    else { return false }
    let code = text.slice(token.start, token.end)
    if isAsked, text.tokens.count == 1 { return lexicon.countries.contains(code.uppercased()) }
    guard lexicon.countries.contains(code), hasSmallLetters || isAsked else { return false }
    if isAsked { return true }
    return !capitalWords.contains(code)
      && (place == 0 || text.tokens[place - 1].kind != .number
        || text.clauseBreaks(before: place))
  }

  /// «+32», «0032»: the country of a telephone number, where a country was asked.
  private func calls(_ slot: String, in text: TokenizedText) -> [Candidate] {
    text.tokens.indices.compactMap { place in
      let token = text.tokens[place]
      guard token.kind == .number else { return nil }
      let isPlus = token.start > 0 && text.scalars[token.start - 1] == "+"
      let digits = isPlus ? token.folded[...] : token.folded.dropFirst(2)
      guard isPlus || token.folded.hasPrefix("00") else { return nil }
      for length in stride(from: min(4, digits.count), to: 0, by: -1) {
        if let code = callingCodes[String(digits.prefix(length))] {
          return candidate(slot, code, score: 0.7, in: text, place..<(place + 1))
        }
      }
      return nil
    }
  }

  private static func flagLetter(_ token: Token) -> String? {
    guard token.kind == .symbol, let scalar = token.folded.unicodeScalars.first,
      (0x1F1E6...0x1F1FF).contains(scalar.value)
    else { return nil }
    return String(Unicode.Scalar(UInt8(scalar.value - 0x1F1E6) + UInt8(ascii: "A")))
  }
}
