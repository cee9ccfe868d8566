/// Finds the values that a message states, for all slots at once.
struct EntityExtractor: Sendable {
  let lexicon: Lexicon
  let countrySlot: String?
  let emailSlot: String?
  let zoneSlot: String?
  private let zones: ZoneExtractor
  private let changes: ChangeReader
  private let negations: NegationReader
  private let doubts: DoubtReader
  private let languageCues: Set<String>
  private let capitalWords: Set<String>

  /// Creates an extractor.
  init(_ languages: [LanguageData], _ extraction: ExtractionData) {
    lexicon = Lexicon(languages, extraction)
    countrySlot = extraction.countrySlot
    emailSlot = extraction.emailSlot
    zoneSlot = extraction.zoneSlot
    zones = ZoneExtractor(extraction, languages)
    changes = ChangeReader(languages)
    negations = NegationReader(languages)
    doubts = DoubtReader(languages)
    languageCues = Set(languages.flatMap(\.languageCues).map(TextNormalizer.normalize))
    capitalWords = Set(languages.flatMap(\.capitalWords))
  }

  /// A possible entity with the tokens it covers.
  struct Candidate: Hashable, Sendable {
    var entity: Entity
    var tokens: Range<Int>
  }

  /// The entities of a text, in its order.
  ///
  /// - Parameters:
  ///   - text: the text as it came, its tokens with corrected spelling.
  ///   - asked: the slots just asked.
  /// - Returns: stated and denied values, of overlapping readings the best.
  func entities(in text: TokenizedText, asked: [String]) -> [Entity] {
    var candidates = phrases(in: text, asked: Set(asked)) + codes(in: text, asked: asked)
    if let emailSlot {
      for (place, token) in text.tokens.enumerated() where token.kind == .email {
        candidates.append(
          candidate(
            emailSlot, text.slice(token.start, token.end), score: 1, in: text, place..<(place + 1)))
      }
    }
    if let zoneSlot {
      for reading in zones.readings(in: text, asked: asked.contains(zoneSlot)) {
        guard let first = text.tokens.firstIndex(where: { $0.end > reading.start }) else {
          continue
        }
        let last = text.tokens[first...].firstIndex { $0.end >= reading.end } ?? first
        var found = candidate(
          zoneSlot, reading.value, score: reading.score, in: text, first..<(last + 1))
        found.entity.start = reading.start
        found.entity.end = reading.end
        found.entity.words = text.slice(reading.start, reading.end)
        candidates.append(found)
      }
    }
    var kept = ConflictResolution.resolve(candidates, asked: asked)
    doubts.apply(to: &kept, in: text)
    negations.apply(to: &kept, in: text)
    changes.apply(to: &kept, in: text)
    return ConflictResolution.withoutRepeats(withOpposites(kept).map(\.entity))
  }

  private func candidate(
    _ slot: String, _ value: String, score: Double, in text: TokenizedText, _ tokens: Range<Int>
  ) -> Candidate {
    let start = text.tokens[tokens.lowerBound].start
    let end = text.tokens[tokens.upperBound - 1].end
    return Candidate(
      entity: Entity(
        slot: slot, value: value, words: text.slice(start, end), start: start, end: end,
        score: score), tokens: tokens)
  }

  private func phrases(in text: TokenizedText, asked: Set<String>) -> [Candidate] {
    var found: [Candidate] = []
    for place in text.tokens.indices {
      var spellings = [text.tokens]
      // The other words that a misspelt one may be are tried on their own.
      if !text.tokens[place].alternatives.isEmpty {
        spellings += text.tokens[place].alternatives.map { word in
          var token = text.tokens[place]
          token.folded = word
          return [token]
        }
      }
      for (number, tokens) in spellings.enumerated() {
        let start = number == 0 ? place : 0
        let end = number == 0 ? clauseEnd(after: place, in: text) : tokens.count
        let match = lexicon.phrases.longestMatch(in: tokens, at: start, until: end) { readings in
          readings.contains { isUsable($0, asked: asked, at: place, in: text) }
        }
        guard let match else { continue }
        let range = place..<(place + match.length)
        let certainty = text.tokens[range].map(\.certainty).min() ?? 1
        for reading in match.payload where isUsable(reading, asked: asked, at: place, in: text) {
          found.append(
            candidate(
              reading.slot, reading.value, score: reading.score * certainty, in: text, range))
        }
      }
    }
    return found
  }

  /// Where the clause of a token ends: «paypal, account» is no «paypal account».
  private func clauseEnd(after place: Int, in text: TokenizedText) -> Int {
    var end = place + 1
    while end < text.tokens.count, !text.clauseBreaks(before: end) { end += 1 }
    return end
  }

  private func isUsable(
    _ reading: Lexicon.Reading, asked: Set<String>, at place: Int, in text: TokenizedText
  ) -> Bool {
    if reading.askedOnly { return asked.contains(reading.slot) }
    if reading.demonym, place > 0, languageCues.contains(text.tokens[place - 1].folded) {
      return false
    }
    return true
  }

  /// Country codes in capitals and flags.
  private func codes(in text: TokenizedText, asked: [String]) -> [Candidate] {
    guard let countrySlot else { return [] }
    let isAsked = asked.contains(countrySlot)
    let hasSmallLetters = text.scalars.contains { $0.properties.isLowercase }
    var found: [Candidate] = []
    for (place, token) in text.tokens.enumerated() {
      if token.kind == .word, token.end - token.start == 2 {
        let code = text.slice(token.start, token.end)
        if hasSmallLetters || isAsked, lexicon.countries.contains(code),
          isAsked || !capitalWords.contains(code),
          token.start == 0 || text.scalars[token.start - 1] != "."
        {
          found.append(
            candidate(countrySlot, code, score: 0.9, in: text, place..<(place + 1)))
        }
      }
      if place + 1 < text.tokens.count, let first = EntityExtractor.flagLetter(token),
        let second = EntityExtractor.flagLetter(text.tokens[place + 1]),
        lexicon.countries.contains(first + second)
      {
        found.append(
          candidate(countrySlot, first + second, score: 1, in: text, place..<(place + 2)))
      }
    }
    return found
  }

  private static func flagLetter(_ token: Token) -> String? {
    guard token.kind == .symbol, let scalar = token.folded.unicodeScalars.first,
      (0x1F1E6...0x1F1FF).contains(scalar.value)
    else { return nil }
    return String(Unicode.Scalar(UInt8(scalar.value - 0x1F1E6) + UInt8(ascii: "A")))
  }

  /// Where a denied value leaves only one other, the other is stated.
  private func withOpposites(_ candidates: [Candidate]) -> [Candidate] {
    candidates.flatMap { candidate in
      guard candidate.entity.negated,
        let value = lexicon.opposite(of: candidate.entity.value, in: candidate.entity.slot),
        !candidates.contains(where: {
          $0.entity.slot == candidate.entity.slot && !$0.entity.negated
        })
      else { return [candidate] }
      var other = candidate
      other.entity.value = value
      other.entity.negated = false
      other.entity.score *= 0.9
      return [candidate, other]
    }
  }
}
