import Glibc

/// A text for the author's eyes, in a file of its own.
enum PrivateText {
  /// Writes a text to a new file that only its owner can open.
  ///
  /// - Returns: the file's path.
  /// - Throws: `FileReplacement.Failure`.
  static func create(
    _ text: String, named name: String, in folder: String
  ) throws(FileReplacement.Failure) -> String {
    var template = Array("\(folder)/\(name)-XXXXXX.txt".utf8CString)
    let descriptor = mkstemps(&template, 4)
    guard descriptor >= 0 else { throw .system(errno) }
    defer { close(descriptor) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        throw .system(errno)
      }
    }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
