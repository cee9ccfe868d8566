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

  @Test(
    arguments: [
      (0o777, false), (0o775, false), (0o770, false), (0o757, false), (0o1777, true), (0o755, true),
      (0o750, true), (0o711, true), (0o700, true),
    ] as [(mode_t, Bool)])
  func `a folder in which others can exchange the store is refused, new store or old`(
    mode: mode_t, isSafe: Bool
  ) throws {
    #expect(chmod(place.directory, mode) == 0)
    for path in [place.path, place.directory + "/new.db"] {
      guard !isSafe else {
        #expect(failure(path) == nil)
        continue
      }
      let error = try failure(path).unwrapped()
      #expect(error.sentence == "The store \(place.directory) cannot be trusted.")
      #expect(error.cause.contains("permissions are \(String(mode, radix: 8))."))
      #expect(error.remedy == "Run: chmod go-w '\(place.directory)'")
    }
    #expect(FileManager.default.fileExists(atPath: place.directory + "/new.db") == isSafe)
  }

  @Test(.enabled(if: geteuid() == 0, "only root can make another user's folder"))
  func `another user's folder is refused, root's is not`() async throws {
    #expect(chown(place.directory, 12_345, 12_345) == 0)
    for path in [place.path, place.directory + "/new.db"] {
      let error = try failure(path).unwrapped()
      #expect(error.cause == "The folder belongs to user 12345, who can exchange its files.")
    }
    // Root is trusted: a folder such as /tmp, or one that an administrator has made for a service.
    #expect(chown(place.directory, 0, 0) == 0)
    #expect(chmod(place.directory, 0o1777) == 0)
    let path = place.directory + "/service.db"
    await #expect(processExitsWith: .success) { [path = path as String] in
      setuid(65_534)
      _ = try Journal(path: path).create(code: Samples.code(2), at: 0)
    }
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
