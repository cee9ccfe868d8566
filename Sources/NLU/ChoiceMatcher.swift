/// Reads an answer to a question that offers choices.
///
/// By number («2», «2.»), place («le deuxième», "the last one"), label, the beginning of a label,
/// synonym or a misspelt label; several at once («1 et 4»), and with words behind them; «l'autre» of
/// two, «les deux», «ni l'un ni l'autre».
public struct ChoiceMatcher: Sendable {
  /// Messages of up to this many words may name a choice in their middle.
  private static let shortMessage = 6

  private let choices: [Choice]
  /// Folded labels first, then synonyms, each with the place of its choice.
  private let names: [(words: [String], index: Int, isLabel: Bool)]
  private let named: PhraseTable<[Int]>
  private let places: PhraseTable<Int>
  private let cardinals: PhraseTable<Int>
  private let fillers: PhraseTable<Bool>
  /// Words that may stand behind a choice: «svp».
  private let polite: PhraseTable<Bool>
  private let joiners: PhraseTable<Bool>
  private let negators: PhraseTable<Bool>
  private let relations: PhraseTable<Relation>

  /// What a choice may be to the others.
  private enum Relation: Sendable {
    case other
    case both
    case neither
  }

  /// Creates a matcher for the choices of one question, in the order shown.
  public init(choices: [Choice], languages: [LanguageData]) {
    self.choices = choices
    names =
      choices.enumerated().map { (Tokenizer.tokens(of: $1.label).map(\.folded), $0, true) }
      + choices.enumerated().flatMap { index, choice in
        choice.synonyms.map { (Tokenizer.tokens(of: $0).map(\.folded), index, false) }
      }
    var named = PhraseTable<[Int]>()
    for name in names {
      named.update(name.words) { indices in
        if indices?.contains(name.index) != true { indices = (indices ?? []) + [name.index] }
      }
    }
    self.named = named
    var places = PhraseTable<Int>()
    var cardinals = PhraseTable<Int>()
    for language in languages {
      for (index, spellings) in language.ordinals.enumerated() where index < choices.count {
        for spelling in spellings {
          places.add(Tokenizer.tokens(of: spelling).map(\.folded), index)
        }
      }
      for spelling in language.last where !choices.isEmpty {
        places.add(Tokenizer.tokens(of: spelling).map(\.folded), choices.count - 1)
      }
      // An even number of choices has none in the middle.
      for spelling in language.middle where choices.count % 2 == 1 {
        places.add(Tokenizer.tokens(of: spelling).map(\.folded), choices.count / 2)
      }
      for (index, spellings) in language.cardinals.enumerated() where index < choices.count {
        for spelling in spellings {
          cardinals.add(Tokenizer.tokens(of: spelling).map(\.folded), index)
        }
      }
    }
    self.places = places
    self.cardinals = cardinals
    fillers = PhraseTable(phrases: languages.flatMap(\.choiceFillers))
    polite = PhraseTable(phrases: languages.flatMap { $0.choiceFillers + $0.fillers })
    joiners = PhraseTable(phrases: languages.flatMap(\.joiners))
    negators = PhraseTable(phrases: languages.flatMap { $0.negators + $0.exclusions })
    var relations = PhraseTable<Relation>()
    for language in languages {
      let lists: [([String], Relation)] = [
        (language.otherOne, .other), (language.both, .both), (language.neither, .neither),
      ]
      for (phrases, relation) in lists {
        for phrase in phrases {
          relations.add(Tokenizer.tokens(of: phrase).map(\.folded), relation)
        }
      }
    }
    self.relations = relations
  }

