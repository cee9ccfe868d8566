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
    if !isNamed {
      found += foreignNames(countrySlot, in: text, isAsked: isAsked, isKnown: isKnown)
    }
    guard found.isEmpty, !isNamed || phrases.allSatisfy({ $0.entity.score < 0.9 }) else {
      return found
    }
    let matches = spellings.matches(
      in: text, isAsked: isAsked, isKnown: isKnown,
      isSlip: { guesses.isSlip($0, for: $1, isCountry: true) })
    for match in matches {
      let isGuess = match.score < Entity.sure
      guard
        !isGuess
          || guesses.mayGuessCountry(countrySlot, at: match.tokens, in: text, isAsked: isAsked)
      else { continue }
      let score =
        isGuess ? guessScore(of: countrySlot, match.tokens, in: text) : match.score
      found += match.codes.map {
        candidate(countrySlot, $0, score: score, in: text, match.tokens)
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

  /// Names in whichever language the customer writes: in the scripts of others anywhere, else as
  /// an answer or the whole message.
  private func foreignNames(
    _ slot: String, in text: TokenizedText, isAsked: Bool, isKnown: (String) -> Bool
  ) -> [Candidate] {
    var found: [Candidate] = []
    var place = 0
    while place < text.tokens.count {
      let word = text.tokens[place].folded
      let isOther = word.unicodeScalars.first.map(ForeignCountryNames.isOfAnotherScript) ?? false
      guard isOther || place == 0 && text.tokens.count <= ForeignCountryNames.mostWords,
        isOther || isAsked || !isKnown(text.tokens[0].typed),
        let (length, codes) = ForeignCountryNames.longestMatch(
          in: text, at: place, isOfAnotherScript: isOther),
        isOther || length == text.tokens.count,
        // What the speller made of a word is none that the customer wrote.
        text.tokens[place..<(place + length)].allSatisfy({ $0.certainty == 1 })
      else {
        place += 1
        continue
      }
      found += codes.map {
        candidate(slot, $0, score: 0.9, in: text, place..<(place + length))
      }
      place += length
    }
    return found
  }

  /// «BE» is a country, «IT» a department, «10 GB» a size and `.FR` an address; «be» alone is an
  /// answer, and so is «no».
  private func isCode(
    _ token: Token, at place: Int, in text: TokenizedText, isAsked: Bool, _ hasSmallLetters: Bool
  ) -> Bool {
    guard token.kind == .word, token.end - token.start == 2,
      token.start == 0 || !".-_@".unicodeScalars.contains(text.scalars[token.start - 1])
    else { return false }
    let isShouted = text.scalars[token.start..<token.end].allSatisfy { ("A"..."Z").contains($0) }
    guard isShouted || text.tokens.count == 1 || text.clauseBreaks(before: place + 1) else {
      return false
    }
    let code = text.slice(token.start, token.end)
    if text.tokens.count == 1 {
      return isAsked
        ? lexicon.countries.contains(code.uppercased()) && !capitals.isAnswer(code)
        : lexicon.countries.contains(code) && !capitals.isWordAlone(code)
    }
    if isNamedCode(code, at: place, in: text) { return true }
    guard lexicon.countries.contains(code), hasSmallLetters || isAsked else { return false }
    if isAsked { return true }
    return !capitals.isWord(code, at: place, in: text)
      && (place == 0 || text.tokens[place - 1].kind != .number
        || text.clauseBreaks(before: place))
  }

  /// «pays : ch»: a code in small letters that ends its clause directly behind the slot's name.
  private func isNamedCode(_ code: String, at place: Int, in text: TokenizedText) -> Bool {
    guard let countrySlot, lexicon.countries.contains(code.uppercased()),
      text.clauseBreaks(before: place + 1), !capitals.isAnswer(code),
      !guesses.isOrdinary(code.lowercased())
    else { return false }
    return guesses.isNamed(countrySlot, directlyBefore: place, in: text)
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
