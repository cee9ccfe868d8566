/// Phrases and the values they stand for.
struct Lexicon: Sendable {
  /// Where a phrase stands for its value.
  enum Use: Hashable, Sendable {
    /// In any message.
    case anywhere
    /// As a clause of its own, behind a name of the slot, or while the slot is asked.
    case clause
    /// Behind a word of place, as the whole message, or while the slot is asked.
    case place
    /// While the slot is asked.
    case asked
    /// While the slot is asked, as a clause of its own.
    case answer
  }

  /// What a phrase stands for.
  struct Reading: Hashable, Sendable {
    var slot: String
    var value: String
    /// How sure the reading is.
    var score: Double
    /// Where it holds.
    var use = Use.anywhere
    /// Whether it is a word for what comes from a country.
    var demonym = false
  }

  /// The readings of each phrase.
  private(set) var phrases = PhraseTable<[Reading]>()
  /// All words of the phrases.
  private(set) var words: Set<String> = []
  /// The words that alone stand for a value in any message, countries apart.
  private(set) var valueWords: Set<String> = []
  /// The values known of each slot.
  private(set) var values: [String: Set<String>] = [:]
  /// The codes of all countries.
  private(set) var countries: Set<String> = []
  /// The names of countries with their words run together, each with its code.
  private(set) var joinedNames: [(name: String, code: String, isGuessed: Bool)] = []
  /// The words of countries' own names, folded, those of towns and of what comes from there apart.
  private(set) var countryWords: Set<String> = []

  /// Collects synonyms, countries, their aliases and demonyms.
  init(_ languages: [LanguageData], _ extraction: ExtractionData) {
    for language in languages { add(language.synonyms, .anywhere) }
    for language in languages { add(language.clauseSynonyms, .clause) }
    for language in languages { add(language.askedSynonyms, .asked) }
    for language in languages { add(language.answerSynonyms, .answer) }
    if let slot = extraction.countrySlot { addCountries(slot, languages, extraction) }
  }

  private mutating func addCountries(
    _ slot: String, _ languages: [LanguageData], _ extraction: ExtractionData
  ) {
    var sources = extraction.countryLanguages
    for language in languages where !sources.contains(language.code) {
      sources.append(language.code)
    }
    let given = Set(languages.flatMap(\.givenNames).map(TextNormalizer.normalize))
    let common = Set(languages.flatMap(\.commonWords).map(TextNormalizer.normalize))
    // «ira» is Iran in Portuguese and a verb in French, «Chad» a country and a man.
    func use(of name: String) -> Use {
      let name = TextNormalizer.normalize(name)
      return given.contains(name) ? .place : common.contains(name) ? .asked : .anywhere
    }
    let official = CountryNames.all(in: sources)
    countryWords = Set(official.flatMap(\.names).flatMap(Lexicon.folded))
    let joined = Set(official.flatMap(\.names).map { Lexicon.folded($0).joined() })
    // What a language says of a name wins over the locale data: «Congo» is two countries.
    for language in languages {
      for (code, names) in language.countryAliases.sorted(by: { $0.key < $1.key }) {
        for name in names {
          let isGiven = given.contains(TextNormalizer.normalize(name))
          add(
            name, Reading(slot: slot, value: code, score: 1, use: isGiven ? .place : .anywhere))
          let key = Lexicon.folded(name).joined()
          joinedNames.append((key, code, joined.contains(key)))
        }
      }
    }
    let own = Set(
      languages.flatMap { $0.countryAliases.values.joined() }.map(TextNormalizer.normalize))
    for (code, names) in official {
      countries.insert(code)
      for name in names where !own.contains(TextNormalizer.normalize(name)) {
        add(name, Reading(slot: slot, value: code, score: 1, use: use(of: name)))
        joinedNames.append((Lexicon.folded(name).joined(), code, true))
      }
    }
    for language in languages {
      for (code, names) in language.demonyms.sorted(by: { $0.key < $1.key }) {
        for name in names {
          add(name, Reading(slot: slot, value: code, score: 0.8, demonym: true))
        }
      }
    }
  }

  private mutating func add(_ synonyms: [String: [String: [String]]], _ use: Use) {
    for (slot, byValue) in synonyms.sorted(by: { $0.key < $1.key }) {
      for (value, names) in byValue.sorted(by: { $0.key < $1.key }) {
        if use != .asked, use != .answer { values[slot, default: []].insert(value) }
        for name in names {
          add(name, Reading(slot: slot, value: value, score: 1, use: use))
          let words = Lexicon.folded(name)
          if use == .anywhere, words.count == 1 { valueWords.insert(words[0]) }
        }
      }
    }
  }

  private mutating func add(_ phrase: String, _ reading: Reading) {
    let folded = Lexicon.folded(phrase)
    words.formUnion(folded)
    phrases.update(folded) { readings in
      let others = readings ?? []
      // A name of a country wins over a demonym of the same spelling.
      if others.contains(where: { $0.slot == reading.slot && $0.value == reading.value }) { return }
      readings = others + [reading]
    }
  }

  /// The words of a phrase; one that looks like an address («Bitrix24.Drive») has words as well.
  private static func folded(_ phrase: String) -> [String] {
    Tokenizer.tokenize(Array(phrase.unicodeScalars), addresses: false).tokens.map(\.folded)
  }

  /// Whether one of some words alone stands for a value, rather than all of them together: «pas en
  /// direct» denies the direct way, «pas sur le site» only a place.
  func names(_ value: String, of slot: String, in words: [String]) -> Bool {
    words.contains { word in
      phrases.payload(of: [word])?.contains { $0.slot == slot && $0.value == value } ?? false
    }
  }

  /// The other value of a slot that has exactly two.
  func opposite(of value: String, in slot: String) -> String? {
    guard let all = values[slot], all.count == 2, all.contains(value) else { return nil }
    return all.first { $0 != value }
  }
}
