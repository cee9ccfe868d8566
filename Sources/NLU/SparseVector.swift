/// The features of one message: columns of a model with their weights.
struct SparseVector: Sendable {
  var columns: [UInt32] = []
  var values: [Float] = []
}
