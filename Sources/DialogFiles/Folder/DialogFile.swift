import Diagnostics

/// A file of the folder as it was read: known to be UTF-8 and small enough.
final class DialogFile: Sendable {
  /// The path under which people know the file.
  let path: String
  /// What it is for.
  let kind: DialogPath
  /// Its bytes.
  let bytes: [UInt8]
  /// Its text.
  let text: String

  init(path: String, kind: DialogPath, bytes: [UInt8]) {
    self.path = path
    self.kind = kind
    self.bytes = bytes
    self.text = String(decoding: bytes, as: UTF8.self)
  }

  /// A stretch of the file.
  func place(_ location: SourceLocation, length: Int = 1) -> SourcePlace {
    SourcePlace(file: path, location: location, length: length)
  }

  /// The beginning of the file, for what the file as a whole lacks.
  var start: SourcePlace { place(SourceLocation(line: 1, column: 1)) }
}
