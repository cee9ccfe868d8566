/// Reads what `ByteWriter` wrote; nil where the bytes end too early or make no sense.
struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// Whether everything was read.
  var isAtEnd: Bool { place == bytes.endIndex }

  /// What has not been read.
  var rest: ArraySlice<UInt8> { bytes[place...] }

  mutating func read<Number: FixedWidthInteger>(_: Number.Type) -> Number? {
    read([Number].self, count: 1)?.first
  }

  mutating func readDouble() -> Double? {
    read(UInt64.self).map(Double.init(bitPattern:))
  }

  mutating func readArray<Number: FixedWidthInteger>(of: Number.Type) -> [Number]? {
    guard let count = read(UInt32.self) else { return nil }
    return read([Number].self, count: Int(count))
  }

  mutating func readFloats() -> [Float]? {
    readArray(of: UInt32.self)?.map(Float.init(bitPattern:))
  }

  mutating func readVectors() -> [SIMD8<Float>]? {
    guard let count = read(UInt32.self), let raw = take(Int(count), size: 32) else { return nil }
    return [SIMD8<Float>](unsafeUninitializedCapacity: Int(count)) { vectors, used in
      raw.withUnsafeBytes { UnsafeMutableRawBufferPointer(vectors).copyMemory(from: $0) }
      used = Int(count)
      guard UInt16(littleEndian: 1) != 1 else { return }
      for place in 0..<used {
        for lane in 0..<8 {
          let bits = vectors[place][lane].bitPattern
          vectors[place][lane] = Float(bitPattern: UInt32(littleEndian: bits))
        }
      }
    }
  }

  mutating func readStrings() -> [String]? {
    guard let count = read(UInt32.self), Int(count) <= bytes.endIndex - place else { return nil }
    var strings: [String] = []
    strings.reserveCapacity(Int(count))
    for _ in 0..<count {
      guard let length = read(UInt32.self), let raw = take(Int(length), size: 1),
        let string = String(validating: raw, as: UTF8.self)
      else { return nil }
      strings.append(string)
    }
    return strings
  }

  mutating func read<Number: FixedWidthInteger>(
    _: [Number].Type, count: Int
  ) -> [Number]? {
    let size = MemoryLayout<Number>.size
    guard let raw = take(count, size: size) else { return nil }
    return raw.withUnsafeBytes { raw in
      (0..<count).map {
        Number(littleEndian: raw.loadUnaligned(fromByteOffset: $0 * size, as: Number.self))
      }
    }
  }

  private mutating func take(_ count: Int, size: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= (bytes.endIndex - place) / size else { return nil }
    let raw = bytes[place..<(place + count * size)]
    place += count * size
    return raw
  }
}
