/// A 128-bit FNV-1a digest of a sequence of strings and numbers, for keys of caches.
struct ContentDigest: Sendable {
  // 128-bit prime 2^88 + 2^8 + 0x3b and offset basis of the FNV specification.
  private(set) var high: UInt64 = 0x6c62_272e_07bb_0142
  private(set) var low: UInt64 = 0x62b8_2175_6295_c58d

  /// Adds a string and its end.
  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    // No UTF-8 text holds this byte, so that neighbours cannot run into each other.
    add(UInt8(0xFF))
  }

  /// Adds a number, its lowest byte first.
  mutating func add(_ number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { add(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  mutating func add(_ byte: UInt8) {
    low ^= UInt64(byte)
    let product = low.multipliedFullWidth(by: 0x13b)
    high = high &* 0x13b &+ product.high &+ (low << 24)
    low = product.low
  }

  /// The digest in 32 hexadecimal digits.
  var text: String {
    [high, low].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
