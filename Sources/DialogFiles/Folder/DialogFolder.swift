import Diagnostics
import Foundation

/// The files of a `Dialogs` folder that belong to an assistant, in the order of their paths.
///
/// Nothing outside the folder is read: a symbolic link inside it is refused, and so are pipes and
/// devices. The folder itself may be reached through a link.
struct DialogFolder {
  /// The files, ordered by the bytes of their paths.
  private(set) var files: [DialogFile] = []
  /// Whether there is such a folder.
  private(set) var exists = false

  private let root: String
  private let limits: FolderLimits
  private let wanted: (DialogPath) -> Bool
  private var bytesRead = 0
  private var filesSeen = 0

  /// Reads a folder.
  ///
  /// - Parameters:
  ///   - root: the folder's path; the paths in diagnostics begin with it.
  ///   - limits: how much is read at most.
  ///   - problems: takes what is wrong with the files.
  ///   - wanted: which files to read; the others are only looked at by name.
  init(
    root: String, limits: FolderLimits = FolderLimits(), problems: ProblemCollector,
    where wanted: @escaping (DialogPath) -> Bool = { _ in true }
  ) {
    self.root = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
    self.limits = limits
    self.wanted = wanted
    var status = stat()
    guard stat(self.root, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      problems.report(.folderMissing, "there is no folder \(self.root)", at: nil)
      return
    }
    exists = true
    read(folder: "", depth: 0, problems: problems)
  }

  /// The version of everything read: a hash of the paths and the bytes.
  var version: String {
    var hash = SHA256()
    for file in files {
      hash.update(file.path.dropFirst(root.count).utf8)
      hash.update([0])
      hash.update(file.bytes)
      hash.update([0])
    }
    return String(hash.hexadecimal().prefix(16))
  }

  private mutating func read(folder: String, depth: Int, problems: ProblemCollector) {
    let path = folder.isEmpty ? root : "\(root)/\(folder)"
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      problems.report(.fileUnreadable, "the folder cannot be read", at: place(path))
      return
    }
    let ordered = names.filter { !$0.hasPrefix(".") && !$0.hasSuffix("~") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for name in ordered {
      let relative = folder.isEmpty ? name : "\(folder)/\(name)"
      filesSeen += 1
      guard filesSeen <= limits.files else {
        problems.report(
          .folderTooLarge, "there are more than \(limits.files) files", at: place(path))
        return
      }
      visit(relative, depth: depth, problems: problems)
    }
  }

  private mutating func visit(_ relative: String, depth: Int, problems: ProblemCollector) {
    let path = "\(root)/\(relative)"
    var status = stat()
    guard lstat(path, &status) == 0 else {
      problems.report(.fileUnreadable, "the file cannot be read", at: place(path))
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFLNK:
      problems.report(
        .fileLink, "symbolic links are not followed", at: place(path), expected: "the file itself")
    case S_IFDIR where depth < limits.depth:
      read(folder: relative, depth: depth + 1, problems: problems)
    case S_IFREG:
      guard let kind = DialogPath(relative) else {
        problems.report(
          .fileUnknown, "this file belongs to nothing and is not read", at: place(path))
        return
      }
      if wanted(kind) { readFile(path, kind: kind, problems: problems) }
    default:
      problems.report(
        .fileUnreadable, "this is not a file that can be read", at: place(path),
        expected: "a regular file")
    }
  }

  private mutating func readFile(_ path: String, kind: DialogPath, problems: ProblemCollector) {
    guard let bytes = RegularFile.bytes(of: path, limit: limits.file) else {
      problems.report(.fileUnreadable, "the file cannot be read", at: place(path))
      return
    }
    guard bytes.count <= limits.file else {
      problems.report(
        .fileTooLarge, "the file is larger than \(limits.file) bytes", at: place(path))
      return
    }
    bytesRead += bytes.count
    guard bytesRead <= limits.total else {
      problems.report(
        .folderTooLarge, "the files together are larger than \(limits.total) bytes",
        at: place(path))
      return
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      problems.report(
        .fileEncoding, "the file is not UTF-8", at: place(path), expected: "UTF-8 without a mark")
      return
    }
    files.append(DialogFile(path: path, kind: kind, bytes: bytes))
  }

  private func place(_ path: String) -> SourcePlace {
    SourcePlace(file: path, location: SourceLocation(line: 1, column: 1))
  }
}
