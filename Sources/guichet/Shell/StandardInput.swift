import Glibc

/// Standard input as lines of bytes, each given as soon as it is whole.
nonisolated struct StandardInput: Sequence, IteratorProtocol {
  private var buffer: [UInt8] = []
  private var start = 0
  private var searched = 0
  private var hasEnded = false

  /// The next line without its line break; the last one needs none.
  mutating func next() -> [UInt8]? {
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer {
          start = end + 1
          searched = start
        }
        return Array(buffer[start..<end])
      }
      searched = buffer.count
      if hasEnded {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return Array(buffer[start...])
      }
      readMore()
    }
  }

  private mutating func readMore() {
    buffer.removeFirst(start)
    searched -= start
    start = 0
    var chunk = [UInt8](repeating: 0, count: 65536)
    let count = read(0, &chunk, chunk.count)
    if count > 0 {
      buffer += chunk.prefix(count)
    } else if count == 0 || errno != EINTR {
      hasEnded = true
    }
  }
}
