/// Draws diagnostics as people read them: place and message, the line, a caret under the spot.
///
/// ```text
/// flows/a.yml:3:7: error: there is no slot «chanel» [flow.slot]
///   3 |   - collect: chanel
///     |              ^^^^^^ expected a slot of slots.yml; did you mean «channel»?
/// ```
public struct DiagnosticRenderer: Sendable {
  private let sources: [String: [Substring]]

  /// Makes a renderer that can quote the given files; a file that is missing is not quoted.
  ///
  /// - Parameter sources: the files' texts by the paths that the diagnostics name.
  public init(sources: [String: String] = [:]) {
    self.sources = sources.mapValues { $0.split(separator: "\n", omittingEmptySubsequences: false) }
  }

  /// The diagnostic as one to three lines, without a final newline.
  public func render(_ diagnostic: Diagnostic) -> String {
    let head = "\(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.code)]"
    guard let place = diagnostic.place else {
      return ([head] + advice(diagnostic).map { "  \($0)" }).joined(separator: "\n")
    }
    let location = place.location
    var lines = ["\(place.file):\(location.line):\(location.column): \(head)"]
    if let quoted = line(location.line, of: place.file) {
      let number = String(location.line)
      let gutter = String(repeating: " ", count: number.count)
      let indent = quoted.unicodeScalars.prefix(location.column - 1).map { $0 == "\t" ? "\t" : " " }
      let room = max(1, quoted.unicodeScalars.count - location.column + 1)
      let carets = String(repeating: "^", count: min(place.length, room))
      lines.append("  \(number) | \(quoted)")
      lines.append(
        "  \(gutter) | \(indent.joined())\(([carets] + advice(diagnostic)).joined(separator: " "))")
    } else if let advice = advice(diagnostic) {
      lines.append("  \(advice)")
    }
    return lines.joined(separator: "\n")
  }

  private func line(_ number: Int, of file: String) -> Substring? {
    guard let lines = sources[file], lines.indices.contains(number - 1) else { return nil }
    return lines[number - 1]
  }

  private func advice(_ diagnostic: Diagnostic) -> String? {
    let parts = [
      diagnostic.expected.map { "expected \($0)" },
      diagnostic.suggestion.map { "did you mean «\($0)»?" },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}

extension [String] {
  fileprivate static func + (one: Self, other: String?) -> Self { other.map { one + [$0] } ?? one }
}
