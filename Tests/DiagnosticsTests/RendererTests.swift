import Diagnostics
import Testing

@Suite("Rendering")
struct RendererTests {
  private let source = "first\n\tzone = chanel\n"

  @Test("quotes the line and puts carets under the stretch, tabs kept")
  func caret() {
    let diagnostic = Diagnostic(
      code: "feel.name", message: "there is no variable «chanel»",
      place: SourcePlace(
        file: "a.yml", location: SourceLocation(line: 2, column: 9), length: 6),
      expected: "a variable", suggestion: "channel")
    #expect(
      DiagnosticRenderer(sources: ["a.yml": source]).render(diagnostic) == """
        a.yml:2:9: error: there is no variable «chanel» [feel.name]
          2 | \tzone = chanel
            | \t       ^^^^^^ expected a variable; did you mean «channel»?
        """)
  }

  @Test("never draws carets beyond the line's end")
  func room() {
    let diagnostic = Diagnostic(
      code: "c", severity: .warning, message: "m",
      place: SourcePlace(file: "a", location: SourceLocation(line: 1, column: 5), length: 99))
    #expect(
      DiagnosticRenderer(sources: ["a": source]).render(diagnostic) == """
        a:1:5: warning: m [c]
          1 | first
            |     ^
        """)
  }

  @Test("does without the line, and without a place, where there is none")
  func unquoted() {
    let place = SourcePlace(file: "gone", location: SourceLocation(line: 3, column: 1))
    let renderer = DiagnosticRenderer()
    #expect(
      renderer.render(Diagnostic(code: "c", message: "m", place: place, suggestion: "s"))
        == "gone:3:1: error: m [c]\n  did you mean «s»?")
    #expect(
      renderer.render(Diagnostic(code: "c", severity: .note, message: "m")) == "note: m [c]")
  }
}
