/// Corrects words that nobody taught the assistant to ones it knows; known words stay as they are.
struct Speller: Sendable {
  /// A word that may be what a misspelt one was meant to be.
  private struct Target: Sendable {
    var word: String
    var length: Int
    var frequency: Int
  }

  private let targets: [Target]
  private let index: FuzzyIndex
  private let known: HashIndex
  private let ordinary: OrdinaryWords
  /// Words for values by what they become with two neighbouring letters swapped.
  private let swapped: [String: String]

  /// The shortest word that is corrected.
  static let shortest = 4
  /// The shortest word that may be two edits away from what was meant: «portland» is no Poland.
  private static let long = 9

  private static let oneEdit = 0.8
  private static let twoEdits = 0.65

  /// Creates a speller.
  ///
  /// - Parameters:
  ///   - vocabulary: the words of the training examples, which win over the others.
  ///   - names: words of values and countries, corrected to from five letters.
  ///   - common: words that are known but never corrected to.
  ///   - ordinary: words of the language that are left as they are, whether they are known or not.
  ///   - values: words that alone stand for a value, to which even an ordinary word is corrected
  ///     where two letters are swapped: «crate» is «carte».
  init(
    vocabulary: Vocabulary, names: Set<String>, common: Set<String>,
    ordinary: OrdinaryWords = .none, values: Set<String> = []
  ) {
    self.ordinary = ordinary
    swapped = Dictionary(
      values.sorted().flatMap { value in Speller.swaps(of: value).map { ($0, value) } },
      uniquingKeysWith: { first, _ in first })
    var targets: [Target] = []
    for (place, word) in vocabulary.words.enumerated()
    where word.utf8.count >= 3 && Speller.isPlain(word) {
      targets.append(
        Target(
          word: word, length: word.unicodeScalars.count, frequency: vocabulary.frequency(at: place)
        ))
    }
    var known = HashIndex(places: vocabulary.words)
    for name in names.sorted()
    where name.utf8.count >= 5 && !known.contains(word: name) && Speller.isPlain(name) {
      targets.append(Target(word: name, length: name.unicodeScalars.count, frequency: 0))
    }
    self.targets = targets
    index = FuzzyIndex(targets.map(\.word))
    for word in names { known.insert(word: word) }
    for word in common { known.insert(word: word) }
    self.known = known
  }

  /// Whether a word is known.
  func knows(_ word: String) -> Bool {
    known.contains(word: word)
  }

  /// The tokens with misspelt words replaced, and how many were.
  func correct(_ tokens: [Token]) -> (tokens: [Token], corrections: Int) {
    var corrected = tokens
    var corrections = 0
    for place in tokens.indices where tokens[place].kind == .word {
      guard let better = correction(of: tokens[place]) else { continue }
      corrected[place] = better
      corrections += 1
    }
    return (corrected, corrections)
  }

  private func correction(of token: Token) -> Token? {
    let word = token.folded
    guard !known.contains(token.hash), Speller.isPlain(word) else { return nil }
    var better = token
    if let shorter = withoutStretching(word) {
      better.folded = shorter
      return better
    }
    let length = word.unicodeScalars.count
    guard length >= Speller.shortest else { return nil }
    guard !ordinary.contains(word) else {
      guard let meant = swapped[word] else { return nil }
      better.folded = meant
      better.certainty = Speller.oneEdit
      return better
    }
    let first = word.unicodeScalars.first
    let matches = index.matches(of: word, within: length >= Speller.long ? 2 : 1)
      // Short words have many neighbours, and so have long ones within two edits; a misspelt one
      // begins as it was meant to.
      .filter {
        length > 5 && $0.distance < 2 || targets[$0.place].word.unicodeScalars.first == first
      }
    guard let nearest = matches.map(\.distance).min() else { return nil }
    let undoubled = Speller.undoubled(word)
    let ranked = matches.filter { $0.distance == nearest }.map { targets[$0.place] }
      .sorted { left, right in
        let (leftFirst, rightFirst) = (
          left.word.unicodeScalars.first == first, right.word.unicodeScalars.first == first
        )
        if leftFirst != rightFirst { return leftFirst }
        // A letter once instead of twice is the commonest slip: «suise» is «suisse», not «suis».
        let (leftDoubles, rightDoubles) = (
          Speller.undoubled(left.word) == undoubled, Speller.undoubled(right.word) == undoubled
        )
        if leftDoubles != rightDoubles { return leftDoubles }
        return left.frequency == right.frequency
          ? left.word < right.word : left.frequency > right.frequency
      }
    better.folded = ranked[0].word
    better.certainty = nearest == 1 ? Speller.oneEdit : Speller.twoEdits
    better.alternatives = ranked.dropFirst()
      .filter { $0.word.unicodeScalars.first == first || ranked[0].word.first != word.first }
      .map(\.word)
    return better
  }

  /// «ouiiii» is «oui», «coool» is «cool», if that is a known word.
  private func withoutStretching(_ word: String) -> String? {
    for kept in [2, 1] {
      var shorter = String.UnicodeScalarView()
      var run = 0
      var stretched = false
      var scalars = Array(word.unicodeScalars)[...]
      while let scalar = scalars.popFirst() {
        run = 1
        while scalars.first == scalar {
          scalars.removeFirst()
          run += 1
        }
        if run >= 3 { stretched = true }
        for _ in 0..<(run >= 3 ? kept : run) { shorter.append(scalar) }
      }
      guard stretched else { return nil }
      if known.contains(word: String(shorter)) { return String(shorter) }
    }
    return nil
  }

  /// A word with two neighbouring letters swapped, the first of all in its place.
  private static func swaps(of word: String) -> [String] {
    let letters = Array(word.unicodeScalars)
    guard letters.count > shortest else { return [] }
    return (1..<(letters.count - 1)).compactMap { place in
      guard letters[place] != letters[place + 1] else { return nil }
      var swapped = String.UnicodeScalarView(letters[..<place])
      swapped.append(letters[place + 1])
      swapped.append(letters[place])
      swapped.append(contentsOf: letters[(place + 2)...])
      return String(swapped)
    }
  }

  /// A word with each run of a letter written once.
  private static func undoubled(_ word: String) -> String {
    var shorter = String.UnicodeScalarView()
    for scalar in word.unicodeScalars where scalar != shorter.last { shorter.append(scalar) }
    return String(shorter)
  }

  /// Whether a word has no digits.
  private static func isPlain(_ word: String) -> Bool {
    word.utf8.allSatisfy { !(0x30...0x39).contains($0) }
  }
}
