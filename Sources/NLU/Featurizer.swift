/// Turns messages into TF-IDF vectors over the features seen in training.
///
/// Sublinear term frequency, smoothed inverse document frequency, each of the two blocks scaled to
/// the same length. Features never seen count in that length: this lowers the score of strange
/// messages. With a table of words, the mean vector of a message's words follows as a third block.
struct Featurizer: Sendable {
  /// The length of the dense block, where each of the sparse ones has 0.7.
  private static let denseLength: Float = 0.8
  /// The number of messages from which on what only one of them has gets no column: that is half of
  /// the columns, and they tell next to nothing.
  static let manyMessages = 16_000
  /// The number of messages from which on what they share is kept at hand.
  private static let frequent = 4

  /// The bucket of each column; those of most messages first, and rare ones as messages have them,
  /// so that what is used together lies together.
  let buckets: [UInt32]
  /// The inverse document frequency of each column.
  let frequencies: [Float]
  /// The inverse document frequency of a feature never seen.
  let unseen: Float
  /// The table that messages were counted with.
  let table: WordTable?
  /// The mean of the training messages' dense blocks; empty without a table.
  let center: [Float]
  private let columns: [Int32]

  /// The number of columns of a vector.
  var width: Int { buckets.count + center.count }

  /// Learns columns and frequencies from the training messages.
  init(fitting messages: [FeatureCounts], table: WordTable? = nil) {
    var documents = [Int32](repeating: 0, count: FeatureCounts.buckets)
    for message in messages {
      for (bucket, _) in message.words { documents[Int(bucket)] += 1 }
      for (bucket, _) in message.runs { documents[Int(bucket)] += 1 }
    }
    let total = Double(messages.count)
    let highest = Int(documents.max() ?? 0)
    // Few counts occur, so that each logarithm is taken once.
    let logarithms = (0...highest).map {
      Float(Arithmetic.ln((1 + total) / (1 + Double($0))) + 1)
    }
    let lowest: Int32 = messages.count < Featurizer.manyMessages ? 1 : 2
    let known =
      Featurizer.mostFrequentFirst(documents, highest: highest, lowest: Featurizer.frequent)
      + Featurizer.inOrder(
        of: messages, documents, in: lowest..<max(lowest, Int32(Featurizer.frequent)))
    let sparse = Featurizer(
      buckets: known, frequencies: known.map { logarithms[Int(documents[Int($0)])] },
      unseen: logarithms[0], table: table, center: [])
    guard let table else {
      self = sparse
      return
    }
    var center = [Float](repeating: 0, count: table.dimensions)
    for message in messages {
      for (place, value) in sparse.meaning(of: message, in: table).enumerated() {
        center[place] += value / Float(total)
      }
    }
    self.init(
      buckets: sparse.buckets, frequencies: sparse.frequencies, unseen: sparse.unseen,
      table: table, center: center)
  }

  /// Restores a featurizer.
  init(
    buckets: [UInt32], frequencies: [Float], unseen: Float, table: WordTable?, center: [Float]
  ) {
    self.buckets = buckets
    self.frequencies = frequencies
    self.unseen = unseen
    self.table = table
    self.center = center
    var columns = [Int32](repeating: -1, count: FeatureCounts.buckets)
    for (column, bucket) in buckets.enumerated() { columns[Int(bucket)] = Int32(column) }
    self.columns = columns
  }

  /// The buckets of a number of messages, in the order of the first message that has each.
  private static func inOrder(
    of messages: [FeatureCounts], _ documents: [Int32], in range: Range<Int32>
  ) -> [UInt32] {
    var isLeft = documents.map { range.contains($0) }
    var buckets: [UInt32] = []
    for message in messages {
      for block in [message.words, message.runs] {
        for (bucket, _) in block where isLeft[Int(bucket)] {
          isLeft[Int(bucket)] = false
          buckets.append(bucket)
        }
      }
    }
    return buckets
  }

  /// The buckets of at least so many messages, by falling number of messages, then by rising bucket.
  private static func mostFrequentFirst(
    _ documents: [Int32], highest: Int, lowest: Int
  ) -> [UInt32] {
    guard highest >= lowest else { return [] }
    var places = [Int](repeating: 0, count: highest + 1)
    for count in documents where count >= lowest { places[Int(count)] += 1 }
    var next = 0
    for count in stride(from: highest, through: lowest, by: -1) {
      next += places[count]
      places[count] = next - places[count]
    }
    var buckets = [UInt32](repeating: 0, count: next)
    for (bucket, count) in documents.enumerated() where count >= lowest {
      buckets[places[Int(count)]] = UInt32(bucket)
      places[Int(count)] += 1
    }
    return buckets
  }

  /// The vector of a message.
  ///
  /// A message that the featurizer learnt from can be seen as if it was not among them: what no
  /// other message has then counts as never seen.
  func vector(_ counts: FeatureCounts, heldOut: Bool = false) -> SparseVector {
    var vector = SparseVector()
    let size = counts.words.count + counts.runs.count + center.count
    vector.columns.reserveCapacity(size)
    vector.values.reserveCapacity(size)
    // What one message has lies ln 2 below what none has, what two have ln 3.
    let rarest = heldOut ? unseen - 0.9 : .infinity
    add(counts.words, rarest: rarest, to: &vector)
    add(counts.runs, rarest: rarest, to: &vector)
    if let table, !center.isEmpty {
      // The part of the message that is familiar: strange text must not become familiar by the
      // meaning of a few words.
      let familiar = vector.values.reduce(0) { $0 + $1 * $1 }
      for (place, value) in meaning(of: counts, in: table).enumerated() {
        vector.columns.append(UInt32(buckets.count + place))
        vector.values.append(familiar * (value - center[place]))
      }
    }
    return vector
  }

  private func add(
    _ block: [(bucket: UInt32, weight: Float)], rarest: Float, to vector: inout SparseVector
  ) {
    var length: Float = 0
    let first = vector.values.count
    columns.withUnsafeBufferPointer { columns in
      for (bucket, weight) in block {
        let column = columns[Int(bucket)]
        let frequency = column >= 0 ? frequencies[Int(column)] : unseen
        guard column >= 0, frequency < rarest else {
          length += weight * unseen * (weight * unseen)
          continue
        }
        let value = weight * frequency
        length += value * value
        vector.columns.append(UInt32(column))
        vector.values.append(value)
      }
    }
    guard length > 0 else { return }
    let scale = 0.707_106_78 / length.squareRoot()
    for place in first..<vector.values.count { vector.values[place] *= scale }
  }

  /// The weighted sum of the words' vectors at its length; zero where the table has none of them.
  private func meaning(of counts: FeatureCounts, in table: WordTable) -> [Float] {
    var sum = [Float](repeating: 0, count: table.dimensions)
    for (row, bucket) in counts.rows {
      let column = columns[Int(bucket)]
      table.add(
        row: row, weight: column >= 0 ? frequencies[Int(column)] : unseen, to: &sum)
    }
    let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? sum.map { $0 * Featurizer.denseLength / length } : sum
  }
}
