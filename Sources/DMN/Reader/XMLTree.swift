package import Diagnostics

/// XML documents from anywhere, for readers of formats beside DMN's own.
package enum XMLTree {
  /// Reads a document through the gate.
  ///
  /// - Throws: one problem, when the gate or the parser refuses the bytes.
  package static func read(_ bytes: [UInt8], file: String) throws(Problems) -> Element {
    try DocumentReader.read(RawText(bytes, file: file))
  }
}
