import Diagnostics
import Testing
import TextSafety

@testable import guichet

/// Problems in files that want to harm the author's terminal.
@Suite struct ShownProblemTests {
  private func shown(_ problem: Diagnostic, source: String = "") -> [String] {
    ShownProblems(sources: ["a.yml": source]).text(problem).lines
  }

  @Test func `A name with line breaks and controls stays in its place`() {
    let problem = Diagnostic(
      code: "slot.name", message: "there is no slot «a\nb.yml:1:1: error: none\u{9B}31m»",
      place: SourcePlace(file: "x\n\u{1B}]0;t\u{7}.yml", location: .init(line: 1, column: 1)),
      expected: "one\r\nline", suggestion: "\u{202E}gnp")
    #expect(
      shown(problem) == [
        "x \\u{1B}]0;t\\u{7}.yml:1:1: error: there is no slot «a b.yml:1:1: error: none\\u{9B}31m» "
          + "[slot.name]",
        "  expected one line; did you mean «\\u{202E}gnp»?",
      ])
  }

  @Test func `The caret stands below its word, whatever stands before it`() {
    let problem = Diagnostic(
      code: "c", message: "m",
      place: SourcePlace(file: "a.yml", location: .init(line: 2, column: 7), length: 3))
    #expect(
      shown(problem, source: "x\r\n\u{9B}a\tb: foo\u{7}\r\n") == [
        "a.yml:2:7: error: m [c]",
        "  2 | \\u{9B}a    b: foo\\u{7}",
        "    |               ^^^",
      ])
  }
}
