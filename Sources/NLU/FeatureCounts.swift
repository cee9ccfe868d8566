/// The hashed features of one message with how often each occurs.
///
/// Block one holds words, pairs of neighbours with the message's edges and pairs with one word
/// between them, block two the runs of two to five bytes inside each word and its edges.
struct FeatureCounts: Sendable {
  /// Number of buckets features are hashed to, both blocks together.
  static let buckets = 1 << 18

  /// Buckets in rising order with 1 + ln(count).
  private(set) var words: [(bucket: UInt32, weight: Float)] = []
  private(set) var runs: [(bucket: UInt32, weight: Float)] = []
  /// The rows of a table that the words have, with each word's bucket.
  private(set) var rows: [(row: Int, bucket: UInt32)] = []

  /// Reads the features of tokens, and which of them a table knows.
  init(of tokens: [Token], table: WordTable? = nil) {
    var wordBuckets: [UInt32] = []
    var runBuckets: [UInt32] = []
    var bytes: [UInt8] = []
    var previous: UInt64 = 7
    var beforePrevious: UInt64?
    for token in tokens {
      FeatureCounts.spell(token, into: &bytes)
      let hash = bytes.dropFirst().dropLast().reduce(StableHash.basis) {
        StableHash.add($1, to: $0)
      }
      let bucket = FeatureCounts.bucket(hash, block: 0)
      wordBuckets.append(bucket)
      if let row = table?.row(of: token.folded) { rows.append((row, bucket)) }
      wordBuckets.append(FeatureCounts.bucket(previous &* 31 &+ hash, block: 0))
      if let beforePrevious {
        wordBuckets.append(
          FeatureCounts.bucket(beforePrevious &* 37 &+ hash &* 3, block: 0))
      }
      beforePrevious = previous
      previous = hash
      for length in 2...5 where bytes.count >= length {
        for start in 0...(bytes.count - length) {
          var hash = 0x811c_9dc5 &+ UInt64(length)
          for place in start..<(start + length) { hash = StableHash.add(bytes[place], to: hash) }
          runBuckets.append(FeatureCounts.bucket(hash, block: 1))
        }
      }
    }
    wordBuckets.append(FeatureCounts.bucket(previous &* 31 &+ 9, block: 0))
    words = FeatureCounts.count(&wordBuckets)
    runs = FeatureCounts.count(&runBuckets)
  }

  /// The token between blanks; digits are all alike.
  private static func spell(_ token: Token, into bytes: inout [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(0x20)
    switch token.kind {
    case .number: bytes.append(0x30)
    case .word:
      // Nobody types words of this length; it bounds the work on noise.
      for byte in token.folded.utf8.prefix(64) {
        bytes.append((0x30...0x39).contains(byte) ? 0x30 : byte)
      }
    case .question, .symbol, .url, .email, .mask: bytes.append(contentsOf: token.folded.utf8)
    }
    bytes.append(0x20)
  }

  @inline(__always)
  private static func bucket(_ hash: UInt64, block: UInt32) -> UInt32 {
    let half = UInt32(buckets / 2)
    let mixed = UInt32(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 30)
    return mixed & (half - 1) | block * half
  }

  private static func count(_ buckets: inout [UInt32]) -> [(bucket: UInt32, weight: Float)] {
    buckets.sort()
    var counts: [(bucket: UInt32, weight: Float)] = []
    counts.reserveCapacity(buckets.count)
    var place = 0
    while place < buckets.count {
      var end = place + 1
      while end < buckets.count, buckets[end] == buckets[place] { end += 1 }
      let count = end - place
      counts.append((buckets[place], count == 1 ? 1 : Float(1 + Arithmetic.ln(Double(count)))))
      place = end
    }
    return counts
  }
}
