/// Finds the names of slots in a message: «c'est tout bon sauf le pays», "the country is wrong".
struct SlotNameReader: Sendable {
  private let mentions: PhraseTable<String>
  private let deniers: PhraseTable<Bool>
  private let followers: PhraseTable<Bool>

  init(_ languages: [LanguageData]) {
    mentions = DoubtReader.mentions(languages)
    deniers = PhraseTable(
      phrases: languages.flatMap { $0.negators + $0.exclusions + $0.reservations })
    followers = PhraseTable(phrases: languages.flatMap(\.afterNegators))
  }

  /// The slots in the order of the text, each once; what denies one name denies those behind it in
  /// the clause.
  func names(in text: TokenizedText) -> [NamedSlot] {
    var named: [NamedSlot] = []
    var isDenied = false
    var place = 0
    while place < text.tokens.count {
      if place > 0, text.clauseBreaks(before: place) { isDenied = false }
      if let (length, slot) = mentions.longestMatch(in: text.tokens, at: place) {
        let end = place + length
        let isFollowed =
          end < text.tokens.count && !text.clauseBreaks(before: end)
          && followers.longestMatch(in: text.tokens, at: end) != nil
        add(
          NamedSlot(
            slot: slot, words: text.slice(text.tokens[place].start, text.tokens[end - 1].end),
            isDenied: isDenied || isFollowed), to: &named)
        place = end
      } else if let length = deniers.longestMatch(in: text.tokens, at: place)?.length {
        isDenied = true
        place += length
      } else {
        place += 1
      }
    }
    return named
  }

  private func add(_ name: NamedSlot, to named: inout [NamedSlot]) {
    guard let place = named.firstIndex(where: { $0.slot == name.slot }) else {
      named.append(name)
      return
    }
    if name.isDenied { named[place] = name }
  }
}
