import Foundation
import Glibc

/// Replaces a file's bytes all at once, unless somebody else has changed them.
///
/// The bytes go into a new file beside it, are on the disk before it takes the old one's place, and
/// have the old one's permissions. Whoever reads sees the old file or the new one.
struct FileReplacement {
  /// Why a file was left as it is.
  enum Failure: Error {
    /// It does not hold what was expected.
    case changed
    /// The system's reason.
    case system(Int32)

    /// The reason in a sentence.
    func sentence(_ path: String) -> String {
      switch self {
      case .changed: "\(path) was changed by somebody else meanwhile and is left as it is."
      case .system(let number):
        "\(path) cannot be written and is left as it is: \(String(cString: strerror(number)))."
      }
    }
  }

  let path: String
  /// What the file must hold.
  let expecting: [UInt8]

  /// Writes the file.
  func write(_ bytes: [UInt8]) throws(Failure) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .system(errno) }
    var template = Array((path + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .system(errno) }
    let temporary = String(
      decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    var isDone = false
    defer {
      close(descriptor)
      if !isDone { unlink(temporary) }
    }
    guard FileBytes.write(bytes, to: descriptor) else { throw .system(errno) }
    guard fchmod(descriptor, status.st_mode & 0o7777) == 0, fsync(descriptor) == 0 else {
      throw .system(errno)
    }
    guard let now = FileManager.default.contents(atPath: path), Array(now) == expecting else {
      throw .changed
    }
    guard rename(temporary, path) == 0 else { throw .system(errno) }
    isDone = true
    let folder = open(URL(filePath: path).deletingLastPathComponent().path, O_RDONLY)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }
}
