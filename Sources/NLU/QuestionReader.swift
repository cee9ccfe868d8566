/// Finds the values that a message only asks about: «comment savoir si c'est annulé», "what does
/// past due mean?".
///
/// Whose meaning is asked is stated in no slot, nor is what is only supposed («et si c'était un
/// revendeur»). Whether something is so is asked of the slots that say how things stand; «can I pay
/// by card?» states what is wanted all the same.
struct QuestionReader: Sendable {
  private static let reach = 2
  private let states: Set<String>
  private let places: Set<String>
  private let definitions: PhraseTable<Bool>
  private let checks: PhraseTable<Bool>
  private let openers: PhraseTable<Bool>
  private let words: PhraseTable<Bool>
  private let subordinators: PhraseTable<Bool>
  private let hypotheses: PhraseTable<Bool>
  private let conditionals: PhraseTable<Bool>
  private let joiners: PhraseTable<Bool>
  private let fillers: PhraseTable<Bool>
  private let answers: PhraseTable<Bool>
  private let joints: PhraseTable<Bool>

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - languages: the words of each language.
  ///   - states: the slots for how things stand.
  ///   - places: the slots for where they do.
  init(_ languages: [LanguageData], states: Set<String>, places: Set<String>) {
    self.states = states
    self.places = places
    definitions = PhraseTable(
      phrases: languages.flatMap { $0.definitionCues + $0.asideCues })
    checks = PhraseTable(phrases: languages.flatMap(\.checkCues))
    openers = PhraseTable(phrases: languages.flatMap(\.questionOpeners))
    words = PhraseTable(phrases: languages.flatMap(\.questionWords))
    subordinators = PhraseTable(phrases: languages.flatMap(\.subordinators))
    hypotheses = PhraseTable(phrases: languages.flatMap(\.hypothesisCues))
    conditionals = PhraseTable(phrases: languages.flatMap(\.conditionals))
    joiners = PhraseTable(phrases: languages.flatMap(\.joiners))
    fillers = PhraseTable(phrases: languages.flatMap { $0.fillers + $0.connectors })
    answers = PhraseTable(phrases: languages.flatMap { $0.yes + $0.no })
    joints = PhraseTable(
      phrases: languages.flatMap { $0.connectors + $0.joiners + $0.reservations })
  }

  /// Marks the values that are only asked about or supposed.
  ///
  /// Of a slot that was asked, a bare value with a question mark is an answer, and so is any question
  /// where nothing else was asked, unless it opens as one: «ça se renouvelle tout seul ?» is none to
  /// a card of several facts. Where values were held up to be confirmed, no question answers for
  /// any of them.
  func apply(
    to candidates: inout [EntityExtractor.Candidate], in text: TokenizedText, asked: Set<String>,
    isConfirmation: Bool, isClause: (Range<Int>) -> Bool
  ) {
    guard !candidates.isEmpty else { return }
    let defined = definedPlaces(in: text)
    let checked = placesAfterChecks(in: text)
    let questioned = questionedPlaces(in: text, isConfirmation: isConfirmation)
    let supposed = placesAfterCues(hypotheses, in: text)
    for place in candidates.indices {
      let tokens = candidates[place].tokens
      let slot = candidates[place].entity.slot
      if candidates[place].entity.isDoubt { continue }
      let isHeldUp = isConfirmation && asked.contains(slot)
      let isState = isHeldUp || states.contains(slot)
      if defined.contains(tokens.lowerBound) || defined.contains(tokens.upperBound - 1) {
        candidates[place].entity.mentioned = true
        mentionOthers(beside: place, of: &candidates, in: text)
      } else if (isState || self.places.contains(slot)) && supposed.contains(tokens.lowerBound)
        || isState && checked.contains(tokens.lowerBound)
        || isState && questioned.any.contains(tokens.lowerBound)
          && (isHeldUp || !asked.contains(slot) || questioned.opened.contains(tokens.lowerBound)
            || asked.count > 1 && !isClause(tokens))
      {
        candidates[place].entity.mentioned = true
      }
    }
  }

