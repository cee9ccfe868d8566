/// Draws diagnostics as people read them: place and message, the line, a caret under the spot.
///
/// ```text
/// flows/a.yml:3:7: error: there is no slot «chanel» [flow.slot]
///   3 |   - collect: chanel
///     |              ^^^^^^ expected a slot of slots.yml; did you mean «channel»?
/// ```
public struct DiagnosticRenderer: Sendable {
  private let sources: [String: [String]]
  private let shown: @Sendable (String) -> String

  /// Makes a renderer that can quote the given files; a file that is missing is not quoted.
  ///
  /// - Parameters:
  ///   - sources: the files' texts by the paths that the diagnostics name.
  ///   - shown: how a name, a path or a piece of a line is shown, on one line; unchanged unless
  ///     said otherwise. The caret stands below what comes of it.
  public init(
    sources: [String: String] = [:], shown: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.sources = sources.mapValues { text in
      text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        .map { String($0.last == "\r" ? $0.dropLast() : $0) }
    }
    self.shown = shown
  }

  /// The diagnostic as one to three lines, without a final newline.
  public func render(_ diagnostic: Diagnostic) -> String {
    let head =
      "\(diagnostic.severity.rawValue): \(shown(diagnostic.message)) [\(shown(diagnostic.code))]"
    guard let place = diagnostic.place else {
      return ([head] + advice(diagnostic).map { "  \($0)" }).joined(separator: "\n")
    }
    let location = place.location
    var lines = ["\(shown(place.file)):\(location.line):\(location.column): \(head)"]
    if let quoted = line(location.line, of: place.file)?.unicodeScalars {
      let number = String(location.line)
      let gutter = String(repeating: " ", count: number.count)
      let start = max(0, location.column - 1)
      let before = shown(String(quoted.prefix(start)))
      let marked = shown(String(quoted.dropFirst(start).prefix(place.length)))
      let behind = shown(String(quoted.dropFirst(start + place.length)))
      let indent = String(before.map { $0 == "\t" ? "\t" : " " })
      let carets = String(repeating: "^", count: max(1, marked.unicodeScalars.count))
      lines.append("  \(number) | \(before)\(marked)\(behind)")
      lines.append(
        "  \(gutter) | \(indent)\(([carets] + advice(diagnostic)).joined(separator: " "))")
    } else if let advice = advice(diagnostic) {
      lines.append("  \(advice)")
    }
    return lines.joined(separator: "\n")
  }

  private func line(_ number: Int, of file: String) -> String? {
    guard let lines = sources[file], lines.indices.contains(number - 1) else { return nil }
    return lines[number - 1]
  }

  private func advice(_ diagnostic: Diagnostic) -> String? {
    let parts = [
      diagnostic.expected.map { "expected \(shown($0))" },
      diagnostic.suggestion.map { "did you mean «\(shown($0))»?" },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}

extension [String] {
  fileprivate static func + (one: Self, other: String?) -> Self { other.map { one + [$0] } ?? one }
}
