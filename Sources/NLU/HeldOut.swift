/// A message scored by a model that has not seen it.
struct HeldOut: Sendable {
  /// The class it belongs to.
  var label: Int
  /// The score of every class.
  var logits: [Float]
  /// The class with the highest score.
  var best: Int

  init(label: Int, logits: [Float]) {
    self.label = label
    self.logits = logits
    best = logits.indices.reduce(0) { logits[$1] > logits[$0] ? $1 : $0 }
  }
}
