import Diagnostics

/// Where the readers put what is wrong, so that one run reports all of it.
final class ProblemCollector {
  private(set) var problems: [Diagnostic] = []

  /// Whether anything was reported that the assistant cannot be used with.
  var hasErrors: Bool { problems.contains { $0.severity == .error } }

  /// Reports a problem under a code, whose severity it takes.
  func report(
    _ code: DiagnosticCode, _ message: String, at place: SourcePlace?, expected: String? = nil,
    suggestion: String? = nil
  ) {
    problems.append(
      Diagnostic(
        code: code.rawValue, severity: code.severity, message: message, place: place,
        expected: expected, suggestion: suggestion))
  }

  /// Takes over problems that another reader found.
  func report(_ found: [Diagnostic]) { problems += found }
}
