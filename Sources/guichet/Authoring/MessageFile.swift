import Diagnostics
import Foundation
import NLU

/// A file of messages, `label TAB text` a line; further columns and empty lines are passed over.
struct MessageFile {
  /// The messages with their intents.
  private(set) var examples: [TrainingExample] = []
  /// What is wrong in the file, in the order of its lines.
  private(set) var problems: [Diagnostic] = []
  /// The file's text, for quoting it.
  private(set) var text = ""
  let path: String

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: where it lies.
  ///   - needsLabels: whether a line without a label is a problem, or a text alone.
  init(_ path: String, needsLabels: Bool = true) {
    self.path = path
    guard let bytes = FileManager.default.contents(atPath: path) else {
      problems = [Diagnostic(code: "messages.file", message: "cannot read «\(path)»")]
      return
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      problems = [
        Diagnostic(
          code: "messages.encoding", message: "«\(path)» is not UTF-8",
          place: SourcePlace(file: path, location: SourceLocation(line: 1, column: 1)))
      ]
      return
    }
    self.text = text
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      read(Array(line.last == "\r" ? line.dropLast() : line), number + 1, needsLabels)
    }
    if examples.isEmpty, problems.isEmpty {
      problems = [Diagnostic(code: "messages.none", message: "«\(path)» holds no message")]
    }
  }

  private mutating func read(_ line: [Unicode.Scalar], _ number: Int, _ needsLabels: Bool) {
    guard !line.isEmpty else { return }
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
    if columns.count == 1, !needsLabels {
      examples.append(TrainingExample(intent: "", language: "", text: string(columns[0])))
      return
    }
    func report(_ message: String, column: Int) {
      problems.append(
        Diagnostic(
          code: "messages.line", message: message,
          place: SourcePlace(
            file: path, location: SourceLocation(line: number, column: column)),
          expected: "label TAB text"))
    }
    guard columns.count > 1 else {
      report("the line has no tab between a label and a text", column: line.count + 1)
      return
    }
    let hasLabel = columns[0].contains { !$0.properties.isWhitespace }
    let hasText = columns[1].contains { !$0.properties.isWhitespace }
    if !hasLabel { report("the label is empty", column: 1) }
    if !hasText { report("the text is empty", column: columns[0].count + 2) }
    guard hasLabel, hasText else { return }
    examples.append(
      TrainingExample(intent: string(columns[0]), language: "", text: string(columns[1])))
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
