import Diagnostics
import Foundation
import Testing

@testable import DialogFiles

/// Each text marks with `▲` where its `X` stands in the file.
@Suite struct ScalarMapTests {
  @Test(arguments: [
    "key: plain ▲X text",
    "key: \"quoted ▲X\"",
    "key: 'it''s ▲X'",
    "key: \"\\u00e9\\\"\\\\ ▲X\"",
    "key: |\n  first\n  second ▲X",
    "key: |\n\n    first\n      deeper ▲X",
    "key: |-\n  é first\n\n  ▲X",
    "key: >\n  first\n  second ▲X",
    "key: >-\n  first\n\n  second\n  third ▲X",
    "key: plain over\n  two lines ▲X",
    "key: \"quoted over\n  two ▲X\"",
    "key: \"quoted over\n\n  three ▲X\"",
    "list:\n  - - deep: ▲X",
  ])
  func everyStyleIsMapped(_ marked: String) throws {
    let lines = marked.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains("▲") })
    let column = try #require(lines[line].unicodeScalars.split(separator: "▲").first).count
    let text = marked.replacingOccurrences(of: "▲", with: "")
    let file = DialogFile(path: "a.yml", kind: .settings, bytes: Array(text.utf8))
    let document = YAMLDocument(file)
    #expect(document.problems == [])
    let scalar = try #require(Self.scalar(in: document.root))
    let offset = try #require(Array(scalar.text.unicodeScalars).firstIndex(of: "X"))
    let location = ScalarMap(scalar, lines: FileLines(file.bytes)).location(of: offset)
    #expect(location == SourceLocation(line: line + 1, column: column + 1))
  }

  private static func scalar(in node: YAMLNode?) -> YAMLScalar? {
    switch node {
    case .scalar(let scalar): scalar.text.contains("X") ? scalar : nil
    case .list(let nodes, _): nodes.lazy.compactMap { self.scalar(in: $0) }.first
    case .mapping(let entries, _): entries.lazy.compactMap { self.scalar(in: $0.value) }.first
    case nil: nil
    }
  }
}
