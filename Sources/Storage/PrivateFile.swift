import Foundation

/// Files and directories that only their owner can read, whatever the umask.
enum PrivateFile {
  /// Makes a directory and those above it that are missing, with mode 0700; leaves what exists
  /// as it is.
  ///
  /// - Throws: `StoreError.unreachable`.
  static func makeDirectory(_ path: String) throws {
    if isDirectory(path) { return }
    let parent = (path as NSString).deletingLastPathComponent
    if parent != path, !parent.isEmpty { try makeDirectory(parent) }
    guard mkdir(path, 0o700) == 0 else {
      // Another process may have come first.
      if errno == EEXIST, isDirectory(path) { return }
      throw StoreError.unreachable(path: path, cause: reason())
    }
    // A umask can take bits away from mkdir, also the owner's.
    chmod(path, 0o700)
  }

  /// Makes a file with mode 0600 if there is none, and checks one that exists.
  ///
  /// An existing file is looked at, never opened: closing it would drop the locks that SQLite
  /// holds on it in this process.
  /// - Throws: `StoreError.unreachable`, `.exposed`, `.corrupt`.
  static func prepareStore(_ path: String) throws {
    try makeDirectory((path as NSString).deletingLastPathComponent)
    // Looked for first: another process that makes the store makes the log after the file.
    let hasLog = (status(path + "-wal")?.st_size ?? 0) > 0
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    if file >= 0 {
      fchmod(file, 0o600)
      close(file)
      // SQLite would take the log of a lost file for the new one's.
      guard hasLog else { return }
      unlink(path)
      throw StoreError.corrupt(
        path: path, cause: "The file is missing, yet its write-ahead log is there.")
    }
    guard errno == EEXIST else { throw StoreError.unreachable(path: path, cause: reason()) }
    try checkStore(path)
  }

  private static func checkStore(_ path: String) throws {
    guard let main = status(path) else {
      throw StoreError.unreachable(path: path, cause: reason())
    }
    guard main.st_mode & S_IFMT == S_IFREG else {
      throw StoreError.unreachable(path: path, cause: "It is not a regular file.")
    }
    for file in [path, path + "-wal", path + "-shm"] {
      guard let mode = status(file)?.st_mode, mode & 0o077 != 0 else { continue }
      throw StoreError.exposed(path: file, mode: mode & 0o7777)
    }
    guard access(path, R_OK | W_OK) == 0 else {
      throw StoreError.unreachable(path: path, cause: reason())
    }
    if main.st_size == 0, let log = status(path + "-wal"), log.st_size > 0 {
      throw StoreError.corrupt(
        path: path, cause: "The file is empty, yet its write-ahead log is not.")
    }
  }

  /// Writes a file with mode 0600 so that a reader sees the old content or the new, never a part,
  /// also after a power cut.
  ///
  /// - Throws: `StoreError.unreachable`, `StoreError.failed`.
  static func write(_ text: String, to path: String) throws {
    var template = Array((path + ".XXXXXX").utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw StoreError.unreachable(path: path, cause: reason()) }
    let temporary = String(
      decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    do {
      defer { close(file) }
      guard fchmod(file, 0o600) == 0, writeAll(Array(text.utf8), to: file), fsync(file) == 0 else {
        throw StoreError.failed(path: path, cause: reason())
      }
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, path) == 0 else {
      let cause = reason()
      unlink(temporary)
      throw StoreError.failed(path: path, cause: cause)
    }
    syncDirectory((path as NSString).deletingLastPathComponent)
  }

  private static func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func syncDirectory(_ path: String) {
    let directory = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { return }
    fsync(directory)
    close(directory)
  }

  private static func isDirectory(_ path: String) -> Bool {
    status(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  private static func status(_ path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  private static func reason() -> String { String(cString: strerror(errno)) + "." }
}
