public import Diagnostics

extension DecisionModel {
  /// Reads the DMN files of a folder as one model.
  ///
  /// Takes DMN 1.1 to 1.6 XML (OMG DMN 1.5, chapter 13). Diagrams and the extensions of modelling
  /// tools are passed over. Decisions may be tables or literal expressions.
  ///
  /// - Parameter files: the files' paths, by which problems name them, and contents. At most 1 MiB
  ///   each, nested at most 32 deep, without document type and processing instructions.
  /// - Returns: the model of all files.
  /// - Throws: every problem in all files: bytes that are refused, elements that are missing,
  ///   requirements without target or in a circle, cells that FEEL does not understand.
  public static func read(
    _ files: [(name: String, bytes: [UInt8])]
  ) throws(Problems) -> DecisionModel {
    var reader = ModelReader()
    for file in files { reader.add(RawText(file.bytes, file: file.name)) }
    return try reader.model()
  }
}