  /// «la différence entre .fr et .com»: whose meaning is asked together with another's.
  private func mentionOthers(
    beside place: Int, of candidates: inout [EntityExtractor.Candidate], in text: TokenizedText
  ) {
    var end = candidates[place].tokens.upperBound
    for other in candidates.indices.dropFirst(place + 1) {
      let start = candidates[other].tokens.lowerBound
      guard start >= end, !(end...start).contains(where: { text.clauseBreaks(before: $0) }) else {
        return
      }
      end = candidates[other].tokens.upperBound
      if candidates[other].entity.slot == candidates[place].entity.slot {
        candidates[other].entity.mentioned = true
      }
    }
  }

  /// The places just beside a cue of definition, articles between them allowed for.
  private func definedPlaces(in text: TokenizedText) -> Set<Int> {
    var places: Set<Int> = []
    forEachMatch(of: definitions, in: text) { range in
      var after = range.upperBound
      while after <= range.upperBound + QuestionReader.reach, after < text.tokens.count,
        !text.clauseBreaks(before: after)
      {
        places.insert(after)
        after += 1
      }
      // «past due ça veut dire quoi» but not «je paie par carte, c'est quoi la suite».
      if range.lowerBound > 0, !text.clauseBreaks(before: range.lowerBound),
        text.clauseBreaks(before: range.upperBound)
          || text.tokens[range.upperBound].kind == .question
      {
        places.insert(range.lowerBound - 1)
      }
    }
    return places
  }

  /// The places between a cue of finding out and the end of its clause.
  private func placesAfterChecks(in text: TokenizedText) -> Set<Int> {
    placesAfterCues(checks, in: text)
  }

  private func placesAfterCues(_ cues: PhraseTable<Bool>, in text: TokenizedText) -> Set<Int> {
    var places: Set<Int> = []
    forEachMatch(of: cues, in: text) { range in
      var place = range.upperBound
      while place < text.tokens.count, !text.clauseBreaks(before: place),
        !isSubordinate(place, in: text)
      {
        places.insert(place)
        place += 1
      }
    }
    return places
  }

  /// Whether what holds begins at a place, and not a choice between ways: «direct ou via un
  /// partenaire».
  private func isSubordinate(_ place: Int, in text: TokenizedText) -> Bool {
    subordinators.longestMatch(in: text.tokens, at: place) != nil
      && (place == 0 || joiners.payload(of: [text.tokens[place - 1].folded]) == nil)
  }

  /// Places in clauses that ask whether something is so.
  private struct Questioned {
    /// In all of them.
    var any: Set<Int> = []
    /// In those that open as a question: «est-ce que».
    var opened: Set<Int> = []
  }

  private func questionedPlaces(
    in text: TokenizedText, isConfirmation: Bool
  ) -> Questioned {
    var places = Questioned()
    var start = 0
    while start < text.tokens.count {
      var end = start + 1
      while end < text.tokens.count, !text.sentenceBreaks(before: end) { end += 1 }
      questioned(start..<end, in: text, isConfirmation, &places)
      start = end
    }
    return places
  }

