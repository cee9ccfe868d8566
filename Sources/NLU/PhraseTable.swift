/// Phrases of folded words with something known of each, found by longest match.
///
/// Phrases are kept as 64-bit hashes of their words.
struct PhraseTable<Payload: Sendable>: Sendable {
  private var payloads: [Payload] = []
  /// The place of each phrase's payload, and -1 for what only begins one.
  private var phrases = HashIndex()

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
      if !phrases.contains(hash) { phrases[hash] = -1 }
    }
    let place = phrases[hash] ?? -1
    var payload = place < 0 ? nil : payloads[place]
    change(&payload)
    guard let payload else { return }
    if place < 0 {
      phrases[hash] = payloads.count
      payloads.append(payload)
    } else {
      payloads[place] = payload
    }
  }

  /// What is known of a phrase.
  func payload(of words: [String]) -> Payload? {
    payload(at: phrases[StableHash.of(words: words)] ?? -1)
  }

  /// What is known of a single word.
  func payload(of token: Token) -> Payload? {
    payload(at: phrases[token.hash] ?? -1)
  }

  private func payload(at place: Int) -> Payload? { place < 0 ? nil : payloads[place] }

  /// The longest phrase that begins at a token and ends before another: its number of tokens and
  /// its payload.
  func longestMatch(
    in tokens: [Token], at start: Int, until end: Int? = nil
  ) -> (length: Int, payload: Payload)? {
    let (length, place) = phrases.longestMatch(in: tokens, at: start, until: end ?? tokens.count)
    return length == 0 ? nil : (length, payloads[place])
  }

  /// Visits all phrases that begin at a token and end before another, the shortest first.
  func forEachMatch(
    in tokens: [Token], at start: Int, until end: Int? = nil,
    _ visit: (_ length: Int, _ payload: Payload) -> Void
  ) {
    phrases.forEachMatch(in: tokens, at: start, until: end ?? tokens.count) { length, place in
      visit(length, payloads[place])
    }
  }
}

extension HashIndex {
  /// The longest phrase that begins at a token and ends before another, and its number; of length
  /// zero where there is none.
  fileprivate func longestMatch(
    in tokens: [Token], at start: Int, until end: Int
  ) -> (length: Int, number: Int) {
    var found = (length: 0, number: -1)
    forEachMatch(in: tokens, at: start, until: end) { found = ($0, $1) }
    return found
  }

  @inline(__always)
  fileprivate func forEachMatch(
    in tokens: [Token], at start: Int, until end: Int,
    _ visit: (_ length: Int, _ number: Int) -> Void
  ) {
    guard start < end, count > 0, var number = self[tokens[start].hash] else { return }
    var hash = tokens[start].hash
    var place = start + 1
    while true {
      if number >= 0 { visit(place - start, number) }
      guard place < end else { return }
      hash = StableHash.add(word: tokens[place].folded, to: hash)
      guard let next = self[hash] else { return }
      number = next
      place += 1
    }
  }
}

extension PhraseTable where Payload == Bool {
  /// A table that only tells whether a phrase is in it.
  init(phrases: some Sequence<String>) {
    for phrase in phrases { add(Tokenizer.tokens(of: phrase).map(\.folded), true) }
  }
}
