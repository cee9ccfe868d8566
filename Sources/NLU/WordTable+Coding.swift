extension WordTable {
  private static let signature: [UInt8] = Array("GWT1".utf8)
  private static let version: UInt32 = 1

  /// Restores a table; nil if the bytes are damaged or of another version.
  ///
  /// Little-endian: `GWT1`; version, number of words, dimensions, bytes of all words (UInt32); FNV-1a
  /// of the rest (UInt64); a scale for each dimension (Float32); the words' lengths (UInt8); the
  /// words, folded; a row of Int8 for each word.
  public init?(decoding bytes: [UInt8]) {
    guard bytes.starts(with: WordTable.signature) else { return nil }
    var reader = ByteReader(bytes.dropFirst(WordTable.signature.count))
    guard reader.read(UInt32.self) == WordTable.version,
      let count = reader.read(UInt32.self).map(Int.init),
      let dimensions = reader.read(UInt32.self).map(Int.init), dimensions > 0,
      let size = reader.read(UInt32.self).map(Int.init),
      let sum = reader.read(UInt64.self), reader.rest.count >= 4 * dimensions,
      reader.rest.count == 4 * dimensions + count + size + count * dimensions,
      StableHash.of(bytes: reader.rest) == sum,
      let scales = reader.read([UInt32].self, count: dimensions)
    else { return nil }
    let rest = reader.rest
    let lengths = rest.prefix(count)
    guard lengths.reduce(0, { $0 + Int($1) }) == size else { return nil }
    var rows = HashIndex(capacity: count)
    var place = lengths.endIndex
    for (row, length) in lengths.enumerated() {
      let hash = StableHash.add(0x20, to: StableHash.of(bytes: rest[place..<(place + Int(length))]))
      if rows[hash] == nil { rows[hash] = row }
      place += Int(length)
    }
    let values = rest[place...].withUnsafeBytes { Array($0.bindMemory(to: Int8.self)) }
    self.init(
      rows: rows, dimensions: dimensions, scales: scales.map(Float.init(bitPattern:)),
      values: values, digest: String(sum, radix: 16))
  }
}
