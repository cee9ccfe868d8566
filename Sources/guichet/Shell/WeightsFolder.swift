import DialogFiles
import Foundation
import Glibc

/// Keeps trained weights between runs, under `$XDG_CACHE_HOME/guichet`.
///
/// A weight file is named by the hash of what it was trained on, so that it is never stale; losing
/// the folder costs a second. Nothing here is worth an error. An author's every change is another
/// training: of the files, the latest are kept.
enum WeightsFolder {
  /// How many files are kept: a few states of a few folders, each of some megabytes.
  nonisolated static let limit = 12

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
        forgetOldest(in: folder)
      })
  }

  /// Removes all weight files but the latest; files of other names are not ours.
  private nonisolated static func forgetOldest(in folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let weights = names.filter { $0.count == 32 && $0.allSatisfy(\.isHexDigit) }
    guard weights.count > limit else { return }
    let dated = weights.map { name in
      var status = stat()
      let isKnown = lstat("\(folder)/\(name)", &status) == 0
      return (name: name, time: isKnown ? (status.st_mtim.tv_sec, status.st_mtim.tv_nsec) : (0, 0))
    }
    for (name, _) in dated.sorted(by: { $0.time > $1.time }).dropFirst(limit) {
      unlink("\(folder)/\(name)")
    }
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
