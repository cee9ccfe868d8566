/// The features of many messages side by side.
struct SparseRows: Sendable {
  /// Where each message begins, and where the last ends.
  private(set) var starts: [Int] = [0]
  private(set) var columns: [UInt32] = []
  private(set) var values: [Float] = []

  /// How many messages there are.
  var count: Int { starts.count - 1 }

  /// Collects the vectors of messages in their order.
  init(_ messages: [FeatureCounts], by featurizer: Featurizer) {
    starts.reserveCapacity(messages.count + 1)
    let size = messages.reduce(0) { $0 + $1.words.count + $1.runs.count + featurizer.center.count }
    columns.reserveCapacity(size)
    values.reserveCapacity(size)
    for message in messages {
      let vector = featurizer.vector(message)
      columns += vector.columns
      values += vector.values
      starts.append(columns.count)
    }
  }
}
