import Testing
import TextSafety

/// Which digits are hidden on the screen while a line is typed.
struct CardInProgressTests {
  func shown(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for digit in SecretMasker().cardInProgress(bytes) {
      #expect(digit.count == 1)
      bytes[digit.lowerBound] = 0x2A
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("4242 4242", "4242 4242"), ("4242 4242 4", "**** *242 4"),
    ("4242-4242-4242", "****-****-4242"),
    ("ma carte 42424242", "ma carte ****4242"), ("CB : 5555 5555", "CB : **** 5555"),
    ("424242424242424", "***********2424"), ("4242424242424242", "************4242"),
    ("3782 822463 1", "**** ***463 1"), ("30569309025904", "**********5904"),
    ("le 06 12 34 56 78 et 4242 4242 4242", "le 06 12 34 56 78 et **** **** 4242"),
  ])
  func hidesWhatCanOnlyBeACard(typed: String, expected: String) {
    #expect(shown(typed) == expected)
  }

  @Test(arguments: [
    "0612345678", "06 12 34 56 78", "+33612345678", "380129866", "380 129 866 48625",
    "SIRET 38012986648625", "SIREN 4242 4242 4", "40483304800022", "4111 11", "123456789012345",
    "2026-11-22 10:30", "commande 12345678", "9999 9999 9999",
  ])
  func leavesOtherNumbersReadable(typed: String) {
    for length in 0...typed.count {
      let beginning = String(typed.prefix(length))
      #expect(shown(beginning) == beginning)
    }
  }

  @Test func wideDigitsAreGivenAsWholeBytesOfTheirCharacters() {
    let ranges = SecretMasker().cardInProgress(Array("４２４２４２４２４２４２４２４２".utf8))
    #expect(ranges == (0..<12).map { $0 * 3..<$0 * 3 + 3 })
  }
}
