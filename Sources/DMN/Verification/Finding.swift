public import Diagnostics
public import FEEL

/// Something that is not wrong in one place of a table but between its rules, columns and values.
public struct Finding: Hashable, Sendable {
  /// What sort of thing it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// No rule covers a case.
    case gap
    /// Rules contradict each other in a case.
    case conflict
    /// A rule never matches.
    case unreachable
    /// A rule never decides, because others always come before it.
    case masked
    /// A rule changes nothing, because another gives the same result wherever it matches.
    case subsumed
    /// Two rules are the same.
    case duplicate
    /// A column or a requirement that nothing reads.
    case unused
    /// A cell names a value that its column cannot hold.
    case value
    /// A cell lets `"unknown"` through although it does not name it.
    case unknown
    /// The table cannot be examined for gaps and overlaps.
    case unexamined
  }

  /// A column in the case that shows the finding.
  public struct Condition: Hashable, Sendable {
    /// The column's name.
    public let input: String
    /// The values as a cell would say them.
    public let cell: String
    /// One of them, nil where none can be made up.
    public let sample: Value?
  }

  /// What a finding is about.
  struct Subject: Hashable {
    let kind: FoundElement.Kind
    let name: String
    /// The way from the outside of the logic to where the finding is.
    var way: [String] = []

    /// The subject in words.
    var words: String { (["\(kind.word) «\(name)»"] + way).joined(separator: ", ") }
  }

  /// What sort of thing it is.
  public let kind: Kind
  /// The decision or business knowledge model, nil where it concerns none.
  public let decision: String?
  /// The rules concerned, counted from one; for a gap the one that comes nearest.
  public let rules: [Int]
  /// A case that shows it; columns that may hold anything are left out.
  public let conditions: [Condition]
  /// The finding in words, with its place.
  public let diagnostic: Diagnostic

  init(
    _ kind: Kind, _ severity: Diagnostic.Severity, in subject: Subject?, rules: [Int] = [],
    conditions: [Condition] = [], message: String, at place: SourcePlace, expected: String? = nil,
    suggestion: String? = nil
  ) {
    self.kind = kind
    decision = subject?.name
    self.rules = rules
    self.conditions = conditions
    diagnostic = Diagnostic(
      code: kind == .conflict ? "dmn.overlap" : "dmn.\(kind.rawValue)", severity: severity,
      message: subject.map { "\($0.words): \(message)" } ?? message, place: place,
      expected: expected, suggestion: suggestion)
  }
}

extension [Finding.Condition] {
  /// The case in words, with a sample where the cells do not spell the values out.
  var words: String {
    guard !isEmpty else { return "any case" }
    let cells = map { "\($0.input) = \($0.cell)" }.joined(separator: ", ")
    let samples = compactMap { condition -> String? in
      guard let sample = condition.sample, !condition.cell.contains("\(sample)") else { return nil }
      return "\(condition.input) = \(sample)"
    }
    return samples.isEmpty ? cells : "\(cells), such as \(samples.joined(separator: ", "))"
  }
}
