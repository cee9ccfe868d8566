import DMN
import DialogFiles
import Diagnostics
import TextSafety

/// Every problem in a `Dialogs` folder, for its author.
nonisolated struct DialogCheck {
  /// The problems in the order of their places.
  let problems: [Diagnostic]
  private let sources: [String: String]

  /// Gathers what the loader found, and what is not wrong in one place of the rules but between
  /// them.
  init(_ result: LoadResult) {
    sources = result.sources
    let files = sources.filter { $0.key.hasSuffix(".dmn") }.sorted { $0.key < $1.key }
    let model = try? DecisionModel.read(files.map { ($0.key, Array($0.value.utf8)) })
    var known = Set(result.problems)
    let found = (model?.verify() ?? []).filter { known.insert($0).inserted }
    problems = Problems(result.problems + found).list
  }

  /// How many problems there are of a severity.
  func count(_ severity: Diagnostic.Severity) -> Int {
    problems.count { $0.severity == severity }
  }

  /// Each problem with its line and a caret, and how many there are, notes included only on demand.
  func text(withNotes: Bool) -> DisplayText {
    let shownProblems = ShownProblems(sources: sources)
    let shown = problems.filter { withNotes || $0.severity > .note }
    var summary = "\(counted(.error)), \(counted(.warning)), \(counted(.note))"
    if count(.note) > 0, !withNotes { summary += " (--verbose shows them)" }
    return (shown.map(shownProblems.text) + ["\(summary)"]).stacked()
  }

  private func counted(_ severity: Diagnostic.Severity) -> String {
    let number = count(severity)
    return "\(number) \(severity.rawValue)\(number == 1 ? "" : "s")"
  }
}

extension DialogCheck: Encodable {
  private enum CodingKeys: String, CodingKey {
    case errors, warnings, notes, problems
  }

  /// Writes the counts and all problems, notes included.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(count(.error), forKey: .errors)
    try container.encode(count(.warning), forKey: .warnings)
    try container.encode(count(.note), forKey: .notes)
    try container.encode(problems.map(ListedProblem.init), forKey: .problems)
  }
}

private nonisolated struct ListedProblem: Encodable {
  let problem: Diagnostic

  private enum CodingKeys: String, CodingKey {
    case code, severity, message, file, line, column, length, expected, suggestion
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(problem.code, forKey: .code)
    try container.encode(problem.severity.rawValue, forKey: .severity)
    try container.encode(problem.message, forKey: .message)
    try container.encode(problem.place?.file, forKey: .file)
    try container.encode(problem.place?.location.line, forKey: .line)
    try container.encode(problem.place?.location.column, forKey: .column)
    try container.encode(problem.place?.length, forKey: .length)
    try container.encode(problem.expected, forKey: .expected)
    try container.encode(problem.suggestion, forKey: .suggestion)
  }
}
