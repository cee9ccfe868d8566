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
  /// The row of each word.
  private let rows: HashIndex
  /// What the numbers of each dimension are multiplied with.
  private let scales: [Float]
  /// The vectors, row after row.
  private let values: [Int8]

  /// Creates a table.
  ///
  /// - Parameters:
  ///   - rows: the row of each word's hash, as the tokenizer folds words.
  ///   - dimensions: numbers in each vector, at least one.
  ///   - scales: a factor for each dimension.
  ///   - values: the vectors one after the other, `dimensions` numbers for each word.
  ///   - digest: a name for all this.
  init(rows: HashIndex, dimensions: Int, scales: [Float], values: [Int8], digest: String) {
    self.rows = rows
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
    rows[StableHash.add(word: word, to: StableHash.basis)]
  }

  /// The row of a token.
  func row(of token: Token) -> Int? { rows[token.hash] }

  /// Adds a row, weighted, to a vector of the table's dimensions.
  func add(row: Int, weight: Float, to sum: inout [Float]) {
    let start = row * dimensions
    sum.withUnsafeMutableBufferPointer { sum in
      scales.withUnsafeBufferPointer { scales in
        values.withUnsafeBufferPointer { values in
          for place in 0..<min(dimensions, sum.count) {
            sum[place] += weight * scales[place] * Float(values[start + place])
          }
        }
      }
    }
  }
}
