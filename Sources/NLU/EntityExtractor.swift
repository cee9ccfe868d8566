/// Finds the values that a message states, for all slots at once.
///
/// A reference, for it holds a hundred tables: handing them on would cost more than most of them do.
final class EntityExtractor: Sendable {
  let lexicon: Lexicon
  let countrySlot: String?
  private let emailSlot: String?
  private let zoneSlot: String?
  private let catchAlls: [String: String]
  private let opposites: [String: [String: String]]
  private let changeImplies: [String: [String: String]]
  let sharing: Set<String>
  private let zones: ZoneExtractor
  private let changes: ChangeReader
  let negations: NegationReader
  private let doubts: DoubtReader
  private let questions: QuestionReader
  let slotNames: SlotNameReader
  private let senses: SenseReader
  let names: LanguageNameReader
  let clauses: ClauseReader
  let places: PlaceReader
  let parties: PartyReader
  let relations: PhraseTable<Bool>
  let capitals: CapitalReader
  let callingCodes: [String: String]
  let spellings: CountrySpelling
  let guesses: GuessReader

  /// Creates an extractor.
  init(
    _ languages: [LanguageData], _ extraction: ExtractionData, ordinary: OrdinaryWords = .none
  ) {
    lexicon = Lexicon(languages, extraction)
    countrySlot = extraction.countrySlot
    emailSlot = extraction.emailSlot
    zoneSlot = extraction.zoneSlot
    var catchAlls = extraction.catchAlls
    if let zoneSlot { catchAlls[zoneSlot] = extraction.otherZone }
    self.catchAlls = catchAlls
    opposites = extraction.opposites
    changeImplies = extraction.changeImplies
    sharing = extraction.sharingSlots
    zones = ZoneExtractor(extraction, languages, words: lexicon.words)
    changes = ChangeReader(languages)
    negations = NegationReader(languages)
    doubts = DoubtReader(languages)
    questions = QuestionReader(
      languages, states: extraction.stateSlots,
      places: Set([countrySlot, zoneSlot].compactMap(\.self)))
    slotNames = SlotNameReader(languages)
    senses = SenseReader(languages)
    names = LanguageNameReader(languages)
    clauses = ClauseReader(languages)
    places = PlaceReader(languages)
    parties = PartyReader(languages)
    relations = PhraseTable(phrases: languages.flatMap(\.otherOne))
    capitals = CapitalReader(languages)
    callingCodes = extraction.callingCodes
    spellings = CountrySpelling(lexicon.joinedNames)
    guesses = GuessReader(languages, ordinary: ordinary, places: places)
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
  ///   - isConfirmation: whether values were held up for them, to be confirmed.
  ///   - isKnown: whether a word is one that is never taken for a misspelt name.
  /// - Returns: stated, denied and mentioned values, of overlapping readings the best.
  func entities(
    in text: TokenizedText, asked: [String], isConfirmation: Bool = false,
    isKnown: (String) -> Bool
  ) -> [Entity] {
    let asking = Set(asked)
    var candidates = phrases(in: text, asked: asking)
    candidates += countries(in: text, asked: asking, beside: candidates, isKnown: isKnown)
    candidates += deniedPhrases(in: text)
    candidates += emails(in: text)
    candidates += zones(in: text, asked: asking)
    var kept = ConflictResolution.resolve(
      candidates, asked: asked, sharing: sharing, country: countrySlot)
    if let countrySlot {
      places.removeParts(of: countrySlot, from: &kept, in: text)
      if !asking.contains(countrySlot) { parties.apply(to: &kept, of: countrySlot, in: text) }
    }
    senses.apply(to: &kept, in: text)
    doubts.apply(to: &kept, in: text)
    negations.apply(to: &kept, in: text)
    questions.apply(to: &kept, in: text, asked: asking, isConfirmation: isConfirmation) {
      clauses.isClause($0, in: text)
    }
    imply(changes.apply(to: &kept, in: text), in: &kept, text)
    return ConflictResolution.withoutRepeats(withOpposites(kept, in: text).map(\.entity))
  }

  /// Whether a text asks or supposes something, with or without its mark.
  func isAsking(in text: TokenizedText) -> Bool { questions.isAsking(in: text) }

  /// The values that entities state: of slots with one value, and no doubt about it.
  func slots(of entities: [Entity]) -> [String: String] {
    guard entities.contains(where: \.isStated) else { return [:] }
    var values: [String: Set<String>] = [:]
    for entity in entities where entity.isStated {
      values[entity.slot, default: []].insert(entity.value)
    }
    return values.compactMapValues { $0.count == 1 ? $0.first : nil }
      .filter { $0.value != Entity.cannotSay && $0.value != catchAlls[$0.key] }
  }

  /// The language that a text names.
  func languageWish(in text: TokenizedText, asked: [String]) -> LanguageWish? {
    names.wish(in: text, isCountryAsked: countrySlot.map(asked.contains) ?? false)
  }

  /// A candidate over a range of tokens.
  func candidate(
    _ slot: String, _ value: String, score: Double, in text: TokenizedText, _ tokens: Range<Int>
  ) -> Candidate {
    let start = text.tokens[tokens.lowerBound].start
    let end = text.tokens[tokens.upperBound - 1].end
    return Candidate(
      entity: Entity(
        slot: slot, value: value, words: text.slice(start, end), start: start, end: end,
        score: score), tokens: tokens)
  }

  private func emails(in text: TokenizedText) -> [Candidate] {
    guard let emailSlot else { return [] }
    return text.tokens.indices.filter { text.tokens[$0].kind == .email }.map { place in
      let token = text.tokens[place]
      return candidate(
        emailSlot, text.slice(token.start, token.end), score: 1, in: text, place..<(place + 1))
    }
  }

  private func zones(in text: TokenizedText, asked: Set<String>) -> [Candidate] {
    guard let zoneSlot else { return [] }
    var found: [Candidate] = []
    var first = 0
    // Readings come in the order of the text, so one walk over its tokens serves all of them.
    for reading in zones.readings(in: text, asked: asked.contains(zoneSlot)) {
      while first < text.tokens.count, text.tokens[first].end <= reading.start { first += 1 }
      guard first < text.tokens.count else { break }
      var last = first
      while last + 1 < text.tokens.count, text.tokens[last].end < reading.end { last += 1 }
      // Not over the tokens' own words: one token may be an address of any length.
      let zone = Candidate(
        entity: Entity(
          slot: zoneSlot, value: reading.value, words: text.slice(reading.start, reading.end),
          start: reading.start, end: reading.end, score: reading.score),
        tokens: first..<(last + 1))
      found.append(zone)
    }
    return found
  }

  /// States what a move of a value means for another slot: who moves from Belgium to France changes
  /// the country on the invoices.
  private func imply(
    _ moves: [ChangeReader.Move], in candidates: inout [Candidate], _ text: TokenizedText
  ) {
    for move in moves {
      for (slot, value) in (changeImplies[move.slot] ?? [:]).sorted(by: { $0.key < $1.key }) {
        candidates.removeAll { $0.entity.slot == slot }
        let implied = candidate(slot, value, score: 0.9, in: text, move.tokens)
        let place = candidates.firstIndex { $0.entity.start > implied.entity.start }
        candidates.insert(implied, at: place ?? candidates.count)
      }
    }
  }

  /// Where a denied value leaves only one other, the other is stated; of a slot with two values only
  /// where a word for the value itself is denied.
  private func withOpposites(_ candidates: [Candidate], in text: TokenizedText) -> [Candidate] {
    candidates.flatMap { candidate in
      guard candidate.entity.negated, !candidate.entity.mentioned,
        let value = opposites[candidate.entity.slot]?[candidate.entity.value]
          ?? opposite(of: candidate, in: text),
        !candidates.contains(where: {
          $0.entity.slot == candidate.entity.slot && $0.entity.isStated
        })
      else { return [candidate] }
      // Its words are those that deny: "not direct".
      let words = clause(of: candidate.tokens, in: text)
      let other = self.candidate(
        candidate.entity.slot, value, score: 0.9 * candidate.entity.score, in: text, words)
      return [candidate, other]
    }
  }

  /// The clause of some tokens, if it is a short one; else the tokens.
  private func clause(of tokens: Range<Int>, in text: TokenizedText) -> Range<Int> {
    var (start, end) = (tokens.lowerBound, tokens.upperBound)
    while !text.clauseBreaks(before: start) { start -= 1 }
    while !text.clauseBreaks(before: end) { end += 1 }
    return end - start <= EntityExtractor.shortClause ? start..<end : tokens
  }

  /// The most words of a clause that are kept as the words of a value.
  private static let shortClause = 8

  private func opposite(of denied: Candidate, in text: TokenizedText) -> String? {
    let words = text.tokens[denied.tokens].map(\.folded)
    guard lexicon.names(denied.entity.value, of: denied.entity.slot, in: words) else { return nil }
    return lexicon.opposite(of: denied.entity.value, in: denied.entity.slot)
  }
}
