import Testing

@testable import NLU

/// Letters under any number of marks.
@Suite struct MarkTests {
  /// A token holds what its letters fold to, and marks fold to nothing.
  @Test(arguments: ["\u{301}", "\u{302}\u{327}", "\u{200D}", "\u{FE0F}", "\u{AD}"])
  func marksAddNothingToAWord(marks: String) throws {
    for count in [1, 1_000, 120_000] {
      let text = Tokenizer.tokenize("a" + String(repeating: marks, count: count) + " b")
      #expect(text.tokens.map(\.folded) == ["a", "b"])
      #expect(text.tokens[0].end == text.tokens[1].start - 1)
    }
  }

  /// Where marks tell words apart a word grows with them, and is compared with no other.
  @Test(arguments: ["\u{5B0}", "\u{93C}", "\u{E31}"])
  func longWordsAreComparedWithNone(mark: String) {
    let word = "a" + String(repeating: mark, count: 120_000)
    let understanding = Fixture.interpreter.understand(word)
    #expect(understanding.corrections == 0)
    #expect(understanding.corrected == word)
    #expect(understanding.entities == [])
    let features = FeatureCounts(of: Tokenizer.tokens(of: word).prefix(1_000).map { $0 })
    #expect(features.runs.count <= 4 * 66 * 1_000)
  }
}
