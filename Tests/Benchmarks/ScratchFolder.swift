import Foundation

/// A folder for the programs' stores and caches, away from the user's own.
struct ScratchFolder {
  private let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "guichet-benchmarks-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// The environment of a program at home in this folder.
  ///
  /// - Parameter cache: the name of its cache; a new name is an empty cache.
  /// - Returns: all of its variables.
  func environment(cache: String = "cache") -> [String: String] {
    [
      "HOME": url.path, "XDG_DATA_HOME": url.appending(path: "data").path,
      "XDG_CACHE_HOME": url.appending(path: cache).path, "PATH": "/usr/bin:/bin",
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "PS1": "ready> ",
    ]
  }

  func remove() { try? FileManager.default.removeItem(at: url) }
}
