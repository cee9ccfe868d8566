public import Diagnostics

extension DecisionModel {
  /// Reads the DMN files of a folder as one model.
  ///
  /// Takes DMN 1.1 to 1.6 XML (OMG DMN 1.5, chapter 13). Diagrams and the extensions of modelling
  /// tools are passed over. Files may import each other, by their namespaces; files that do not
  /// share one space of names.
  ///
  /// - Parameter files: the files' paths, by which problems name them, and contents. At most 8 MiB
  ///   each, nested at most 64 deep, without document type, and without processing
  ///   instructions inside the root element.
  /// - Returns: the model of all files.
  /// - Throws: every problem in all files: bytes that are refused, elements that are missing,
  ///   requirements without target or in a circle, cells that FEEL does not understand.
  public static func read(
    _ files: [(name: String, bytes: [UInt8])]
  ) throws(Problems) -> DecisionModel {
    var read: [ModelFile] = []
    var problems: [Diagnostic] = []
    for file in files {
      do throws(Problems) {
        read.append(try ModelFile(RawText(file.bytes, file: file.name)))
      } catch {
        problems += error.list
      }
    }
    var reader = ModelReader(read, problems: problems)
    let model = reader.model()
    guard model.problems.isEmpty else { throw Problems(model.problems) }
    return model
  }

  /// Reads a DMN file, with those that it imports, and keeps what can be understood.
  ///
  /// A decision whose logic has a problem gives null, and `problems` says why; the others are as if
  /// there were no problem.
  ///
  /// - Parameters:
  ///   - file: the file's path, by which problems name it, and contents.
  ///   - library: files among which imports, and imports of those, are looked for.
  /// - Returns: the model.
  /// - Throws: why the file itself is no DMN file at all, or requirements in a circle.
  public static func readLeniently(
    _ file: (name: String, bytes: [UInt8]), importing library: [(name: String, bytes: [UInt8])]
  ) throws(Problems) -> DecisionModel {
    var files = [try ModelFile(RawText(file.bytes, file: file.name))]
    var others = library.compactMap { try? ModelFile(RawText($0.bytes, file: $0.name)) }
    var next = 0
    while next < files.count {
      for found in files[next].imports {
        guard let index = others.firstIndex(where: { $0.namespace == found.namespace }) else {
          continue
        }
        files.append(others.remove(at: index))
      }
      next += 1
    }
    var reader = ModelReader(files)
    let model = reader.model()
    let fatal = model.problems.filter { ["dmn.circle", "dmn.chain"].contains($0.code) }
    guard fatal.isEmpty else { throw Problems(fatal) }
    return model
  }
}
