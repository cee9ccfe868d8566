/// In how many examples of each intent a word is.
struct WordUses {
  /// A word of at least this share of all intents tells none of them, if those are a few.
  private static let commonShare = 0.5
  /// How many intents are a few.
  private static let fewIntents = 3
  /// A word that served intents have in fewer examples may be there by chance.
  private static let leastServed = 2

  private var counts: [String: [Int32]] = [:]
  private let intents: [String]

  /// Counts the words of examples, each once an example.
  init(_ set: TrainingSet) {
    intents = set.intents
    let empty = [Int32](repeating: 0, count: intents.count)
    for (tokens, label) in zip(set.tokens, set.labels) {
      for (place, token) in tokens.enumerated()
      where !tokens[..<place].contains(where: { $0.folded == token.folded }) {
        counts[token.folded, default: empty][label] += 1
      }
    }
  }

  /// The number of intents from which on a word is common to them.
  private var mostIntents: Int {
    max(
      WordUses.fewIntents, Int((WordUses.commonShare * Double(intents.count)).rounded(.up)))
  }

  /// Whether a word is in the examples of most intents.
  func isCommon(_ word: String) -> Bool {
    (counts[word]?.count { $0 > 0 } ?? 0) >= mostIntents
  }

  /// Whether no word tells one intent from most others.
  func areCommon(_ tokens: [Token]) -> Bool {
    tokens.allSatisfy { isCommon($0.folded) }
  }

  /// Hashes of the words that tell something of what is served, rising.
  var telling: [UInt64] {
    let served = intents.indices.filter { !IntentClassifier.isRefused(intents[$0]) }
    return counts.filter { word, uses in
      served.reduce(0) { $0 + Int(uses[$1]) } >= WordUses.leastServed && !isCommon(word)
    }
    .keys.map { StableHash.add(word: $0, to: StableHash.basis) }.sorted()
  }

  /// The words that an intent's examples have too, those first that they have more than others.
  func shared(_ tokens: [Token], with label: Int, most: Int) -> [String] {
    let weights = Set(tokens.map(\.folded)).compactMap { word -> (word: String, weight: Double)? in
      guard let uses = counts[word], uses[label] > 0 else { return nil }
      return (word, Double(uses[label]) / Double(uses.reduce(0, +)))
    }
    return weights.sorted { ($1.weight, $0.word) < ($0.weight, $1.word) }.prefix(most).map(\.word)
  }
}
