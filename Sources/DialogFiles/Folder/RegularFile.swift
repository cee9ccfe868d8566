import Foundation

/// Reads files without being led elsewhere or kept waiting.
enum RegularFile {
  /// The file's bytes, at most one more than the limit, or nil where it is no readable regular file.
  ///
  /// The descriptor is looked at again after opening: what was a file a moment ago may be a pipe.
  static func bytes(of path: String, limit: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes: [UInt8] = []
    var isBroken = false
    let room = min(Int(status.st_size), limit) + 1
    while bytes.count <= limit {
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let got = read(descriptor, buffer.baseAddress, room)
        isBroken = got < 0
        count = max(0, got)
      }
      if chunk.isEmpty { break }
      bytes += chunk
    }
    return isBroken ? nil : bytes
  }
}
