/// Phrases that say what the number or the word near them is, folded, in seven languages.
enum CuePhrases {
  /// A phrase, split into words.
  struct Phrase {
    let words: [String]
    let cue: Cue
  }

  /// What a word may be: the first of some phrases, or a number.
  struct Entry {
    /// The phrases, longer ones first.
    var phrases: [Phrase]
    let isNumber: Bool
  }

  /// The words that begin phrases and those for numbers.
  static let index: [String: Entry] = {
    let lists: [(Cue, [String])] = [
      (.taxNumber, taxNumber), (.otherNumber, otherNumber), (.card, card), (.cvv, cvv),
      (.pin, pin), (.oneTimeCode, oneTimeCode), (.password, password), (.login, login),
      (.token, token), (.reversed, reversed), (.account, account),
    ]
    let phrases = lists.flatMap { cue, list in
      list.map { Phrase(words: $0.split(separator: " ").map(String.init), cue: cue) }
    }
    var index = NumberWords.table.mapValues { _ in Entry(phrases: [], isNumber: true) }
    for (word, group) in Dictionary(grouping: phrases, by: { $0.words.first ?? "" }) {
      index[word, default: Entry(phrases: [], isNumber: false)].phrases =
        group.sorted { $0.words.count > $1.words.count }
    }
    return index
  }()

  /// The end of a phrase that begins at the lexeme `index`, or nothing; between its words may stand
  /// two spaces, hyphens, points or apostrophes, between a word and a digit nothing.
  static func match(_ phrase: [String], at index: Int, in text: FoldedText) -> Int? {
    var place = index
    for (number, word) in phrase.enumerated() {
      if number > 0 {
        var gap = 0
        while place < text.lexemes.count, gap < 2, text.lexemes[place].word.isEmpty,
          text.lexemes[place].sort != .newline
        {
          place += 1
          gap += 1
        }
      }
      guard place < text.lexemes.count, text.lexemes[place].word == word else { return nil }
      place += 1
    }
    return place
  }
}
