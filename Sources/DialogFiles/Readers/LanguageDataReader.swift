import Diagnostics
import NLU

/// Reads `language_data`: the words by which messages in a language are understood.
struct LanguageDataReader {
  private static let lists:
    [(key: String, path: any WritableKeyPath<LanguageData, [String]> & Sendable)] = [
      ("language_cues", \.languageCues), ("capital_words", \.capitalWords), ("yes", \.yes),
      ("no", \.no), ("cannot_say", \.cannotSay), ("last", \.last), ("middle", \.middle),
      ("connectors", \.connectors),
      ("negators", \.negators), ("negation_exceptions", \.negationExceptions),
      ("contrasts", \.contrasts), ("from_cues", \.fromCues), ("to_cues", \.toCues),
      ("dot_words", \.dotWords), ("doubt_cues", \.doubtCues), ("fillers", \.fillers),
      ("choice_fillers", \.choiceFillers), ("joiners", \.joiners), ("zone_cues", \.zoneCues),
      ("common_words", \.commonWords), ("wish_cues", \.wishCues), ("old_cues", \.oldCues),
      ("definition_cues", \.definitionCues), ("check_cues", \.checkCues),
      ("question_openers", \.questionOpeners), ("question_words", \.questionWords),
      ("subordinators", \.subordinators), ("other_sites", \.otherSites),
      ("other_one", \.otherOne), ("neither", \.neither), ("both", \.both),
      ("unclear", \.unclear), ("exclusions", \.exclusions),
      ("departures", \.departures), ("courtesies", \.courtesies), ("lack_cues", \.lackCues),
      ("reservations", \.reservations),
      ("after_negators", \.afterNegators), ("change_cues", \.changeCues),
      ("lone_codes", \.loneCodes), ("given_names", \.givenNames), ("place_cues", \.placeCues),
      ("other_parties", \.otherParties), ("self_cues", \.selfCues),
      ("aside_cues", \.asideCues), ("hypothesis_cues", \.hypothesisCues),
      ("conditionals", \.conditionals), ("after_old_cues", \.afterOldCues),
      ("same_kind", \.sameKind), ("self_corrections", \.selfCorrections),
    ]

  func read(_ cursor: YAMLCursor, into data: inout LanguageData) {
    let others = [
      "country_aliases", "demonyms", "ordinals", "cardinals", "chat_spelling", "synonyms",
      "asked_synonyms", "clause_synonyms", "answer_synonyms", "mentions", "language_names",
      "regions", "other_senses",
    ]
    let fields = cursor.fields(Self.lists.map(\.key) + others)
    for (key, path) in Self.lists {
      if let list = fields[key] { data[keyPath: path] = list.names().map(\.value) }
    }
    if let names = fields["country_aliases"] { data.countryAliases = byValue(names) }
    if let names = fields["demonyms"] { data.demonyms = byValue(names) }
    if let words = fields["ordinals"] { data.ordinals = inOrder(words) }
    if let words = fields["cardinals"] { data.cardinals = inOrder(words) }
    for (short, long) in fields["chat_spelling"]?.entries() ?? [] {
      data.chatSpelling[short.value] = long.name()?.value
    }
    for (slot, values) in fields["synonyms"]?.entries() ?? [] {
      data.synonyms[slot.value, default: [:]].merge(byValue(values)) { $0 + $1 }
    }
    for (slot, values) in fields["asked_synonyms"]?.entries() ?? [] {
      data.askedSynonyms[slot.value, default: [:]].merge(byValue(values)) { $0 + $1 }
    }
    for (slot, values) in fields["clause_synonyms"]?.entries() ?? [] {
      data.clauseSynonyms[slot.value, default: [:]].merge(byValue(values)) { $0 + $1 }
    }
    for (slot, values) in fields["answer_synonyms"]?.entries() ?? [] {
      data.answerSynonyms[slot.value, default: [:]].merge(byValue(values)) { $0 + $1 }
    }
    if let names = fields["language_names"] { data.languageNames = byValue(names) }
    if let names = fields["regions"] { data.regions = byValue(names) }
    for (slot, names) in fields["other_senses"]?.entries() ?? [] {
      data.otherSenses[slot.value, default: []] += names.names().map(\.value)
    }
    for (slot, names) in fields["mentions"]?.entries() ?? [] {
      data.mentions[slot.value, default: []] += names.names().map(\.value)
    }
  }

  /// Phrases by what they mean, written either way: `{BE: [belge]}` or `{belge: BE}`.
  private func byValue(_ cursor: YAMLCursor) -> [String: [String]] {
    cursor.entries().reduce(into: [:]) { phrases, entry in
      if entry.value.isText {
        guard let value = entry.value.name() else { return }
        phrases[value.value, default: []].append(entry.key.value)
      } else {
        phrases[entry.key.value, default: []] += entry.value.names().map(\.value)
      }
    }
  }

  /// Words in order from the first, each with its spellings: a list of words or of lists of words,
  /// or a mapping from the word to its number.
  private func inOrder(_ cursor: YAMLCursor) -> [[String]] {
    if cursor.isList { return cursor.list().map { $0.nameOrNames().map(\.value) } }
    var words: [Int: [String]] = [:]
    for (word, number) in cursor.entries() {
      guard let number = number.number(in: 1...100) else { continue }
      words[number, default: []].append(word.value)
    }
    for number in words.keys.sorted() where number > 1 && words[number - 1] == nil {
      cursor.source.problems.report(
        .languageData, "there is a word for \(number) but none for \(number - 1)",
        at: cursor.place)
      return []
    }
    return words.sorted { $0.key < $1.key }.map(\.value)
  }
}
