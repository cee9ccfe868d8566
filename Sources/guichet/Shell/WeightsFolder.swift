import DialogFiles
import Foundation
import Glibc

/// Keeps trained weights between runs, under `$XDG_CACHE_HOME/guichet`.
///
/// A weight file is named by the hash of what it was trained on, so that it is never stale; losing
/// the folder costs a third of a second. Nothing here is worth an error.
enum WeightsFolder {
  static func cache(environment: [String: String], home: String) -> TrainingCache {
    let declared = environment["XDG_CACHE_HOME"] ?? ""
    let base = declared.hasPrefix("/") ? declared : home + "/.cache"
    let folder = base + "/guichet"
    return TrainingCache(
      load: { name in
        (try? Data(contentsOf: URL(filePath: "\(folder)/\(name)"), options: .mappedIfSafe))
          .map { [UInt8]($0) }
      },
      store: { name, bytes in
        let url = URL(filePath: "\(folder)/\(name)")
        try? FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true,
          attributes: [.posixPermissions: 0o700])
        try? Data(bytes).write(to: url, options: .atomic)
        _ = chmod(url.path, 0o600)
      })
  }
}
