/// Turns messages into TF-IDF vectors over the features seen in training.
///
/// Sublinear term frequency, smoothed inverse document frequency, each of the two blocks scaled to
/// the same length. Features never seen count in that length: this lowers the score of strange
/// messages.
struct Featurizer: Sendable {
  /// The bucket of each column, rising.
  let buckets: [UInt32]
  /// The inverse document frequency of each column.
  let frequencies: [Float]
  /// The inverse document frequency of a feature never seen.
  let unseen: Float
  private let columns: [Int32]

  /// Learns columns and frequencies from the training messages.
  init(fitting messages: [FeatureCounts]) {
    var documents = [Int32](repeating: 0, count: FeatureCounts.buckets)
    for message in messages {
      for (bucket, _) in message.words { documents[Int(bucket)] += 1 }
      for (bucket, _) in message.runs { documents[Int(bucket)] += 1 }
    }
    let total = Double(messages.count)
    let known = (0..<UInt32(documents.count)).filter { documents[Int($0)] > 0 }
    let highest = known.reduce(0) { max($0, documents[Int($1)]) }
    // Few counts occur, so that each logarithm is taken once.
    let table = (0...Int(highest)).map {
      Float(Arithmetic.ln((1 + total) / (1 + Double($0))) + 1)
    }
    self.init(
      buckets: known, frequencies: known.map { table[Int(documents[Int($0)])] },
      unseen: table[0])
  }

  /// Restores a featurizer.
  init(buckets: [UInt32], frequencies: [Float], unseen: Float) {
    self.buckets = buckets
    self.frequencies = frequencies
    self.unseen = unseen
    var columns = [Int32](repeating: -1, count: FeatureCounts.buckets)
    for (column, bucket) in buckets.enumerated() { columns[Int(bucket)] = Int32(column) }
    self.columns = columns
  }

  /// The vector of a message.
  func vector(_ counts: FeatureCounts) -> SparseVector {
    var vector = SparseVector()
    vector.columns.reserveCapacity(counts.words.count + counts.runs.count)
    vector.values.reserveCapacity(counts.words.count + counts.runs.count)
    add(counts.words, to: &vector)
    add(counts.runs, to: &vector)
    return vector
  }

  private func add(
    _ block: [(bucket: UInt32, weight: Float)], to vector: inout SparseVector
  ) {
    var length: Float = 0
    let first = vector.values.count
    for (bucket, weight) in block {
      let column = columns[Int(bucket)]
      let value = weight * (column >= 0 ? frequencies[Int(column)] : unseen)
      length += value * value
      guard column >= 0 else { continue }
      vector.columns.append(UInt32(column))
      vector.values.append(value)
    }
    guard length > 0 else { return }
    let scale = 0.707_106_78 / length.squareRoot()
    for place in first..<vector.values.count { vector.values[place] *= scale }
  }
}
