/// Dense vectors of words, learnt elsewhere, that tell which words mean alike.
///
/// A model trained with a table gives every message, beside its sparse features, the mean of its
/// words' vectors: «régler» then looks a little like «payer» where no example says so.
public struct WordTable: Sendable {
  /// Numbers in each vector.
  public let dimensions: Int
  /// A name for the table's content, for keys of caches.
  public let digest: String
  /// Hashes of the words, rising; the row of each is its place.
  private let hashes: [UInt64]
  /// The vectors, row after row.
  private let values: [Int8]

  /// Creates a table.
  ///
  /// - Parameters:
  ///   - words: words as people write them; folded before use, the first of a spelling wins.
  ///   - dimensions: numbers in each vector, at least one.
  ///   - values: the vectors one after the other, `dimensions` numbers for each word; what is
  ///     missing is zero.
  public init(words: [String], dimensions: Int, values: [Int8]) {
    var first: [UInt64: Int] = [:]
    for (place, word) in words.enumerated() {
      let hash = StableHash.of(words: Tokenizer.tokens(of: word).lazy.map(\.folded))
      first[hash] = first[hash] ?? place
    }
    let rows = first.sorted { $0.key < $1.key }
    let dimensions = max(1, dimensions)
    self.dimensions = dimensions
    hashes = rows.map(\.key)
    self.values = rows.flatMap { _, place in
      (0..<dimensions).map { number in
        let index = place * dimensions + number
        return index < values.count ? values[index] : 0
      }
    }
    var digest = ContentDigest()
    digest.add("\(dimensions)")
    for (hash, _) in rows { digest.add(String(hash, radix: 16)) }
    for value in self.values { digest.add(UInt8(bitPattern: value)) }
    self.digest = digest.text
  }

  /// The row of a folded word.
  func row(of word: String) -> Int? {
    let hash = StableHash.add(word: word, to: StableHash.basis)
    var low = 0
    var high = hashes.count
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < hash { low = middle + 1 } else { high = middle }
    }
    return low < hashes.count && hashes[low] == hash ? low : nil
  }

  /// Adds a row, weighted, to a vector of the table's dimensions.
  func add(row: Int, weight: Float, to sum: inout [Float]) {
    let start = row * dimensions
    for place in 0..<dimensions { sum[place] += weight * Float(values[start + place]) }
  }
}
