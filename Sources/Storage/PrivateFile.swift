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
  /// - Throws: `StoreError.unreachable`, `.untrusted`, `.exposed`, `.corrupt`.
  static func prepareStore(_ path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    try makeDirectory(folder)
    try checkFolder(folder)
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
    let main = try checkFile(path)
    for log in [path + "-wal", path + "-shm"] where entry(log) != nil { _ = try checkFile(log) }
    guard access(path, R_OK | W_OK) == 0 else {
      throw StoreError.unreachable(path: path, cause: reason())
    }
    if main.st_size == 0, let log = status(path + "-wal"), log.st_size > 0 {
      throw StoreError.corrupt(
        path: path, cause: "The file is empty, yet its write-ahead log is not.")
    }
  }

  /// Refuses what is no regular file of ours that only we can read.
  ///
  /// - Returns: the file's status.
  private static func checkFile(_ path: String) throws -> stat {
    guard let found = entry(path) else {
      throw StoreError.unreachable(path: path, cause: reason())
    }
    if found.st_mode & S_IFMT == S_IFLNK {
      throw StoreError.untrusted(
        path: path, cause: "It is a symbolic link.",
        remedy: "Give the path of the file itself with --store, or remove the link.")
    }
    guard found.st_mode & S_IFMT == S_IFREG else {
      throw StoreError.unreachable(path: path, cause: "It is not a regular file.")
    }
    try checkOwner(found, path)
    guard found.st_mode & 0o077 == 0 else {
      throw StoreError.exposed(path: path, mode: found.st_mode & 0o7777)
    }
    return found
  }

  /// Refuses a folder in which someone else can put another file in the store's place.
  ///
  /// Others may write there only where owners alone may remove what is theirs, as in `/tmp`, and the
  /// folder must be ours or root's. Who may read the folder does not matter.
  private static func checkFolder(_ path: String) throws {
    guard let found = status(path.isEmpty ? "." : path) else { return }
    guard found.st_uid == geteuid() || found.st_uid == 0 else {
      throw StoreError.untrusted(
        path: path,
        cause: "The folder belongs to user \(found.st_uid), who can exchange its files.",
        remedy: "Choose a folder of your own with --store.")
    }
    guard found.st_mode & (S_IWGRP | S_IWOTH) == 0 || found.st_mode & S_ISVTX != 0 else {
      throw StoreError.untrusted(
        path: path,
        cause: "Others can exchange the folder's files: its permissions are "
          + "\(String(found.st_mode & 0o7777, radix: 8)).",
        remedy: "Run: chmod go-w \(StoreError.quoted(path))")
    }
  }

  private static func checkOwner(_ found: stat, _ path: String) throws {
    guard found.st_uid != geteuid() else { return }
    throw StoreError.untrusted(
      path: path, cause: "It belongs to user \(found.st_uid), not to you, \(geteuid()).",
      remedy: "Run: sudo chown \(geteuid()) \(StoreError.quoted(path))")
  }

  /// Makes a directory for files about customers, or checks the one that exists.
  ///
  /// - Throws: `StoreError`, also where it is a link, another user's or open to others.
  static func preparePrivateDirectory(_ path: String) throws {
    try makeDirectory(path)
    guard let found = entry(path) else {
      throw StoreError.unreachable(path: path, cause: reason())
    }
    guard found.st_mode & S_IFMT == S_IFDIR else {
      throw StoreError.untrusted(
        path: path, cause: "It is a symbolic link.", remedy: "Remove the link.")
    }
    try checkOwner(found, path)
    guard found.st_mode & 0o077 == 0 else {
      throw StoreError.exposed(path: path, mode: found.st_mode & 0o7777)
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

  /// What a path itself names, links not followed.
  private static func entry(_ path: String) -> stat? {
    var found = stat()
    return lstat(path, &found) == 0 ? found : nil
  }

  private static func status(_ path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  private static func reason() -> String { String(cString: strerror(errno)) + "." }
}
