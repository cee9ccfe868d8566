/// Dense vectors of words, learnt elsewhere, that tell which words mean alike.
///
/// A model trained with a table gives every message, beside its sparse features, the mean of its
/// words' vectors: «régler» then looks a little like «payer» where no example says so.
public struct WordTable: Sendable {
  /// Below this number of examples an intent, a table helps; with more it does not.
  public static let helpsBelow = 150.0

  /// Numbers in each vector.
  public let dimensions: Int
  /// A name for the table's content, for keys of caches.
  public let digest: String
  /// Hashes of the words, rising, and the row of each.
  private let hashes: [UInt64]
  private let rows: [Int32]
  /// What the numbers of each dimension are multiplied with.
  private let scales: [Float]
  /// The vectors, row after row.
  private let values: [Int8]

  /// Creates a table of words as the tokenizer folds them; the first of a spelling wins.
  ///
  /// - Parameters:
  ///   - folded: the words.
  ///   - dimensions: numbers in each vector, at least one.
  ///   - scales: a factor for each dimension.
  ///   - values: the vectors one after the other, `dimensions` numbers for each word.
  ///   - digest: a name for all this.
  init(folded: [String], dimensions: Int, scales: [Float], values: [Int8], digest: String) {
    let sorted = folded.enumerated()
      .map { (hash: StableHash.add(word: $1, to: StableHash.basis), row: Int32($0)) }
      .sorted { ($0.hash, $0.row) < ($1.hash, $1.row) }
    hashes = sorted.map(\.hash)
    rows = sorted.map(\.row)
    self.dimensions = dimensions
    self.scales = scales
    self.values = values
    self.digest = digest
  }

  /// Whether a table helps to tell the intents of so many examples.
  public static func helps(_ examples: [TrainingExample]) -> Bool {
    Double(examples.count) < helpsBelow * Double(Set(examples.map(\.intent)).count)
  }

  /// The row of a folded word.
  func row(of word: String) -> Int? {
    hashes.place(of: StableHash.add(word: word, to: StableHash.basis)).map { Int(rows[$0]) }
  }

  /// Adds a row, weighted, to a vector of the table's dimensions.
  func add(row: Int, weight: Float, to sum: inout [Float]) {
    let start = row * dimensions
    for place in 0..<dimensions {
      sum[place] += weight * scales[place] * Float(values[start + place])
    }
  }
}
