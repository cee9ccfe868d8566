import DMN
import Diagnostics
import FEEL
import TextSafety

/// What was found between the rules of some files.
struct RulesReport {
  private let findings: [Finding]
  private let sources: [String: String]

  /// Examines files as one model.
  ///
  /// - Throws: what keeps them from being read.
  init(_ paths: [String]) throws {
    let files = try paths.map { (name: $0, bytes: try RulesFile.bytes(of: $0)) }
    let model = try RulesFile.showing(files) { () throws(Problems) in
      try files.count == 1
        ? RulesFile.model(files[0].bytes, at: files[0].name) : DecisionModel.read(files)
    }
    let given = Set(paths)
    let found = model.findings().filter {
      $0.diagnostic.place.map { given.contains($0.file) } ?? true
    }
    let order = Problems(found.map(\.diagnostic)).list
    var left = found
    findings = order.compactMap { diagnostic in
      left.firstIndex { $0.diagnostic == diagnostic }.map { left.remove(at: $0) }
    }
    sources = Dictionary(
      files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether something is an error.
  var hasErrors: Bool { findings.contains { $0.diagnostic.severity == .error } }

  /// Each finding with its line and a caret, and how many there are.
  var text: DisplayText {
    let shown = ShownProblems(sources: sources)
    let counts = Diagnostic.Severity.allCases.reversed().map { severity in
      let count = findings.count { $0.diagnostic.severity == severity }
      return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return (findings.map { shown.text($0.diagnostic) } + ["\(counts.joined(separator: ", "))"])
      .stacked()
  }

  /// The findings for programs.
  var listed: [ListedFinding] { findings.map(ListedFinding.init) }
}

/// A finding as JSON.
nonisolated struct ListedFinding: Encodable {
  private let finding: Finding

  init(_ finding: Finding) { self.finding = finding }

  private enum CodingKeys: String, CodingKey {
    case kind, severity, decision, rules, message, file, line, column, length, suggestion
    case conditions = "case"
  }

  private struct Condition: Encodable {
    let input: String
    let cell: String
    let sample: String?
  }

  /// Writes every member that has a value; `case` holds a FEEL cell and a FEEL value for each input.
  func encode(to encoder: any Encoder) throws {
    let diagnostic = finding.diagnostic
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(finding.kind.rawValue, forKey: .kind)
    try container.encode(diagnostic.severity.rawValue, forKey: .severity)
    try container.encodeIfPresent(finding.decision, forKey: .decision)
    try container.encode(finding.rules, forKey: .rules)
    let conditions = finding.conditions.map {
      Condition(input: $0.input, cell: $0.cell, sample: $0.sample?.description)
    }
    try container.encode(conditions, forKey: .conditions)
    try container.encode(diagnostic.message, forKey: .message)
    try container.encodeIfPresent(diagnostic.place?.file, forKey: .file)
    try container.encodeIfPresent(diagnostic.place?.location.line, forKey: .line)
    try container.encodeIfPresent(diagnostic.place?.location.column, forKey: .column)
    try container.encodeIfPresent(diagnostic.place?.length, forKey: .length)
    try container.encodeIfPresent(diagnostic.suggestion, forKey: .suggestion)
  }
}
