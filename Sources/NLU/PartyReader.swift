/// Tells the country of somebody else from the customer's own: «notre fournisseur belge», "a German
/// bank", but «nous sommes un client marocain».
struct PartyReader: Sendable {
  /// How far before the words customers may speak of themselves.
  private static let reach = 5
  private let parties: PhraseTable<Bool>
  private let selves: PhraseTable<Bool>
  private let demonyms: Set<String>

  init(_ languages: [LanguageData]) {
    parties = PhraseTable(phrases: languages.flatMap(\.otherParties))
    selves = PhraseTable(phrases: languages.flatMap(\.selfCues))
    demonyms = Set(languages.flatMap { $0.demonyms.values.joined() }.map(TextNormalizer.normalize))
  }

  /// Marks words for what comes from a country as merely mentioned where they stand beside a word
  /// for somebody else.
  ///
  /// A clause that begins with the two words speaks of the writer: «client marocain, carte».
  func apply(
    to candidates: inout [EntityExtractor.Candidate], of slot: String, in text: TokenizedText
  ) {
    for place in candidates.indices
    where candidates[place].entity.slot == slot
      && demonyms.contains(TextNormalizer.normalize(candidates[place].entity.words))
    {
      let tokens = candidates[place].tokens
      guard let start = start(beside: tokens, in: text), !text.clauseBreaks(before: start),
        !isSelf(before: start, in: text)
      else { continue }
      candidates[place].entity.mentioned = true
    }
  }

  /// Where the word for somebody else and the word for the country begin together.
  private func start(beside tokens: Range<Int>, in text: TokenizedText) -> Int? {
    let before = tokens.lowerBound - 1
    if before >= 0, !text.clauseBreaks(before: tokens.lowerBound),
      parties.payload(of: text.tokens[before]) != nil
    {
      return before
    }
    let after = tokens.upperBound
    guard after < text.tokens.count, !text.clauseBreaks(before: after),
      parties.longestMatch(in: text.tokens, at: after) != nil
    else { return nil }
    return tokens.lowerBound
  }

  private func isSelf(before start: Int, in text: TokenizedText) -> Bool {
    var place = start
    while place > 0, start - place < PartyReader.reach, !text.clauseBreaks(before: place) {
      place -= 1
      if selves.longestMatch(in: text.tokens, at: place, until: start) != nil { return true }
    }
    return false
  }
}
