/// Phrases and the values they stand for.
struct Lexicon: Sendable {
  /// What a phrase stands for.
  struct Reading: Hashable, Sendable {
    var slot: String
    var value: String
    /// How sure the reading is.
    var score: Double
    /// Whether it holds only while the slot is asked.
    var askedOnly = false
    /// Whether it is a word for what comes from a country.
    var demonym = false
  }

  /// The readings of each phrase.
  private(set) var phrases = PhraseTable<[Reading]>()
  /// All words of the phrases.
  private(set) var words: Set<String> = []
  /// The values known of each slot.
  private(set) var values: [String: Set<String>] = [:]
  /// The codes of all countries.
  private(set) var countries: Set<String> = []

  /// Collects synonyms, countries, their aliases and demonyms.
  init(_ languages: [LanguageData], _ extraction: ExtractionData) {
    for language in languages { add(language.synonyms, askedOnly: false) }
    for language in languages { add(language.askedSynonyms, askedOnly: true) }
    guard let slot = extraction.countrySlot else { return }
    for (code, names) in CountryNames.all(in: extraction.countryLanguages) {
      countries.insert(code)
      for name in names { add(name, Reading(slot: slot, value: code, score: 1)) }
    }
    for language in languages {
      for (code, names) in language.countryAliases.sorted(by: { $0.key < $1.key }) {
        for name in names { add(name, Reading(slot: slot, value: code, score: 1)) }
      }
      for (code, names) in language.demonyms.sorted(by: { $0.key < $1.key }) {
        for name in names {
          add(name, Reading(slot: slot, value: code, score: 0.8, demonym: true))
        }
      }
    }
  }

  private mutating func add(_ synonyms: [String: [String: [String]]], askedOnly: Bool) {
    for (slot, byValue) in synonyms.sorted(by: { $0.key < $1.key }) {
      for (value, names) in byValue.sorted(by: { $0.key < $1.key }) {
        if !askedOnly { values[slot, default: []].insert(value) }
        for name in names {
          add(name, Reading(slot: slot, value: value, score: 1, askedOnly: askedOnly))
        }
      }
    }
  }

  private mutating func add(_ phrase: String, _ reading: Reading) {
    let folded = Tokenizer.tokens(of: phrase).map(\.folded)
    words.formUnion(folded)
    phrases.update(folded) { readings in
      let others = readings ?? []
      // A name of a country wins over a demonym of the same spelling.
      if others.contains(where: { $0.slot == reading.slot && $0.value == reading.value }) { return }
      readings = others + [reading]
    }
  }

  /// The other value of a slot that has exactly two.
  func opposite(of value: String, in slot: String) -> String? {
    guard let all = values[slot], all.count == 2, all.contains(value) else { return nil }
    return all.first { $0 != value }
  }
}
