/// Numbers found by 64-bit hashes, which are the same in every process.
///
/// Open addressing at most half full: a look-up is one place of memory most times. With ten thousand
/// entries two of them share a hash once in 10^11 indexes.
struct HashIndex: Sendable {
  /// Hash and number of each place; zero is the hash of a free one.
  private var hashes: [UInt64]
  private var numbers: [Int32]
  private var shift: UInt64
  private(set) var count = 0

  /// Makes an index with room for some entries; it grows where that is too little.
  init(capacity: Int = 0) {
    var bits = 3
    while 1 << bits < 2 * capacity { bits += 1 }
    hashes = [UInt64](repeating: 0, count: 1 << bits)
    numbers = [Int32](repeating: 0, count: 1 << bits)
    shift = UInt64(64 - bits)
  }

  /// The index of words, each with its place; the first of a word wins.
  init(places words: some Collection<String>) {
    self.init(capacity: words.count)
    for (place, word) in words.enumerated() {
      let hash = StableHash.add(word: word, to: StableHash.basis)
      if self[hash] == nil { self[hash] = place }
    }
  }

  /// Whether there is an entry of a hash.
  @inline(__always)
  func contains(_ hash: UInt64) -> Bool { hashes[place(of: hash)] != 0 }

  /// Whether there is an entry of a word.
  func contains(word: String) -> Bool {
    contains(StableHash.add(word: word, to: StableHash.basis))
  }

  /// The number of a hash; setting one that is not there adds it, and none can be taken away.
  subscript(hash: UInt64) -> Int? {
    get {
      let place = place(of: hash)
      return hashes[place] == 0 ? nil : Int(numbers[place])
    }
    set {
      guard let newValue else { return }
      if 2 * (count + 1) > hashes.count { grow() }
      let place = place(of: hash)
      if hashes[place] == 0 {
        hashes[place] = HashIndex.key(hash)
        count += 1
      }
      numbers[place] = Int32(newValue)
    }
  }

  /// Adds a word, if it is not there.
  mutating func insert(word: String) {
    let hash = StableHash.add(word: word, to: StableHash.basis)
    if !contains(hash) { self[hash] = 0 }
  }

  /// Where a hash is, or the free place where it would be.
  @inline(__always)
  private func place(of hash: UInt64) -> Int {
    let key = HashIndex.key(hash)
    let last = hashes.count - 1
    var place = Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while hashes[place] != key, hashes[place] != 0 { place = (place + 1) & last }
    return place
  }

  @inline(__always)
  private static func key(_ hash: UInt64) -> UInt64 { hash == 0 ? 1 : hash }

  private mutating func grow() {
    var larger = HashIndex(capacity: hashes.count)
    for (hash, number) in zip(hashes, numbers) where hash != 0 { larger[hash] = Int(number) }
    self = larger
  }
}
