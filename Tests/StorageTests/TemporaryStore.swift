import Foundation

/// A directory of its own for one test, removed with the value.
final class TemporaryStore: Sendable {
  let directory: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("guichet-storage-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    directory = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  /// The store's file.
  var path: String { directory + "/guichet.db" }

  /// A file's permissions.
  func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try (attributes[.posixPermissions] as? Int).unwrapped()
  }
}

extension Optional {
  /// The value, or an error that ends the test.
  func unwrapped() throws -> Wrapped {
    guard let self else { throw Missing() }
    return self
  }
}

/// A value that a test relies on is missing.
struct Missing: Error {}
