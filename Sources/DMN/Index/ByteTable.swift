/// Numbers strings by their code points, without regard to how Swift compares them.
///
/// `"é"` in one scalar and in two are different strings in FEEL and equal ones in Swift.
struct ByteTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var slots: [Int32]
  private let mask: Int

  /// Numbers strings from zero in their order; a string that comes again keeps its first number.
  init(_ strings: [String]) {
    var size = 4
    while size < strings.count * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    mask = size - 1
    for string in strings {
      let slot = Self.withBytes(of: string) { self.slot(of: $0) }
      guard slots[slot] < 0 else { continue }
      slots[slot] = Int32(ends.count)
      bytes += string.utf8
      ends.append(bytes.count)
    }
  }

  /// The number of a string, nil when it has none.
  func number(of string: String) -> Int? {
    let found = Self.withBytes(of: string) { slots[slot(of: $0)] }
    return found < 0 ? nil : Int(found)
  }

  /// Where the string is, or would be put.
  private func slot(of text: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while slots[slot] >= 0, !isEqual(Int(slots[slot]), text) { slot = (slot + 1) & mask }
    return slot
  }

  private func isEqual(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == text.count else { return false }
    for index in 0..<text.count where bytes[start + index] != text[index] { return false }
    return true
  }

  private static func withBytes<Result>(
    of string: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    string.utf8.withContiguousStorageIfAvailable(body)
      ?? Array(string.utf8).withUnsafeBufferPointer(body)
  }
}
