import Diagnostics
import Foundation
import NLU

/// A file of messages, `label TAB text` a line; further columns and empty lines are passed over.
///
/// Lines end as on any system, and a byte order mark is no part of the first label.
struct MessageFile {
  /// The messages with their intents.
  private(set) var examples: [TrainingExample] = []
  /// The line of each message.
  private(set) var places: [SourcePlace] = []
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
    guard let text = String(validating: bytes, as: UTF8.self).map(Self.plain) else {
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
      read(Array(line), number + 1, needsLabels)
    }
    if examples.isEmpty, problems.isEmpty {
      problems = [Diagnostic(code: "messages.none", message: "«\(path)» holds no message")]
    }
  }

  /// The text without a byte order mark, its lines ended by line feeds alone.
  private static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "\r" || (scalar == "\n" && previous != "\r") {
        plain.append("\n")
      } else if scalar != "\n", scalar != "\u{FEFF}" || previous != nil {
        plain.append(scalar)
      }
      previous = scalar
    }
    return String(plain)
  }

  /// Warns of labels that a training lacks, each where it is first.
  func labels(missingIn training: [TrainingExample]) -> [Diagnostic] {
    let known = Set(training.map(\.intent))
    var first: [String: Int] = [:]
    var counts: [String: Int] = [:]
    for (place, example) in examples.enumerated() where !known.contains(example.intent) {
      first[example.intent] = first[example.intent] ?? place
      counts[example.intent, default: 0] += 1
    }
    return first.sorted { $0.value < $1.value }.map { label, place in
      let count = counts[label] ?? 0
      return Diagnostic(
        code: "messages.label", severity: .warning,
        message: "no message to learn from has the label «\(label)»: "
          + (count == 1 ? "one message cannot be right" : "\(count) messages cannot be right"),
        place: places[place])
    }
  }

  private mutating func read(_ line: [Unicode.Scalar], _ number: Int, _ needsLabels: Bool) {
    guard !line.isEmpty else { return }
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
    func add(_ intent: String, _ text: String) {
      examples.append(TrainingExample(intent: intent, language: "", text: text))
      places.append(
        SourcePlace(
          file: path, location: SourceLocation(line: number, column: 1),
          length: intent.unicodeScalars.count))
    }
    if columns.count == 1, !needsLabels {
      add("", string(columns[0]))
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
    add(string(columns[0]), string(columns[1]))
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