  private func questioned(
    _ sentence: Range<Int>, in text: TokenizedText, _ isConfirmation: Bool,
    _ places: inout Questioned
  ) {
    let isAsking = text.tokens[sentence.upperBound - 1].kind == .question
    var hasQuestionWord = false
    var clause = sentence.lowerBound
    while clause < sentence.upperBound {
      var end = clause + 1
      while end < sentence.upperBound, !text.clauseBreaks(before: end) { end += 1 }
      // A question mark is a token of the clause that it closes.
      let isLast = end == sentence.upperBound || text.tokens[end].kind == .question
      var first = clause
      while first < end,
        let filler = fillers.longestMatch(in: text.tokens, at: first, until: end)?.length
      {
        first += filler
      }
      let isOpened = first < end && openers.longestMatch(in: text.tokens, at: first) != nil
      if !isOpened,
        (clause..<end).contains(where: { words.longestMatch(in: text.tokens, at: $0) != nil })
      {
        hasQuestionWord = true
      }
      if isOpened || isAsking && isLast && (isConfirmation || !hasQuestionWord) {
        var place = clause
        while place < end,
          place == first || isConfirmation || !isSubordinate(place, in: text)
        {
          places.any.insert(place)
          if isOpened { places.opened.insert(place) }
          place += 1
        }
      }
      if isConfirmation,
        let opening = openings(of: clause..<end, in: text).first(where: {
          opens($0..<end, by: [openers], in: text)
        })
      {
        places.any.formUnion(opening..<end)
        places.opened.formUnion(opening..<end)
      }
      if first < end {
        suppose(first..<end, of: sentence, isAsking || isConfirmation, in: text, &places)
      }
      clause = end
    }
  }

  /// A condition within a question states nothing: "if the renewal is off can I change the card".
  private func suppose(
    _ clause: Range<Int>, of sentence: Range<Int>, _ isAsking: Bool, in text: TokenizedText,
    _ places: inout Questioned
  ) {
    guard
      let condition = clause.first(where: {
        conditionals.longestMatch(in: text.tokens, at: $0) != nil
      }),
      isAsking
        || sentence.contains(where: { words.longestMatch(in: text.tokens, at: $0) != nil })
    else { return }
    var place = condition
    while place < clause.upperBound, words.longestMatch(in: text.tokens, at: place) == nil {
      places.any.insert(place)
      places.opened.insert(place)
      place += 1
    }
  }

  /// Whether a text asks or supposes something: by its mark, or by the words that open a clause.
  func isAsking(in text: TokenizedText) -> Bool {
    var start = 0
    while start < text.tokens.count {
      var end = start + 1
      while end < text.tokens.count, !text.clauseBreaks(before: end) { end += 1 }
      let isSupposing = (start..<end).contains {
        hypotheses.longestMatch(in: text.tokens, at: $0, until: end) != nil
      }
      let isOpened = openings(of: start..<end, in: text).contains {
        opens($0..<end, by: [openers, words, conditionals], in: text)
      }
      if isSupposing || isOpened
        || text.tokens[start..<end].contains(where: { $0.kind == .question })
      {
        return true
      }
      start = end
    }
    return false
  }

  /// Where a clause begins, and again behind each word that joins requests: «en direct et est-ce
  /// que …».
  private func openings(of clause: Range<Int>, in text: TokenizedText) -> [Int] {
    [clause.lowerBound]
      + clause.compactMap { place in
        joints.longestMatch(in: text.tokens, at: place, until: clause.upperBound)
          .map { place + $0.length }
      }.filter { $0 < clause.upperBound }
  }

  /// Whether a clause opens with one of some phrases, fillers, yes and no apart; those may hold one:
  /// «si c'est bon».
  private func opens(
    _ clause: Range<Int>, by phrases: [PhraseTable<Bool>], in text: TokenizedText
  ) -> Bool {
    var place = clause.lowerBound
    while place < clause.upperBound {
      let length = { (phrases: PhraseTable<Bool>) in
        phrases.longestMatch(in: text.tokens, at: place, until: clause.upperBound)?.length ?? 0
      }
      let answer = length(answers)
      if phrases.contains(where: { length($0) > answer }) { return true }
      let passed = max(answer, length(fillers))
      guard passed > 0 else { return false }
      place += passed
    }
    return false
  }

  private func forEachMatch(
    of phrases: PhraseTable<Bool>, in text: TokenizedText, _ visit: (Range<Int>) -> Void
  ) {
    var place = 0
    while place < text.tokens.count {
      let length = phrases.longestMatch(in: text.tokens, at: place)?.length ?? 0
      if length > 0 { visit(place..<(place + length)) }
      place += max(1, length)
    }
  }
}
