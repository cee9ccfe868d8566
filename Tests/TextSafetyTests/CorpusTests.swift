import Testing

/// The labelled corpora: how much of what is secret is found, and how little else.
struct CorpusTests {
  @Test(arguments: ["secrets", "secrets-held-out"])
  func recallAndPrecision(name: String) throws {
    let lines = try CorpusLine.load(name)
    let score = CorpusScore(lines)
    print("\(name), \(lines.count) lines: \(score.report)")
    #expect(score.all.ratio >= 0.97)
    #expect(score.precision.ratio >= 0.99)
    #expect(!score.touched.contains("tax"))
    #expect(!score.touched.contains("phone"))
  }

  @Test func theCorpusIsLargeAndHasEveryKind() throws {
    let lines = try CorpusLine.load("secrets")
    #expect(lines.count >= 450)
    #expect(lines.count { $0.spans.isEmpty } >= 180)
    let kinds = Set(lines.flatMap { $0.spans.map(\.kind) })
    #expect(kinds == ["pan", "track", "cvv", "pin", "iban", "password", "token"])
  }
}
