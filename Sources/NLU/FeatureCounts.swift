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
      var hash = StableHash.basis
      for place in 1..<(bytes.count - 1) { hash = StableHash.add(bytes[place], to: hash) }
      let bucket = FeatureCounts.bucket(hash, block: 0)
      wordBuckets.append(bucket)
      if let row = table?.row(of: token) { rows.append((row, bucket)) }
      wordBuckets.append(FeatureCounts.bucket(previous &* 31 &+ hash, block: 0))
      if let beforePrevious {
        wordBuckets.append(
          FeatureCounts.bucket(beforePrevious &* 37 &+ hash &* 3, block: 0))
      }
      beforePrevious = previous
      previous = hash
      FeatureCounts.addRuns(of: bytes, to: &runBuckets)
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

  /// Adds the buckets of all runs of two to five bytes.
  private static func addRuns(of bytes: [UInt8], to buckets: inout [UInt32]) {
    bytes.withUnsafeBufferPointer { bytes in
      for length in 2...5 where bytes.count >= length {
        for start in 0...(bytes.count - length) {
          var hash = 0x811c_9dc5 &+ UInt64(length)
          for place in start..<(start + length) { hash = StableHash.add(bytes[place], to: hash) }
          buckets.append(bucket(hash, block: 1))
        }
      }
    }
  }

  /// From this number of buckets on it is worth counting them out.
  private static let many = 48

  /// Sorts buckets of 18 bits: many by their lower halves and then by their upper ones.
  private static func sort(_ buckets: inout [UInt32]) {
    guard buckets.count >= many else { return buckets.sort() }
    buckets.withUnsafeMutableBufferPointer { buckets in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: buckets.count) { spare in
        spare.initialize(repeating: 0)
        deal(UnsafeBufferPointer(buckets), into: spare, by: 0)
        deal(UnsafeBufferPointer(spare), into: buckets, by: 9)
      }
    }
  }

  /// Copies numbers in the order of nine of their bits, equal ones in the order in which they are.
  private static func deal(
    _ source: UnsafeBufferPointer<UInt32>, into target: UnsafeMutableBufferPointer<UInt32>,
    by shift: UInt32
  ) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 512) { places in
      places.initialize(repeating: 0)
      for number in source { places[Int(number >> shift & 511)] += 1 }
      var next: Int32 = 0
      for digit in 0..<512 {
        next += places[digit]
        places[digit] = next - places[digit]
      }
      for number in source {
        let digit = Int(number >> shift & 511)
        target[Int(places[digit])] = number
        places[digit] += 1
      }
    }
  }

  /// 1 + ln(count) of the counts that occur in messages people write.
  private static let usualWeights = (0..<64).map { count in
    count < 2 ? 1 : Float(1 + Arithmetic.ln(Double(count)))
  }

  private static func weight(_ count: Int) -> Float {
    count == 1
      ? 1
      : count < usualWeights.count
        ? usualWeights[count] : Float(1 + Arithmetic.ln(Double(count)))
  }

  private static func count(_ buckets: inout [UInt32]) -> [(bucket: UInt32, weight: Float)] {
    sort(&buckets)
    var counts: [(bucket: UInt32, weight: Float)] = []
    counts.reserveCapacity(buckets.count)
    var place = 0
    while place < buckets.count {
      var end = place + 1
      while end < buckets.count, buckets[end] == buckets[place] { end += 1 }
      counts.append((buckets[place], weight(end - place)))
      place = end
    }
    return counts
  }
}
