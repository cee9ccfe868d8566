@testable import DialogFiles
import Diagnostics
import Dialogue
import Foundation

/// A folder of a few files that is without problems, to be spoilt one way at a time.
struct TestFolder {
  /// The files by path; a text may hold `▲` before the spot at which a problem is expected.
  var files: [String: String]

  /// The folder as it stands.
  static let sound = TestFolder(files: Self.authored.merging(repairs) { own, _ in own })

  /// The folder with some files put in place of its own, or taken away.
  func with(_ changes: [String: String?]) -> TestFolder {
    var folder = self
    for (path, text) in changes { folder.files[path] = text }
    return folder
  }

  /// The folder with a text in place of another in one file.
  func replacing(_ old: String, with new: String, in path: String) -> TestFolder {
    with([path: files[path, default: ""].replacingOccurrences(of: old, with: new)])
  }

  /// Writes the folder to disk, lets it be looked at, and takes it away again.
  func onDisk<Result>(_ body: (String) throws -> Result) throws -> Result {
    let root = FileManager.default.temporaryDirectory
      .appendingPathComponent("dialogs-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: root) }
    for (path, text) in files {
      let file = URL(fileURLWithPath: "\(root)/\(path)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.replacingOccurrences(of: "▲", with: "").utf8).write(to: file)
    }
    return try body(root)
  }

  /// Loads the folder; the paths in problems are relative to it.
  func load(readsTests: Bool = false) throws -> LoadResult {
    try onDisk { root in
      let result = AssistantLoader(readsTests: readsTests, reviewsExamples: true).load(root)
      let problems = result.problems.map { problem in
        var problem = problem
        if let place = problem.place {
          problem.place?.file = String(place.file.dropFirst(root.count + 1))
        }
        return problem
      }
      return LoadResult(
        assistant: result.assistant, problems: problems, tests: result.tests,
        sources: result.sources, ruleSources: result.ruleSources)
    }
  }

  /// The spot that is marked with `▲`.
  var mark: SourcePlace? {
    for (path, text) in files {
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        guard let mark = line.unicodeScalars.firstIndex(of: "▲") else { continue }
        let column = line.unicodeScalars.distance(from: line.unicodeScalars.startIndex, to: mark)
        return SourcePlace(
          file: path, location: SourceLocation(line: index + 1, column: column + 1))
      }
    }
    return nil
  }
}
