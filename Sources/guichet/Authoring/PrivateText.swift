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
    guard FileBytes.write(Array(text.utf8), to: descriptor) else { throw .system(errno) }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
