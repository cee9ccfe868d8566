import Testing

@testable import TextSafety

/// What is escaped costs no more than what is shown, however much of it there is.
struct DisplayJSONCostTests {
  @Test(arguments: ["\u{301}", "\u{9B}", "\u{200B}", "\u{E0001}", "a", "\u{5B0}"])
  func theWorkIsLinear(piece: String) {
    func written(_ count: Int) -> Int {
      var written = 0
      let json = "\"a" + String(repeating: piece, count: count) + "\""
      let shown = DisplayJSON(escaping: json, written: &written)
      #expect(written >= shown.text.unicodeScalars.count)
      return written
    }
    let (small, large) = (written(10_000), written(120_000))
    #expect(large <= 13 * small + 1_000)
    #expect(large <= 12 * 3 * 120_000)
  }
}
