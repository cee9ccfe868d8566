import Diagnostics
import TextSafety

/// Problems as people read them, whatever stands in the files that have them.
///
/// Names, paths and lines pass the gate one by one, before they are laid out: a line break in a
/// name cannot begin a line, and the caret stands below what it means although a control character
/// before it is shown by its number.
nonisolated struct ShownProblems {
  private let renderer: DiagnosticRenderer

  /// Prepares to show problems.
  ///
  /// - Parameter sources: the files' texts by the paths that the problems name.
  init(sources: [String: String]) {
    renderer = DiagnosticRenderer(sources: sources) { DisplayText(untrusted: $0).singleLine.text }
  }

  /// A problem with its line and a caret.
  func text(_ problem: Diagnostic) -> DisplayText {
    DisplayText(untrusted: renderer.render(problem), limit: .max)
  }
}
