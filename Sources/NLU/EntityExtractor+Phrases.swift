extension EntityExtractor {
  /// The score of a country whose name is misspelt, below `Entity.sure`.
  static let misspelt = 0.65
  /// The score of one behind a word of place.
  static let misspeltPlace = Entity.likely

  /// The readings of all phrases in a text.
  func phrases(in text: TokenizedText, asked: Set<String>) -> [Candidate] {
    var found: [Candidate] = []
    var end = 0
    for place in text.tokens.indices {
      if end <= place { end = clauseEnd(after: place, in: text) }
      lexicon.phrases.forEachMatch(in: text.tokens, at: place, until: end) { length, readings in
        found += candidates(for: readings, over: place..<(place + length), in: text, asked: asked)
      }
      // The other words that a misspelt one may be are tried on their own.
      for word in text.tokens[place].alternatives {
        var token = text.tokens[place]
        token.folded = word
        lexicon.phrases.forEachMatch(in: [token], at: 0) { _, readings in
          found += candidates(
            for: readings, over: place..<(place + 1), in: text, asked: asked, as: word)
        }
      }
    }
    return found
  }

  /// Phrases with a negator between their words, which they deny: «ma carte n'est pas refusée».
  func deniedPhrases(in text: TokenizedText) -> [Candidate] {
    let places = negations.placesBesideNegators(in: text)
    guard places.count < text.tokens.count else { return [] }
    let tokens = places.map { text.tokens[$0] }
    var found: [Candidate] = []
    for start in places.indices {
      lexicon.phrases.forEachMatch(in: tokens, at: start) { length, readings in
        let range = places[start]..<(places[start + length - 1] + 1)
        guard range.count > length, !range.dropFirst().contains(where: text.clauseBreaks) else {
          return
        }
        for reading in readings where sharing.contains(reading.slot) && reading.use == .anywhere {
          var denied = candidate(reading.slot, reading.value, score: 0.9, in: text, range)
          denied.entity.negated = true
          found.append(denied)
        }
      }
    }
    return found
  }

  private func candidates(
    for readings: [Lexicon.Reading], over range: Range<Int>, in text: TokenizedText,
    asked: Set<String>, as word: String? = nil
  ) -> [Candidate] {
    let certainty = text.tokens[range].map(\.certainty).min() ?? 1
    let usable = readings.filter { reading in
      isUsable(reading, over: range, in: text, asked: asked)
        && (certainty == 1 || isSlip(reading, over: range, in: text, asked: asked, as: word))
    }
    return usable.map { reading in
      // Names of countries lie close together: a misspelt one is confirmed.
      let isMisspeltCountry = reading.slot == countrySlot && certainty < 1
      let score =
        isMisspeltCountry
        ? min(certainty, guessScore(of: reading.slot, range, in: text)) : certainty
      return candidate(
        reading.slot, reading.value, score: reading.score * score, in: text, range)
    }
  }

  /// How sure a misspelt country is.
  func guessScore(of slot: String, _ range: Range<Int>, in text: TokenizedText) -> Double {
    guesses.isCued(slot, range, in: text)
      ? EntityExtractor.misspeltPlace : EntityExtractor.misspelt
  }

  /// Whether corrected words may stand for a value: a single one may be an ordinary word.
  private func isSlip(
    _ reading: Lexicon.Reading, over range: Range<Int>, in text: TokenizedText,
    asked: Set<String>, as word: String?
  ) -> Bool {
    let isCountry = reading.slot == countrySlot
    let isAsked = asked.contains(reading.slot)
    let areSlips = range.allSatisfy { place in
      let token = text.tokens[place]
      guard token.certainty < 1, isCountry || range.count == 1 else { return true }
      let typed = TextNormalizer.normalize(text.slice(token.start, token.end))
      let meant = word ?? token.folded
      return typed == meant
        || guesses.isSlip(typed, for: meant, isCountry: isCountry)
          && (!isCountry || !reading.demonym)
    }
    guard areSlips, isCountry else { return areSlips }
    let isCountryName = range.allSatisfy {
      text.tokens[$0].certainty == 1
        || lexicon.countryWords.contains(word ?? text.tokens[$0].folded)
    }
    // Towns have too many neighbours to be guessed at beside other words.
    return isCountryName
      ? guesses.mayGuessCountry(reading.slot, at: range, in: text, isAsked: isAsked)
      : isAsked || places.isPlace(range, in: text)
  }

  /// Where the clause of a token ends: «paypal, account» is no «paypal account».
  private func clauseEnd(after place: Int, in text: TokenizedText) -> Int {
    var end = place + 1
    while end < text.tokens.count,
      !text.clauseBreaks(before: end) || text.isAbbreviated(before: end)
    {
      end += 1
    }
    return end
  }

  private func isUsable(
    _ reading: Lexicon.Reading, over range: Range<Int>, in text: TokenizedText, asked: Set<String>
  ) -> Bool {
    let isAsked = asked.contains(reading.slot)
    switch reading.use {
    case .anywhere: break
    case .clause:
      guard
        isAsked || clauses.isClause(range, in: text)
          || clauses.isBehindName(of: reading.slot, range, in: text)
      else { return false }
    case .place: guard isAsked || places.isPlace(range, in: text) else { return false }
    case .asked:
      // «l'autre» names no value, where «autre» alone is one.
      guard isAsked, !isWithinRelation(range, in: text) else { return false }
    case .answer: guard isAsked, clauses.isClause(range, in: text) else { return false }
    }
    return !reading.demonym || !names.isLanguage(range, in: text, isCountryAsked: isAsked)
  }

  /// Whether a phrase for the other of two reaches beyond a range of tokens.
  private func isWithinRelation(_ range: Range<Int>, in text: TokenizedText) -> Bool {
    (max(0, range.lowerBound - 2)...range.lowerBound).contains { start in
      let length = relations.longestMatch(in: text.tokens, at: start)?.length ?? 0
      return length > range.count && start + length >= range.upperBound
    }
  }
}
