import Diagnostics
import Foundation
import Testing

@testable import DialogFiles

@Suite struct HostileFileTests {
  private func problems(_ text: String) -> [String] {
    YAMLDocument(DialogFile(path: "a.yml", kind: .settings, bytes: Array(text.utf8)))
      .problems.map(\.code)
  }

  @Test(arguments: [
    (String(repeating: "[", count: 100_000), "yaml.nesting"),
    (String(repeating: "{a: ", count: 100_000), "yaml.nesting"),
    (String(repeating: "- ", count: 100_000) + "x", "yaml.nesting"),
    (String(repeating: "? ", count: 100_000) + "x", "yaml.nesting"),
    ((0..<1_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(), "yaml.nesting"),
    ((0..<40).map { String(repeating: " ", count: $0) + "a:\n" }.joined(), "yaml.nesting"),
    ("a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "yaml.anchor"),
    ("a: *a\n", "yaml.syntax"),
    ("a: !!binary aGk=\n", "yaml.tag"),
    ("\ta: b\n", "yaml.syntax"),
    ("a: b\n---\nc: d\n", "yaml.syntax"),
    ("%YAML 9.9\n---\na: b\n", "yaml.syntax"),
    ("a: \"\\x\"\n", "yaml.syntax"),
    ("a: \u{7}\n", "yaml.syntax"),
    ("", "yaml.empty"),
  ])
  func whatCostsTooMuchIsRefused(_ text: String, _ code: String) {
    #expect(problems(text) == [code])
  }

  @Test(arguments: [
    "a: R&D & Q&A\n", "a: |\n  ----------------------------------------\n  text\n",
    "NO: no\non: 1e999\nx: 0x10\ny: 01\n", "a: '{{ [ {label(x)} ] }}'\n",
    "a: " + String(repeating: "word ", count: 100_000) + "\n",
    "k" + String(repeating: "y", count: 900) + ": a\n",
  ])
  func whatOnlyLooksStrangeIsRead(_ text: String) { #expect(problems(text) == []) }

  @Test func everyScalarIsText() throws {
    let document = YAMLDocument(
      DialogFile(path: "a.yml", kind: .settings, bytes: Array("[no, on, 1.10, ~, 0x10, 01]".utf8)))
    guard case .list(let nodes, _) = document.root else {
      Issue.record("no list")
      return
    }
    let texts = nodes.map { if case .scalar(let scalar) = $0 { scalar.text } else { "" } }
    #expect(texts == ["no", "on", "1.10", "~", "0x10", "01"])
  }

  /// Whatever is done to a file, loading comes to an end, and no assistant is made of errors.
  @Test(arguments: 0..<40)
  func spoiltFoldersNeverCrash(_ seed: Int) throws {
    var random = SeededGenerator(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
    var folder = TestFolder.sound
    let marks = [
      "{", "}", "[", "]", ":", "- ", "\n", " ", "\"", "'", "|", "é", "&a", "*a", "!!x", "#",
    ]
    for path in folder.files.keys.sorted() where Int.random(in: 0..<4, using: &random) == 0 {
      var scalars = Array(folder.files[path, default: ""].unicodeScalars)
      for _ in 0..<3 {
        let spot = Int.random(in: 0...scalars.count, using: &random)
        let mark = marks[Int.random(in: 0..<marks.count, using: &random)]
        if Bool.random(using: &random) {
          scalars.insert(contentsOf: mark.unicodeScalars, at: spot)
        } else {
          scalars.removeSubrange(spot..<min(scalars.count, spot + 3))
        }
      }
      folder.files[path] = String(String.UnicodeScalarView(scalars))
    }
    let result = try folder.load(readsTests: true)
    let isWrong = result.problems.contains { $0.severity == .error }
    #expect((result.assistant == nil) == isWrong)
    for problem in result.problems { #expect(!problem.message.isEmpty) }
  }
}

/// A small generator whose numbers depend on its seed alone (xorshift64*).
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }
}
