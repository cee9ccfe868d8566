/// Misspelt words that the examples teach the classifier: «crad» is known there, and is «card» all
/// the same to whoever reads values.
struct RareSpelling: Sendable {
  /// A word of the examples this rare may be a slip.
  private static let mostOccurrences = 3
  /// How much more frequent the word must be that was meant.
  private static let factor = 10
  private static let shortest = 4
  private static let certainty = 0.8

  private let meant: [String]
  /// The place in `meant` of each slip.
  private let slips: HashIndex

  /// Looks for rare words next to frequent words of values.
  ///
  /// - Parameters:
  ///   - vocabulary: the words of the examples.
  ///   - names: the words of values.
  ///   - common: words that are what they are.
  init(vocabulary: Vocabulary, names: Set<String>, common: Set<String>) {
    var targets: [(word: String, frequency: Int)] = []
    var rare: [(word: String, frequency: Int)] = []
    for (place, word) in vocabulary.words.enumerated()
    where word.utf8.count >= RareSpelling.shortest {
      let frequency = vocabulary.frequency(at: place)
      if names.contains(word) {
        targets.append((word, frequency))
      } else if frequency <= RareSpelling.mostOccurrences, !common.contains(word) {
        rare.append((word, frequency))
      }
    }
    let index = FuzzyIndex(targets.map(\.word))
    var meant: [String] = []
    var slips = HashIndex()
    for (word, frequency) in rare {
      let near = index.matches(of: word, within: 1).map { targets[$0.place] }
      guard let target = near.first, near.count == 1,
        target.frequency >= RareSpelling.factor * frequency, target.word.first == word.first
      else { continue }
      slips[StableHash.add(word: word, to: StableHash.basis)] = meant.count
      meant.append(target.word)
    }
    self.meant = meant
    self.slips = slips
  }

  /// The tokens with such words replaced.
  func correct(_ tokens: [Token]) -> [Token] {
    var corrected = tokens
    for (place, token) in tokens.enumerated() {
      guard let slip = slips[token.hash] else { continue }
      corrected[place].folded = meant[slip]
      corrected[place].certainty = min(token.certainty, RareSpelling.certainty)
    }
    return corrected
  }
}