  /// The choices that the answer picks; no picks where it cannot be told.
  public func match(_ text: String) -> ChoiceMatch {
    let answer = Tokenizer.tokenize(text)
    guard !choices.isEmpty, !answer.tokens.isEmpty else { return ChoiceMatch(rest: trimmed(text)) }
    let words = answer.tokens.filter { $0.kind != .question }.map(\.folded)
    if let index = names.first(where: { $0.words == words })?.index,
      named.payload(of: words)?.count == 1
    {
      let isLabel = names.contains { $0.words == words && $0.isLabel }
      return ChoiceMatch(picks: [pick(index, isLabel ? .label : .synonym)])
    }
    let leading = leadingPicks(answer)
    if !leading.picks.isEmpty { return leading }
    if let related = relatedPicks(answer) {
      return related.isEmpty
        ? ChoiceMatch(rest: trimmed(text), isNeither: relation(in: answer) == .neither)
        : ChoiceMatch(picks: related)
    }
    if let index = uniquePrefix(of: words) { return ChoiceMatch(picks: [pick(index, .prefix)]) }
    if let index = nearest(to: words) { return ChoiceMatch(picks: [pick(index, .typo)]) }
    let inner = innerPicks(answer)
    if !inner.picks.isEmpty { return inner }
    return ChoiceMatch(rest: trimmed(text))
  }

  private func pick(_ index: Int, _ way: ChoicePick.Way) -> ChoicePick {
    ChoicePick(index: index, value: choices[index].value, way: way)
  }

  /// A run of picks at the beginning, joined by signs or words; the rest is what follows.
  private func leadingPicks(_ answer: TokenizedText) -> ChoiceMatch {
    var picks: [ChoicePick] = []
    var end = 0
    var place = 0
    while place < answer.tokens.count {
      let joiner =
        picks.isEmpty ? 0 : joiners.longestMatch(in: answer.tokens, at: place)?.length ?? 0
      var start = place + joiner
      while start < answer.tokens.count, !isLastCardinal(start, in: answer),
        let filler = fillers.longestMatch(in: answer.tokens, at: start)?.length
      {
        start += filler
      }
      guard start < answer.tokens.count, let found = numbered(at: start, in: answer) else { break }
      if !picks.isEmpty, joiner == 0, !isSeparated(start, in: answer) { break }
      if !picks.contains(where: { $0.index == found.pick.index }) { picks.append(found.pick) }
      place = start + found.length
      end = place
    }
    let hasRest = !picks.isEmpty && !isPolite(from: end, in: answer)
    return ChoiceMatch(picks: picks, rest: hasRest ? rest(of: answer, from: end) : "")
  }

  /// Whether nothing but polite words stands behind a place.
  private func isPolite(from start: Int, in answer: TokenizedText) -> Bool {
    guard answer.tokens.count - start <= ChoiceMatcher.shortMessage else { return false }
    var place = start
    while place < answer.tokens.count {
      guard let length = polite.longestMatch(in: answer.tokens, at: place)?.length else {
        return false
      }
      place += length
    }
    return true
  }

  /// Whether a number word ends the answer: "one" is a number there, and fills «the red one».
  private func isLastCardinal(_ place: Int, in answer: TokenizedText) -> Bool {
    cardinals.longestMatch(in: answer.tokens, at: place).map {
      isPolite(from: place + $0.length, in: answer)
    } ?? false
  }

  /// «1,4», «1 4», «1/4»: numbers beside each other are a list.
  private func isSeparated(_ place: Int, in answer: TokenizedText) -> Bool {
    answer.tokens[place].kind == .number && answer.tokens[place - 1].kind == .number
      || answer.clauseBreaks(before: place)
  }

