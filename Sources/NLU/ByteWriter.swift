/// Writes numbers and strings as little-endian bytes.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ value: Double) {
    write(value.bitPattern)
  }

  mutating func write(_ values: [some FixedWidthInteger]) {
    write(UInt32(values.count))
    for value in values { write(value) }
  }

  mutating func write(_ values: [Float]) {
    write(values.map(\.bitPattern))
  }

  mutating func write(_ values: [SIMD8<Float>]) {
    write(UInt32(values.count))
    bytes.reserveCapacity(bytes.count + values.count * 32)
    for value in values {
      for lane in 0..<8 { write(value[lane].bitPattern) }
    }
  }

  mutating func write(_ strings: [String]) {
    write(UInt32(strings.count))
    for string in strings { write(Array(string.utf8)) }
  }
}
