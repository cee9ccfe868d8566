/// Bytes on their way to lines, with a bound on the memory of one line.
struct LineBuffer {
  private let limit: Int
  private var lines: [[UInt8]] = []
  private var current: [UInt8] = []
  private var hasCurrent = false

  /// Makes an empty buffer.
  ///
  /// - Parameter limit: the bytes of a line that are kept.
  init(limit: Int) {
    self.limit = max(1, limit)
  }

  /// Whether a whole line is there.
  var hasLine: Bool { !lines.isEmpty }

  /// Adds what was read.
  mutating func append(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      if byte == 0x0A {
        lines.append(Self.withoutReturn(current))
        current = []
        hasCurrent = false
      } else {
        hasCurrent = true
        if current.count < limit { current.append(byte) }
      }
    }
  }

  /// Takes the oldest line; at the input's end the unfinished one too.
  mutating func takeLine(atEnd: Bool) -> [UInt8]? {
    if !lines.isEmpty { return lines.removeFirst() }
    guard atEnd, hasCurrent else { return nil }
    hasCurrent = false
    defer { current = [] }
    return Self.withoutReturn(current)
  }

  private static func withoutReturn(_ line: [UInt8]) -> [UInt8] {
    line.last == 0x0D ? line.dropLast() : line
  }
}
