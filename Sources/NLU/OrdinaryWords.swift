/// Ordinary words of any language, which are what they are: «dinde» is a bird, not India misspelt.
///
/// Taken from the file of a table of words (`WordTable`), which keeps its words sorted by their
/// bytes: they are looked up where they lie, and its vectors are not read.
public struct OrdinaryWords: Sendable {
  private var bytes: [UInt8] = []
  /// Where each word ends in the bytes, from that of no word on.
  private var ends: [Int] = [0]

  /// No words.
  public static let none = OrdinaryWords()

  private init() {}

  /// Takes the words of a table's file; nil if the bytes are none or are cut off.
  public init?(table: [UInt8]) {
    guard table.starts(with: Array("GWT1".utf8)) else { return nil }
    var reader = ByteReader(table.dropFirst(4))
    guard reader.read(UInt32.self) == 1,
      let count = reader.read(UInt32.self).map(Int.init),
      let dimensions = reader.read(UInt32.self).map(Int.init),
      let size = reader.read(UInt32.self).map(Int.init),
      reader.read(UInt64.self) != nil, reader.rest.count >= 4 * dimensions + count + size
    else { return nil }
    let lengths = reader.rest.dropFirst(4 * dimensions).prefix(count)
    ends.reserveCapacity(count + 1)
    var end = 0
    for length in lengths {
      end += Int(length)
      ends.append(end)
    }
    guard end == size else { return nil }
    bytes = Array(table[lengths.endIndex..<(lengths.endIndex + size)])
  }

  /// Whether a folded word is among them.
  func contains(_ word: String) -> Bool {
    var word = word
    return word.withUTF8 { wanted in
      bytes.withUnsafeBufferPointer { bytes in
        var (low, high) = (0, ends.count - 1)
        while low < high {
          let middle = (low + high) / 2
          let found = UnsafeBufferPointer(rebasing: bytes[ends[middle]..<ends[middle + 1]])
          let order = OrdinaryWords.order(found, wanted)
          if order == 0 { return true }
          if order < 0 { low = middle + 1 } else { high = middle }
        }
        return false
      }
    }
  }

  /// Below zero where the first comes before the second, zero where they are the same.
  private static func order(
    _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
  ) -> Int {
    for place in 0..<min(one.count, other.count) where one[place] != other[place] {
      return Int(one[place]) - Int(other[place])
    }
    return one.count - other.count
  }
}
