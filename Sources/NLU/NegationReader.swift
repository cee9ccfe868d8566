/// Finds the values that a message denies: «pas chez un partenaire», "not PayPal, card".
///
/// A negator denies the first value after it, at most five words away and in the same clause; a
/// word of contrast («mais») ends its reach. What «or» joins to a denied value is denied with it.
/// An exclusion («tout sauf») reaches the value directly behind it, and a word of denial may stand
/// behind its value («la carte non»).
struct NegationReader: Sendable {
  /// How many values before a negator may reach over it.
  private static let longestOverlap = 5
  private let negators: PhraseTable<Bool>
  private let exclusions: PhraseTable<Bool>
  private let departures: PhraseTable<Bool>
  private let exceptions: PhraseTable<Bool>
  private let contrasts: PhraseTable<Bool>
  private let joiners: PhraseTable<Bool>
  private let followers: PhraseTable<Bool>
  private let mentions: PhraseTable<String>
  private let sameKind: PhraseTable<Bool>

  init(_ languages: [LanguageData]) {
    negators = PhraseTable(phrases: languages.flatMap(\.negators))
    exclusions = PhraseTable(phrases: languages.flatMap(\.exclusions))
    departures = PhraseTable(phrases: languages.flatMap(\.departures))
    exceptions = PhraseTable(
      phrases: languages.flatMap { language in
        language.negationExceptions
          + (language.yes + language.cannotSay).filter { Tokenizer.tokens(of: $0).count > 1 }
          + NegationReader.reservations(language)
      })
    contrasts = PhraseTable(phrases: languages.flatMap(\.contrasts))
    joiners = PhraseTable(phrases: languages.flatMap { $0.joiners + $0.choiceFillers })
    followers = PhraseTable(phrases: languages.flatMap(\.afterNegators))
    mentions = DoubtReader.mentions(languages)
    sameKind = PhraseTable(phrases: languages.flatMap(\.sameKind))
  }

  /// Phrases that take all but one thing for right, which is told behind them: «tout est juste sauf».
  private static func reservations(_ language: LanguageData) -> [String] {
    let exclusions = language.exclusions.map { Tokenizer.tokens(of: $0).map(\.folded) }
    return language.no.filter { phrase in
      let words = Tokenizer.tokens(of: phrase).map(\.folded)
      return !exclusions.contains(words)
        && exclusions.contains { words.count > $0.count && words.suffix($0.count) == $0[...] }
    }
  }

  /// A phrase that denies what stands behind it.
  private struct Denial {
    /// The place just behind the phrase.
    var end: Int
    var kind: Kind

    enum Kind {
      /// «pas»
      case negator
      /// «tout sauf»
      case exclusion
      /// «nous quittons»
      case departure
    }

    /// How many words may stand between it and the value.
    var reach: Int {
      switch kind {
      case .negator: 5
      // An article, a preposition or both.
      case .exclusion: 2
      // An article.
      case .departure: 1
      }
    }
  }

  /// Marks the denied candidates, which are in the order of the text.
  func apply(to candidates: inout [EntityExtractor.Candidate], in text: TokenizedText) {
    guard !candidates.isEmpty else { return }
    denyBefore(&candidates, in: text)
    var first = 0
    for denial in denials(in: text) {
      let end = denial.end
      while first < candidates.count, candidates[first].tokens.lowerBound < end { first += 1 }
      let next = first
      // A value's own phrase may hold the negator: «pas de partenaire».
      guard next < candidates.count, !isWithinValue(end, next, candidates) else { continue }
      let start = candidates[next].tokens.lowerBound
      guard start - end <= denial.reach,
        !(end..<(start + 1)).contains(where: { text.clauseBreaks(before: $0) }),
        !(end..<start).contains(where: {
          contrasts.longestMatch(in: text.tokens, at: $0) != nil
            // «sauf le pays, Belgique» and «sauf le pays qui est la Belgique» tell the country.
            || denial.kind == .exclusion && mentions.longestMatch(in: text.tokens, at: $0) != nil
        })
      else { continue }
      if isOfSameKind(next, candidates, in: text) { continue }
      // Who leaves one value for another tells a change.
      if denial.kind == .departure, isFollowed(next, candidates, in: text) { continue }
      for place in candidates.indices
      where candidates[place].tokens.lowerBound == start
        && candidates[place].entity.value != Entity.cannotSay
      {
        candidates[place].entity.negated = true
      }
      denyAlternatives(to: next, of: &candidates, in: text)
      denyAgain(next, of: &candidates, in: text)
    }
  }

