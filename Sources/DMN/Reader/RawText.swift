import Diagnostics

/// A file's bytes with the means to say where an offset lies, without a byte order mark.
struct RawText: Sendable {
  let file: String
  let bytes: [UInt8]
  private let lineStarts: [Int]
  /// How many scalars begin before each 64th byte, so that long lines cost no more than short ones.
  private let scalarsBefore: [Int]

  init(_ bytes: [UInt8], file: String) {
    self.file = file
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    var starts = [0]
    for (offset, byte) in self.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
    var scalars: [Int] = []
    var count = 0
    for (offset, byte) in self.bytes.enumerated() {
      if offset.isMultiple(of: 64) { scalars.append(count) }
      // Continuation bytes belong to the scalar that began before them.
      if byte & 0b1100_0000 != 0b1000_0000 { count += 1 }
    }
    scalarsBefore = scalars + [count]
  }

  /// How many scalars begin before an offset.
  private func scalars(before offset: Int) -> Int {
    guard offset < bytes.count else { return scalarsBefore[scalarsBefore.count - 1] }
    let block = offset / 64
    return scalarsBefore[block]
      + bytes[(block * 64)..<offset].count { $0 & 0b1100_0000 != 0b1000_0000 }
  }

  /// The line and column of a byte offset.
  func location(of offset: Int) -> SourceLocation {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let start = lineStarts[low]
    let column = scalars(before: max(offset, start)) - scalars(before: start)
    return SourceLocation(line: low + 1, column: column + 1)
  }

  /// The place of a stretch that begins at a byte offset; its length is in Unicode scalars.
  func place(at offset: Int, length: Int = 1) -> SourcePlace {
    SourcePlace(file: file, location: location(of: offset), length: length)
  }

  /// Whether the ASCII text stands at an offset.
  func has(_ ascii: StaticString, at offset: Int) -> Bool {
    let count = ascii.utf8CodeUnitCount
    guard offset + count <= bytes.count else { return false }
    for index in 0..<count where bytes[offset + index] != ascii.utf8Start[index] { return false }
    return true
  }

  /// Where the ASCII text stands next at or after an offset and wholly before a limit.
  func find(_ ascii: StaticString, from offset: Int, before limit: Int? = nil) -> Int? {
    let last = (limit ?? bytes.count) - ascii.utf8CodeUnitCount
    guard offset <= last else { return nil }
    return (offset...last).first { has(ascii, at: $0) }
  }

  /// The reference that begins at an offset: its scalar, nil for a number that is none, and where
  /// it ends; nil when it is not one of the five named ones or a number.
  func reference(at offset: Int) -> (scalar: Unicode.Scalar?, end: Int)? {
    let window = bytes[(offset + 1)..<min(offset + 12, bytes.count)]
    guard let semicolon = window.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: window[..<semicolon], as: UTF8.self)
    let end = semicolon + 1
    switch name {
    case "lt": return ("<", end)
    case "gt": return (">", end)
    case "amp": return ("&", end)
    case "quot": return ("\"", end)
    case "apos": return ("'", end)
    default:
      let isHex = name.hasPrefix("#x")
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst(isHex ? 2 : 1)
      guard let number = UInt32(digits, radix: isHex ? 16 : 10) else { return nil }
      return (Unicode.Scalar(number), end)
    }
  }

  /// The offset of the first byte that is not part of valid UTF-8, or the end.
  var firstInvalidByte: Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      offset += UTF8.width(scalar)
    }
    return min(offset, max(0, bytes.count - 1))
  }
}
