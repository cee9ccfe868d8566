import Foundation
import Testing

@testable import Storage

/// What may lie in a store's place, and what is refused with the fix named.
@Suite struct StorePlaceTests {
  let place: TemporaryStore

  init() throws {
    place = try TemporaryStore()
    _ = try Journal(path: place.path).create(code: Samples.code(1), at: 0)
  }

  /// The error with which opening fails, if it does.
  private func failure(_ path: String? = nil) -> StoreError? {
    do {
      _ = try Journal(path: path ?? place.path)
      return nil
    } catch {
      return error as? StoreError
    }
  }

  @Test func `a link in the store's place is refused, wherever it leads`() throws {
    let link = place.directory + "/link.db"
    for target in [place.path, place.directory + "/nowhere", "/dev/zero"] {
      try? FileManager.default.removeItem(atPath: link)
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
      guard case .untrusted(link, _, _) = failure(link) else {
        Issue.record("opened a link to \(target)")
        continue
      }
    }
    #expect(!FileManager.default.fileExists(atPath: place.directory + "/nowhere"))
  }

  @Test func `a link in the log's place is refused`() throws {
    try? FileManager.default.removeItem(atPath: place.path + "-wal")
    try FileManager.default.createSymbolicLink(
      atPath: place.path + "-wal", withDestinationPath: place.directory + "/elsewhere")
    #expect(failure()?.cause == "It is a symbolic link.")
    #expect(failure()?.sentence.contains(place.path + "-wal") == true)
  }

  @Test func `a named pipe in the store's place is refused without waiting`() throws {
    let pipe = place.directory + "/pipe.db"
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(failure(pipe) == .unreachable(path: pipe, cause: "It is not a regular file."))
  }

  @Test(.enabled(if: geteuid() == 0, "only root can make another user's file"))
  func `another user's store is refused with the fix named`() throws {
    #expect(chown(place.path, 12_345, 12_345) == 0)
    let error = try failure().unwrapped()
    #expect(error.cause == "It belongs to user 12345, not to you, 0.")
    #expect(error.remedy == "Run: sudo chown 0 '\(place.path)'")
  }

  @Test func `a folder in which anyone can exchange the store is refused`() throws {
    #expect(chmod(place.directory, 0o777) == 0)
    #expect(failure() == .exposed(path: place.directory, mode: 0o777))
    // As for /tmp: there only a file's owner can exchange it.
    #expect(chmod(place.directory, 0o1777) == 0)
    #expect(failure() == nil)
  }

  @Test(arguments: [
    ("a b", "'a b'"), ("it's", #"'it'\''s'"#), ("'\u{301}x", "''\\''\u{301}x'"),
  ])
  func `a remedy quotes the path for the shell`(path: String, quoted: String) {
    #expect(StoreError.quoted(path).unicodeScalars.elementsEqual(quoted.unicodeScalars))
    let remedy = StoreError.exposed(path: path, mode: 0o644).remedy
    #expect(remedy.unicodeScalars.elementsEqual("Run: chmod go= \(quoted)".unicodeScalars))
  }

  @Test func `a store or folder that may not be written is named and left alone`() async throws {
    let (path, directory) = (place.path, place.directory)
    if geteuid() == 0 {
      for name in try FileManager.default.contentsOfDirectory(atPath: directory) {
        chown(directory + "/" + name, 65_534, 65_534)
      }
      chown(directory, 65_534, 65_534)
    }
    await #expect(processExitsWith: .success) {
      [path = path as String, directory = directory as String] in
      // Permissions do not bind root.
      if geteuid() == 0 { setuid(65_534) }
      func failure(_ path: String) -> StoreError? {
        do {
          _ = try Journal(path: path)
          return nil
        } catch { return error as? StoreError }
      }
      chmod(path, 0o400)
      precondition(failure(path) == .unreachable(path: path, cause: "Permission denied."))
      chmod(path, 0o600)
      chmod(directory, 0o500)
      let new = directory + "/new.db"
      precondition(failure(new) == .unreachable(path: new, cause: "Permission denied."))
      chmod(directory, 0o700)
      let count = try Journal(path: path).conversations().count
      precondition(count == 1)
    }
  }
}
