import ArgumentParser
import DMN
import Diagnostics
import Foundation
import TextSafety

/// A .dmn file, with the files beside it where it needs what they define.
struct RulesFile {
  /// The path as it was given.
  let path: String
  /// What the file held when it was read.
  let bytes: [UInt8]

  /// Reads a file.
  ///
  /// - Throws: `ValidationError` where it cannot be read.
  init(_ path: String) throws {
    self.path = path
    bytes = try Self.bytes(of: path)
  }

  /// The bytes of a file.
  ///
  /// - Throws: `ValidationError` where it cannot be read.
  static func bytes(of path: String) throws -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw ValidationError("«\(path)» cannot be read: \(error.localizedDescription)")
    }
  }

  /// The file's tables as text; nil where it has none.
  func text() throws -> DisplayText? {
    let text = try Self.showing([(path, bytes)]) { () throws(Problems) in
      try TableText(bytes, file: path).text
    }
    return text.isEmpty ? nil : DisplayText(untrusted: String(text.dropLast()), limit: .max)
  }

  /// The model of the file.
  func model() throws -> DecisionModel {
    try Self.showing([(path, bytes)]) { () throws(Problems) in try Self.model(bytes, at: path) }
  }

  /// The model of bytes that are, or are to be, a file's; where it is none alone, together with the
  /// other .dmn files of its folder.
  static func model(_ bytes: [UInt8], at path: String) throws(Problems) -> DecisionModel {
    do throws(Problems) {
      return try DecisionModel.read([(path, bytes)])
    } catch {
      let others = neighbours(of: path)
      guard !others.isEmpty, let model = try? DecisionModel.read([(path, bytes)] + others) else {
        throw error
      }
      return model
    }
  }

  private static func neighbours(of path: String) -> [(name: String, bytes: [UInt8])] {
    let url = URL(filePath: path)
    let folder = url.deletingLastPathComponent()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter { $0.hasSuffix(".dmn") && $0 != url.lastPathComponent }
      .compactMap { name in
        let other = folder.appending(path: name).path
        return (try? bytes(of: other)).map { (other, $0) }
      }
  }

  /// Does something with files, so that problems are shown with their lines.
  static func showing<Result>(
    _ files: [(name: String, bytes: [UInt8])], _ work: () throws(Problems) -> Result
  ) throws -> Result {
    do throws(Problems) {
      return try work()
    } catch {
      let texts = files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
      throw UnusableDialogs(
        problems: error.list, sources: Dictionary(texts, uniquingKeysWith: { first, _ in first }))
    }
  }
}
