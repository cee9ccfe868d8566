import DialogFiles
import Foundation
import Glibc

/// Keeps trained weights between runs, under `$XDG_CACHE_HOME/guichet`.
///
/// A weight file is named by the hash of what it was trained on, so that it is never stale; losing
/// the folder costs a second. Nothing here is worth an error.
enum WeightsFolder {
  static func cache(environment: [String: String], home: String) -> TrainingCache {
    let declared = environment["XDG_CACHE_HOME"] ?? ""
    let base = declared.hasPrefix("/") ? declared : home + "/.cache"
    let folder = base + "/guichet"
    return TrainingCache(
      load: { bytes(of: "\(folder)/\($0)") },
      store: { name, bytes in
        let url = URL(filePath: "\(folder)/\(name)")
        try? FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true,
          attributes: [.posixPermissions: 0o700])
        try? Data(bytes).write(to: url, options: .atomic)
        _ = chmod(url.path, 0o600)
      })
  }

  /// A file's bytes in one read: megabytes that are wanted before the first prompt.
  private nonisolated static func bytes(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let start = buffer.baseAddress {
        let got = read(descriptor, start + count, size - count)
        if got <= 0 { return }
        count += got
      }
    }
    return bytes.count == size ? bytes : nil
  }
}
