import Foundation
import Testing

/// A Swift file of the package, read once for all tests.
struct SourceFile: Sendable, CustomTestStringConvertible {
  /// The path from the package's root, such as `Sources/FEEL/Values/Value.swift`.
  let path: String
  /// The text as it stands.
  let text: String
  /// Words and signs without comments and strings.
  let tokens: [Token]

  init(path: String, text: String) {
    self.path = path
    self.text = text
    tokens = SwiftCode(text).tokens
  }

  /// The folder beneath `Sources` or `Tests`: the target.
  var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
  /// The file's name without its extension.
  var name: String { path.split(separator: "/").last.map { String($0.dropLast(6)) } ?? "" }
  var lineCount: Int { text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 }
  var testDescription: String { path }

  /// The files beneath `Sources`.
  static let sources = all(in: "Sources")
  /// The files beneath `Tests`.
  static let tests = all(in: "Tests")
  /// The targets beneath `Sources` that hold Swift.
  static let targets = Set(sources.map(\.target)).sorted()

  private static func all(in folder: String) -> [SourceFile] {
    Package.paths(in: folder).filter { $0.hasSuffix(".swift") }
      .map { SourceFile(path: $0, text: Package.text(of: $0)) }
  }
}

/// The package on the disk.
enum Package {
  /// The folder that holds `Package.swift`.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The files beneath a folder, by path from the root, sorted.
  static func paths(in folder: String) -> [String] {
    let base = root.appending(path: folder)
    let paths = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String }
    return (paths ?? []).filter { !isFolder(base.appending(path: $0).path) }
      .map { "\(folder)/\($0)" }.sorted()
  }

  /// A file's text; empty where it cannot be read.
  static func text(of path: String) -> String {
    (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
  }

  /// Whether a file or folder lies at a path from the root.
  static func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
