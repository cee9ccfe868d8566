/// Finds the words nearest to a misspelt one.
///
/// A scan over the words of about the same length that compares the set of letters first: exact, a
/// few microseconds over ten thousand words, and nothing to store, where an index of deletions needs
/// ten entries a word.
struct FuzzyIndex: Sendable {
  /// The longest word looked up.
  static let longest = 24

  private var letters: [UInt32] = []
  /// Where the letters of each word end, in the order of the words' lengths.
  private var ends: [Int] = []
  private var signatures: [UInt32] = []
  /// The place of each word.
  private var places: [Int] = []
  /// How many words are shorter than each length.
  private var shorter: [Int] = [0]

  /// Indexes words; their places are what is found.
  init(_ words: some Sequence<String>) {
    let spelt = words.map { $0.unicodeScalars.map(\.value) }
    places = spelt.indices.sorted { (spelt[$0].count, $0) < (spelt[$1].count, $1) }
    for place in places {
      while shorter.count <= spelt[place].count { shorter.append(ends.count) }
      letters += spelt[place]
      ends.append(letters.count)
      signatures.append(FuzzyIndex.signature(spelt[place]))
    }
    shorter.append(ends.count)
  }

  private static func signature(_ word: [UInt32]) -> UInt32 {
    word.reduce(0) { $0 | 1 << ($1 & 31) }
  }

  /// The places of all words within a distance, with their distances, in the order of places.
  func matches(of word: String, within limit: Int) -> [(place: Int, distance: Int)] {
    let scalars = word.unicodeScalars.map(\.value)
    guard limit > 0, scalars.count <= FuzzyIndex.longest else { return [] }
    let signature = FuzzyIndex.signature(scalars)
    let first = shorter[min(max(0, scalars.count - limit), shorter.count - 1)]
    let last = shorter[min(scalars.count + limit + 1, shorter.count - 1)]
    var found: [(place: Int, distance: Int)] = []
    for entry in first..<last
    where (signatures[entry] ^ signature).nonzeroBitCount <= 2 * limit {
      let start = entry == 0 ? 0 : ends[entry - 1]
      guard
        let distance = EditDistance.between(
          scalars[...], letters[start..<ends[entry]], limit: limit)
      else { continue }
      found.append((places[entry], distance))
    }
    return found.sorted { $0.place < $1.place }
  }
}
