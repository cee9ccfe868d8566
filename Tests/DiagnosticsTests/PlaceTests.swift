import Diagnostics
import Testing

@Suite("Places")
struct PlaceTests {
  private let text = SourceText(
    "a🐎é\r\nbc", file: "f", origin: SourceLocation(line: 4, column: 10))

  /// A range of the text, and the line, column and length of its place.
  @Test(
    "of a fragment point into the whole file, counted in scalars",
    arguments: [
      (0..<1, 4, 10, 1), (1..<3, 4, 11, 2), (5..<6, 5, 1, 1), (2..<7, 4, 12, 2), (6..<7, 5, 2, 1),
      (7..<7, 5, 3, 1), (50..<60, 5, 3, 1), (0..<0, 4, 10, 1),
    ])
  func place(range: Range<Int>, line: Int, column: Int, length: Int) {
    let expected = SourcePlace(
      file: "f", location: SourceLocation(line: line, column: column), length: length)
    #expect(text.place(of: range) == expected)
  }

  @Test("order problems, those without a place first, equals as they came")
  func order() {
    func diagnostic(_ code: String, _ line: Int?) -> Diagnostic {
      Diagnostic(
        code: code, message: code,
        place: line.map { SourcePlace(file: "f", location: SourceLocation(line: $0, column: 1)) })
    }
    let problems = Problems([
      diagnostic("d", 9), diagnostic("b", 2), diagnostic("a", nil), diagnostic("c", 2),
    ])
    #expect(problems.list.map(\.code) == ["a", "b", "c", "d"])
  }

  @Test("severities grow from note to error")
  func severity() {
    #expect(Diagnostic.Severity.allCases.sorted() == [.note, .warning, .error])
  }
}
