import Glibc

extension PseudoTerminal {
  /// How often bytes stand in the program's writable memory: stack, heap, and what was freed of
  /// both.
  ///
  /// - Parameter needle: at least one byte.
  /// - Returns: the number of copies.
  /// - Throws: ``Failure`` where the memory may not be read, as of another user's process.
  public func copies(of needle: [UInt8]) throws(Failure) -> Int {
    let memory = open("/proc/\(process)/mem", O_RDONLY | O_CLOEXEC)
    guard memory >= 0 else { throw Failure.noProcess(errno) }
    defer { close(memory) }
    var count = 0
    for range in try writableRanges() {
      var bytes = [UInt8](repeating: 0, count: range.count)
      let read = pread(memory, &bytes, bytes.count, off_t(range.lowerBound))
      guard read > 0 else { continue }
      count += bytes.withUnsafeBytes { Self.count(of: needle, in: $0.prefix(read)) }
    }
    return count
  }

  private static func count(of needle: [UInt8], in bytes: Slice<UnsafeRawBufferPointer>) -> Int {
    guard let start = bytes.base.baseAddress, let first = needle.first else { return 0 }
    var count = 0
    var place = 0
    while place + needle.count <= bytes.count,
      let found = memchr(start + place, Int32(first), bytes.count - place - needle.count + 1)
    {
      place = UnsafeRawPointer(found) - start
      if memcmp(found, needle, needle.count) == 0 { count += 1 }
      place += 1
    }
    return count
  }

  /// The lines of `proc_pid_maps(5)` that are writable and of a usual size.
  private func writableRanges() throws(Failure) -> [Range<Int>] {
    let file = open("/proc/\(process)/maps", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Failure.noProcess(errno) }
    defer { close(file) }
    var text: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(file, &chunk, chunk.count)
      guard count > 0 else { break }
      text += chunk.prefix(count)
    }
    return text.split(separator: 0x0A).compactMap { line in
      let fields = line.split(separator: 0x20).prefix(2).map { String(decoding: $0, as: UTF8.self) }
      let ends = fields[0].split(separator: "-").compactMap { Int($0, radix: 16) }
      guard fields[1].hasPrefix("rw"), ends.count == 2, ends[1] - ends[0] < 1 << 28 else {
        return nil
      }
      return ends[0]..<ends[1]
    }
  }
}