  /// A choice by its number or place.
  private func numbered(
    at place: Int, in answer: TokenizedText
  ) -> (pick: ChoicePick, length: Int)? {
    let token = answer.tokens[place]
    if token.kind == .number, let number = Int(token.folded), (1...choices.count).contains(number) {
      return (pick(number - 1, .number), 1)
    }
    // «2️⃣» is a digit with two marks on it.
    let digits = token.folded.unicodeScalars.filter { $0 != "\u{FE0F}" && $0 != "\u{20E3}" }
    if let number = Int(String(String.UnicodeScalarView(digits))), digits.count == 1,
      (1...choices.count).contains(number)
    {
      return (pick(number - 1, .number), 1)
    }
    // «②»
    if let sign = token.folded.unicodeScalars.first, token.folded.unicodeScalars.count == 1,
      sign.properties.numericType == .digit, let value = sign.properties.numericValue,
      (1...Double(choices.count)).contains(value)
    {
      return (pick(Int(value) - 1, .number), 1)
    }
    if let (length, index) = places.longestMatch(in: answer.tokens, at: place) {
      return (pick(index, .ordinal), length)
    }
    // «un» is also an article: a number word counts only where nothing but a joiner follows.
    guard let (length, index) = cardinals.longestMatch(in: answer.tokens, at: place) else {
      return nil
    }
    let next = place + length
    guard
      isPolite(from: next, in: answer) || answer.clauseBreaks(before: next)
        || joiners.longestMatch(in: answer.tokens, at: next) != nil
    else { return nil }
    return (pick(index, .number), length)
  }

  /// The choices meant by their relation to the others; nil where the answer says nothing of it.
  ///
  /// Of two real ones «l'autre» is the one that is not named, else the second of two in all; «les
  /// deux» are both; «ni l'un ni l'autre» is the one that stands for neither. Where that does not
  /// tell, there are none.
  private func relatedPicks(_ answer: TokenizedText) -> [ChoicePick]? {
    guard let relation = relation(in: answer) else { return nil }
    let real = choices.indices.filter { !choices[$0].value.isEmpty }
    switch relation {
    case .neither:
      let picks = choices.indices.filter { !real.contains($0) }.map { pick($0, .relation) }
      // Of two «aucun des deux» is neither, whatever number it holds.
      return picks.isEmpty && real.count != 2 ? nil : picks
    case .both: return real.count == 2 ? real.map { pick($0, .relation) } : nil
    case .other:
      guard real.count == 2 else { return [] }
      let told = Set(
        answer.tokens.indices.flatMap {
          named.longestMatch(in: answer.tokens, at: $0)?.payload ?? []
        })
      guard !told.isEmpty else { return choices.count == 2 ? [pick(real[1], .relation)] : [] }
      let left = real.filter { !told.contains($0) }
      return left.count == 1 ? [pick(left[0], .relation)] : []
    }
  }

  /// The first relation that a short answer names.
  private func relation(in answer: TokenizedText) -> Relation? {
    guard answer.tokens.count <= ChoiceMatcher.shortMessage else { return nil }
    return answer.tokens.indices.lazy
      .compactMap { relations.longestMatch(in: answer.tokens, at: $0)?.payload }.first
  }

  /// Choices named in the middle of an answer: by their names anywhere, by number or place in a
  /// short answer; a name behind a negator is none.
  private func innerPicks(_ answer: TokenizedText) -> ChoiceMatch {
    var picks: [ChoicePick] = []
    var spans: [Range<Int>] = []
    var denied: Set<Int> = []
    var place = 0
    let isShort = answer.tokens.count <= ChoiceMatcher.shortMessage
    while place < answer.tokens.count {
      var found: (pick: ChoicePick, length: Int)?
      if let (length, indices) = named.longestMatch(in: answer.tokens, at: place),
        indices.count == 1
      {
        let words = answer.tokens[place..<(place + length)].map(\.folded)
        let isLabel = names.contains { $0.isLabel && $0.words == words }
        found = (pick(indices[0], isLabel ? .label : .synonym), length)
      } else if isShort, let candidate = numbered(at: place, in: answer),
        candidate.pick.way == .ordinal || isFilled(place, in: answer)
      {
        found = candidate
      }
      guard let found else {
        // «l'un» fills, where «un» is a number.
        place += max(1, fillers.longestMatch(in: answer.tokens, at: place)?.length ?? 0)
        continue
      }
      if isDenied(place, in: answer) {
        denied.insert(found.pick.index)
      } else {
        if !picks.contains(where: { $0.index == found.pick.index }) { picks.append(found.pick) }
        spans.append(place..<(place + found.length))
      }
      place += found.length
    }
    let left = choices.indices.filter { !denied.contains($0) }
    if picks.isEmpty, denied.count == 1, left.count == 1 {
      return ChoiceMatch(picks: [pick(left[0], .relation)])
    }
    if picks.isEmpty, denied.count > 1, left.allSatisfy({ choices[$0].value.isEmpty }) {
      return ChoiceMatch(rest: rest(of: answer, from: 0), isNeither: true)
    }
    return ChoiceMatch(picks: picks, rest: picks.isEmpty ? "" : rest(of: answer, without: spans))
  }