  /// Denies further words for the denied value directly behind it: "we don't pay you directly".
  private func denyAgain(
    _ denied: Int, of candidates: inout [EntityExtractor.Candidate], in text: TokenizedText
  ) {
    let entity = candidates[denied].entity
    var end = candidates[denied].tokens.upperBound
    for place in candidates.indices.dropFirst(denied + 1)
    where candidates[place].entity.slot == entity.slot
      && candidates[place].entity.value == entity.value
    {
      guard candidates[place].tokens.lowerBound == end, !text.clauseBreaks(before: end) else {
        return
      }
      candidates[place].entity.negated = true
      end = candidates[place].tokens.upperBound
    }
  }

  /// The places of a text that no negator takes up, in order.
  func placesBesideNegators(in text: TokenizedText) -> [Int] {
    var places: [Int] = []
    var place = 0
    while place < text.tokens.count {
      let length = negators.longestMatch(in: text.tokens, at: place)?.length ?? 0
      if length == 0 { places.append(place) }
      place += max(1, length)
    }
    return places
  }

  /// Denies values that the clause ends by denying: «la carte non», "Germany is wrong".
  private func denyBefore(
    _ candidates: inout [EntityExtractor.Candidate], in text: TokenizedText
  ) {
    for place in candidates.indices where !candidates[place].entity.isDoubt {
      let start = candidates[place].tokens.upperBound
      guard start < text.tokens.count, !text.clauseBreaks(before: start),
        let length = followers.longestMatch(in: text.tokens, at: start)?.length,
        text.clauseBreaks(before: start + length)
      else { continue }
      candidates[place].entity.negated = true
    }
  }

  /// Whether a phrase that does not hold the next value reaches over the end of a negator.
  private func isWithinValue(
    _ end: Int, _ next: Int, _ candidates: [EntityExtractor.Candidate]
  ) -> Bool {
    candidates[..<next].suffix(NegationReader.longestOverlap).contains { candidate in
      candidate.tokens.upperBound > end
        && !(candidate.tokens.lowerBound <= candidates[next].tokens.lowerBound
          && candidate.tokens.upperBound >= candidates[next].tokens.upperBound)
    }
  }

  /// Denies what «or» joins to a denied value: «pas de carte ou PayPal».
  private func denyAlternatives(
    to denied: Int, of candidates: inout [EntityExtractor.Candidate], in text: TokenizedText
  ) {
    var last = denied
    for place in candidates.indices.dropFirst(denied + 1)
    where candidates[place].entity.slot == candidates[denied].entity.slot {
      let (start, end) = (candidates[last].tokens.upperBound, candidates[place].tokens.lowerBound)
      guard start < end, end - start <= 2,
        !(start...end).contains(where: { text.clauseBreaks(before: $0) }),
        (start..<end).allSatisfy({ between in
          joiners.longestMatch(in: text.tokens, at: between) != nil
            && contrasts.longestMatch(in: text.tokens, at: between) == nil
        })
      else { return }
      candidates[place].entity.negated = true
      last = place
    }
  }

  /// The phrases that deny what follows, in the order of the text.
  private func denials(in text: TokenizedText) -> [Denial] {
    var denials: [Denial] = []
    var place = 0
    while place < text.tokens.count {
      let exception = exceptions.longestMatch(in: text.tokens, at: place)?.length ?? 0
      let found: [(Denial.Kind, PhraseTable<Bool>)] = [
        (.negator, negators), (.exclusion, exclusions), (.departure, departures),
      ]
      var longest = exception
      for (kind, phrases) in found {
        let length = phrases.longestMatch(in: text.tokens, at: place)?.length ?? 0
        guard length > longest else { continue }
        if longest > exception { denials.removeLast() }
        denials.append(Denial(end: place + length, kind: kind))
        longest = length
      }
      place += max(1, longest)
    }
    return denials
  }

  /// Whether another of the denied kind is wanted: «plus sur ma carte mais sur celle de la société».
  private func isOfSameKind(
    _ denied: Int, _ candidates: [EntityExtractor.Candidate], in text: TokenizedText
  ) -> Bool {
    guard !isFollowed(denied, candidates, in: text) else { return false }
    var isContrasted = false
    var place = candidates[denied].tokens.upperBound
    while place < text.tokens.count, !text.sentenceBreaks(before: place) {
      if isContrasted, sameKind.longestMatch(in: text.tokens, at: place) != nil { return true }
      if contrasts.longestMatch(in: text.tokens, at: place) != nil { isContrasted = true }
      place += 1
    }
    return false
  }

  /// Whether another value of the same slot follows in the sentence.
  private func isFollowed(
    _ first: Int, _ candidates: [EntityExtractor.Candidate], in text: TokenizedText
  ) -> Bool {
    candidates.dropFirst(first + 1).contains { other in
      other.entity.slot == candidates[first].entity.slot
        && other.entity.value != candidates[first].entity.value
        && !(candidates[first].tokens.upperBound...other.tokens.lowerBound)
          .contains { text.sentenceBreaks(before: $0) }
    }
  }
}
