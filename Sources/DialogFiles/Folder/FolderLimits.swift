/// How much is read: a folder that holds more was not written by an author.
struct FolderLimits {
  /// Bytes of one file.
  var file = 1 << 20
  /// Bytes of all files.
  var total = 16 << 20
  /// Folders inside folders.
  var depth = 4
  /// Files in all.
  var files = 5_000
}
