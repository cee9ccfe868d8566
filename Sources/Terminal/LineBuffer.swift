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
        lines.append(takeCurrent())
      } else {
        hasCurrent = true
        if current.count < limit {
          makeRoom()
          current.append(byte)
        }
      }
    }
  }

  /// Takes the oldest line; at the input's end the unfinished one too.
  mutating func takeLine(atEnd: Bool) -> [UInt8]? {
    if !lines.isEmpty { return lines.removeFirst() }
    guard atEnd, hasCurrent else { return nil }
    return takeCurrent()
  }

  /// Hands the unfinished line over, the only copy of it.
  private mutating func takeCurrent() -> [UInt8] {
    var line: [UInt8] = []
    swap(&line, &current)
    hasCurrent = false
    if line.last == 0x0D { line.removeLast() }
    return line
  }

  /// Grows the line before it is full: left to itself an array would move and leave a copy behind.
  private mutating func makeRoom() {
    guard current.count == current.capacity else { return }
    var grown: [UInt8] = []
    grown.reserveCapacity(max(256, 2 * current.count))
    grown += current
    current.wipe()
    current = grown
  }
}
