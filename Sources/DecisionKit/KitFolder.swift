import DMN
import Diagnostics
package import Foundation

/// A folder of the kit: models and files of cases about them.
package struct KitFolder: Sendable {
  /// The folder's path below the kit's.
  package let name: String

  private let url: URL
  private let models: [(name: String, bytes: [UInt8])]
  private let files: [(name: String, bytes: [UInt8])]

  /// Reads a folder's files.
  ///
  /// - Returns: nil where the folder holds no cases.
  /// - Throws: what the file system says.
  package init?(_ url: URL, name: String) throws {
    self.url = url
    self.name = name
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
    func contents(_ suffix: String) throws -> [(name: String, bytes: [UInt8])] {
      try names.filter { $0.hasSuffix(suffix) }.map { file in
        (name: file, bytes: Array(try Data(contentsOf: url.appending(path: file))))
      }
    }
    files = try contents(".xml").filter { file in
      String(decoding: file.bytes.prefix(4096), as: UTF8.self).contains("testCases")
    }
    guard !files.isEmpty else { return nil }
    models = try contents(".dmn")
  }

  /// The folders with cases in a directory, or the directory itself, by their paths.
  ///
  /// - Throws: what the file system says.
  package static func all(in directory: URL) throws -> [KitFolder] {
    let path = directory.path
    var folders: [String] = [""]
    if let all = FileManager.default.enumerator(atPath: path) {
      for case let entry as String in all {
        var isFolder: ObjCBool = false
        let full = directory.appending(path: entry).path
        if FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), isFolder.boolValue
        {
          folders.append(entry)
        }
      }
    }
    return try folders.sorted().compactMap { folder in
      try KitFolder(
        folder.isEmpty ? directory : directory.appending(path: folder),
        name: folder.isEmpty ? directory.lastPathComponent : folder)
    }
  }

  /// Runs all cases.
  ///
  /// The time is always the same; the kit asks only whether there is one.
  ///
  /// - Returns: what became of each, in the order of the files.
  package func verdicts() -> [KitVerdict] {
    files.flatMap { file -> [KitVerdict] in
      let kit: KitFile
      do throws(Problems) {
        kit = try KitFile(file.bytes, name: file.name)
      } catch {
        let message = error.list.first?.message ?? ""
        return [
          KitVerdict(id: "\(name) \(file.name)", isNonNull: true, failure: "unreadable: \(message)")
        ]
      }
      let run = KitRun(model(named: kit.model))
      return kit.cases.map { kitCase in
        KitVerdict(
          id: "\(name) \(kitCase.id)", isNonNull: kitCase.isNonNull,
          failure: run.failure(of: kitCase))
      }
    }
  }

  private func model(named file: String) -> Result<DecisionModel, Problems> {
    guard let root = models.first(where: { $0.name == file }) else {
      return .failure(
        Problems([Diagnostic(code: "kit.model", message: "there is no model «\(file)»")]))
    }
    do throws(Problems) {
      let others = models.filter { $0.name != file }
      return .success(try DecisionModel.readLeniently(root, importing: others))
    } catch {
      return .failure(error)
    }
  }
}
