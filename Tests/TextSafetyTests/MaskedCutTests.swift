import Testing
import TextSafety

/// How much of one message is kept.
struct MaskedCutTests {
  @Test func aMessageIsCutBetweenScalars() {
    let masker = SecretMasker()
    #expect(masker.mask("é€😀x").cut(to: 9).text == "é€😀…")
    #expect(masker.mask("é€😀").cut(to: 9).text == "é€😀")
    #expect(masker.mask("é€😀").cut(to: 8).text == "é€…")
    let long = masker.mask("4242 4242 4242 4242 " + String(repeating: "a", count: 1 << 20))
    #expect(long.cut().text.utf8.count == Masked.storedLimit + "…".utf8.count)
    #expect(long.cut().text.hasPrefix("**** 4242 a"))
    #expect(long.cut().spans == long.spans)
  }
}
