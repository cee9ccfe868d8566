import Diagnostics
import FEEL

/// Parses FEEL that stands inside a YAML scalar, so that its problems point into the file.
struct ExpressionReader {
  let scope: FEELScope

  /// The whole scalar as an expression.
  func expression(_ text: YAMLText, names: Set<String>? = nil) -> Expression? {
    expression(text, range: 0..<text.value.unicodeScalars.count, names: names ?? scope.names)
  }

  /// A part of the scalar, in Unicode scalars, as an expression.
  func expression(_ text: YAMLText, range: Range<Int>, names: Set<String>) -> Expression? {
    let source = text.sourceText(range)
    do {
      return try Expression.parse(source, names: names)
    } catch {
      text.source.problems.report(
        error.list.map { relocated($0, in: source, of: text, from: range.lowerBound) })
      return nil
    }
  }

  /// A problem with the place it has in the file.
  ///
  /// The parser counts lines on from where the text begins; where the text goes over several
  /// lines, the file indents or folds them, and the scalar's own map knows how.
  private func relocated(
    _ problem: Diagnostic, in source: SourceText, of text: YAMLText, from start: Int
  ) -> Diagnostic {
    guard let place = problem.place else { return problem }
    let below = place.location.line - source.origin.line
    var offset = 0
    for line in source.text.unicodeScalars.split(
      separator: "\n", omittingEmptySubsequences: false
    ).prefix(below) {
      offset += line.count + 1
    }
    offset += place.location.column - (below == 0 ? source.origin.column : 1)
    var problem = problem
    problem.place = text.place(of: (start + offset)..<(start + offset + place.length))
    return problem
  }
}