  private func isFilled(_ place: Int, in answer: TokenizedText) -> Bool {
    place > 0 && fillers.payload(of: answer.tokens[place - 1]) != nil
  }

  private func isDenied(_ place: Int, in answer: TokenizedText) -> Bool {
    var before = place - 1
    while before >= 0, !answer.clauseBreaks(before: before + 1), place - before <= 3 {
      if endsNegator(at: before, in: answer) { return true }
      if fillers.payload(of: answer.tokens[before]) == nil { return false }
      before -= 1
    }
    return false
  }

  /// Whether the last word of a phrase that denies stands at a place: «tout sauf», "not".
  private func endsNegator(at place: Int, in answer: TokenizedText) -> Bool {
    (max(0, place - 3)...place).contains { start in
      negators.longestMatch(in: answer.tokens, at: start, until: place + 1)?.length
        == place + 1 - start
    }
  }

  /// The one choice with a name that begins with the answer.
  private func uniquePrefix(of words: [String]) -> Int? {
    let typed = words.joined(separator: " ")
    guard !typed.isEmpty, words.allSatisfy({ !$0.isEmpty }) else { return nil }
    for labelsOnly in [true, false] {
      let hits = Set(
        names.filter {
          (!labelsOnly || $0.isLabel) && $0.words.joined(separator: " ").hasPrefix(typed)
        }.map(\.index))
      if hits.count == 1 { return hits.first }
      if !hits.isEmpty { return nil }
    }
    return nil
  }

  /// The one choice with a name nearest to a misspelt answer.
  private func nearest(to words: [String]) -> Int? {
    let typed = words.joined(separator: " ")
    guard typed.unicodeScalars.count >= 3, words.count <= 4 else { return nil }
    let index = FuzzyIndex(names.map { $0.words.joined(separator: " ") })
    let matches = index.matches(of: typed, within: typed.unicodeScalars.count >= 8 ? 2 : 1)
    guard let best = matches.map(\.distance).min() else { return nil }
    let hits = Set(matches.filter { $0.distance == best }.map { names[$0.place].index })
    return hits.count == 1 ? hits.first : nil
  }

  private func rest(of answer: TokenizedText, from place: Int) -> String {
    place < answer.tokens.count
      ? trimmed(answer.slice(answer.tokens[place].start, answer.scalars.count)) : ""
  }

  private func rest(of answer: TokenizedText, without spans: [Range<Int>]) -> String {
    var start = 0
    var parts: [String] = []
    for span in spans {
      parts.append(trimmed(answer.slice(start, answer.tokens[span.lowerBound].start)))
      start = answer.tokens[span.upperBound - 1].end
    }
    parts.append(trimmed(answer.slice(start, answer.scalars.count)))
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func trimmed(_ text: String) -> String {
    let isEdge: (Unicode.Scalar) -> Bool = { scalar in
      scalar.properties.isWhitespace || ".,;:)!".unicodeScalars.contains(scalar)
    }
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, isEdge(first) { scalars.removeFirst() }
    while let last = scalars.last, isEdge(last) { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }
}
