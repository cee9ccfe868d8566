/// Phrases of folded words with something known of each, found by longest match.
///
/// Phrases are kept as 64-bit hashes of their words: with ten thousand phrases two of them share a
/// hash once in 10^11 tables.
struct PhraseTable<Payload: Sendable>: Sendable {
  private var payloads: [UInt64: Payload] = [:]
  private var beginnings: Set<UInt64> = []

  /// Whether there is no phrase.
  var isEmpty: Bool { payloads.isEmpty }

  /// Adds a phrase; a phrase without words is passed over.
  mutating func add(_ words: [String], _ payload: Payload) {
    update(words) { $0 = payload }
  }

  /// Changes what is known of a phrase, which is nil if the phrase is new.
  mutating func update(_ words: [String], _ change: (inout Payload?) -> Void) {
    guard !words.isEmpty else { return }
    var hash = StableHash.basis
    for word in words {
      hash = StableHash.add(word: word, to: hash)
      beginnings.insert(hash)
    }
    change(&payloads[hash])
  }

  /// What is known of a phrase.
  func payload(of words: [String]) -> Payload? {
    payloads[StableHash.of(words: words)]
  }

  /// The longest phrase that begins at a token and ends before another: its number of tokens and
  /// its payload.
  func longestMatch(
    in tokens: [Token], at start: Int, until end: Int? = nil
  ) -> (length: Int, payload: Payload)? {
    var found: (Int, Payload)?
    forEachMatch(in: tokens, at: start, until: end) { found = ($0, $1) }
    return found
  }

  /// Visits all phrases that begin at a token and end before another, the shortest first.
  func forEachMatch(
    in tokens: [Token], at start: Int, until end: Int? = nil,
    _ visit: (_ length: Int, _ payload: Payload) -> Void
  ) {
    var hash = StableHash.basis
    for place in start..<(end ?? tokens.count) {
      hash = StableHash.add(word: tokens[place].folded, to: hash)
      guard beginnings.contains(hash) else { return }
      if let payload = payloads[hash] { visit(place - start + 1, payload) }
    }
  }
}

extension PhraseTable where Payload == Bool {
  /// A table that only tells whether a phrase is in it.
  init(phrases: some Sequence<String>) {
    for phrase in phrases { add(Tokenizer.tokens(of: phrase).map(\.folded), true) }
  }
}
