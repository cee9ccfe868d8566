import Glibc

/// Two descriptors, closed with the value that holds them.
final class Pipe {
  private(set) var read: Int32 = -1
  private(set) var write: Int32 = -1

  init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Failure.noPipe }
    (read, write) = (ends[0], ends[1])
  }

  deinit {
    closeReading()
    closeWriting()
  }

  func send(_ bytes: [UInt8]) {
    _ = Glibc.write(write, bytes, bytes.count)
  }

  func receive() -> String {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(read, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  func closeReading() {
    close(read)
    read = -1
  }

  func closeWriting() {
    close(write)
    write = -1
  }

  enum Failure: Error { case noPipe }
}
