/// The Fowler–Noll–Vo hash FNV-1a, the same in every process.
enum StableHash {
  /// The start value of the 64-bit hash.
  static let basis: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3

  /// The hash with one more byte.
  @inline(__always)
  static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* prime
  }

  /// The hash with the bytes of a word and a separator behind it.
  @inline(__always)
  static func add(word: String, to hash: UInt64) -> UInt64 {
    var hash = hash
    for byte in word.utf8 { hash = add(byte, to: hash) }
    return add(0x20, to: hash)
  }

  /// The hash of words in order.
  static func of(words: some Sequence<String>) -> UInt64 {
    words.reduce(basis) { add(word: $1, to: $0) }
  }

  /// The hash of the folded words of tokens in order.
  static func of(_ tokens: [Token]) -> UInt64 {
    guard var hash = tokens.first?.hash else { return basis }
    for token in tokens.dropFirst() { hash = add(word: token.folded, to: hash) }
    return hash
  }

  /// The hash of bytes.
  static func of(bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBufferPointer { bytes in
      var hash = basis
      for byte in bytes { hash = add(byte, to: hash) }
      return hash
    }
  }

  /// A check sum of bytes, eight at a time.
  static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { raw in
      var hash = basis
      let words = raw.count / 8
      for word in 0..<words {
        let bits = UInt64(
          littleEndian: raw.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self))
        hash = (hash ^ bits) &* prime
        hash ^= hash >> 32
      }
      for place in (words * 8)..<raw.count { hash = add(raw[place], to: hash) }
      return hash
    }
  }
}
