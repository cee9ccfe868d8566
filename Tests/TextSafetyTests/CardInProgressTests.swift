import Testing
import TextSafety

/// Which digits are hidden on the screen while a line is typed.
struct CardInProgressTests {
  func shown(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var shown: [UInt8] = []
    var place = 0
    for card in CardInProgress.cards(in: bytes) {
      shown += bytes[place..<card.range.lowerBound] + card.shown
      place = card.range.upperBound
    }
    return String(decoding: shown + bytes[place...], as: UTF8.self)
  }

  @Test(arguments: [
    ("4242 4242", "4242 4242"), ("4242 4242 4", "**** 2424"),
    ("4242-4242-4242", "**** 4242"), ("ma carte 42424243", "ma carte **** 4243"),
    ("CB : 5555 5556", "CB : **** 5556"), ("411111111111111", "**** 1111"),
    ("4242424242424242", "**** 4242"), ("4242 4242 4242 4242 12/27", "**** 4242 12/27"),
    ("3782 822463 1", "**** 4631"), ("30569309025904", "**** 5904"),
    ("le 06 12 34 56 78 et 4242 4242 4242", "le 06 12 34 56 78 et **** 4242"),
    ("facture 4532015112830366", "facture **** 0366"),
    // Too long for an IBAN of the country, or no IBAN at all.
    ("DE89 4242 4242 4242 4242 00 4242 4242 4242 4242", "DE89 **** 4242 00 **** 4242"),
    ("zz12 4242 4242 4242", "zz12 **** 4242"), ("de 4242 4242 4242", "de **** 4242"),
    ("FR76 3000 6000, ma carte est 4242 4242", "FR76 3000 6000, ma carte est **** 4242"),
  ])
  func hidesWhatCanOnlyBeACard(typed: String, expected: String) {
    #expect(shown(typed) == expected)
  }

  /// What is shown while a whole card is typed is what is written of it.
  @Test(arguments: [
    "4242 4242 4242 4242", "ma carte 5555-5555-5555-4444 svp", "378282246310005",
    "2026 4111 1111 1111 1111", "４２４２４２４２４２４２４２４２", "6011 1111 1111 1117 12/27",
  ])
  func theMaskIsTheOneThatIsWritten(typed: String) {
    #expect(shown(typed) == SecretMasker().mask(typed).text)
  }

  @Test func theCursorGoesOverTheMask() throws {
    let card = try #require(CardInProgress.cards(in: Array("4242 4242 4242 4242".utf8)).first)
    #expect(card.range == 0..<19)
    let places = (0...19).map(card.place)
    #expect(places.first == 0 && places.last == 9)
    #expect(places == places.sorted())
    #expect(places.suffix(5) == [5, 6, 7, 8, 9])
  }

  @Test(arguments: [
    "0612345678", "06 12 34 56 78", "+33612345678", "380129866", "380 129 866 48625",
    "SIRET 38012986648625", "SIREN 4242 4242 4", "40483304800022", "4111 11", "123456789012345",
    "2026-11-22 10:30", "commande 12345678", "9999 9999 9999", "commande 4242 4242 4242",
    "FR76 3000 6000 0112 3456 7890 189", "FR7630006000011234567890189",
    "IBAN DE89 3704 0044 0532 0130 00",
    "DE89370400440532013000", "GB82 WEST 1234 5698 7654 32", "NL91 ABNA 0417 1643 00",
    "BE68 5390 0754 7034", "PL61 1090 1014 0000 0712 1981 2874", "PL61109010140000071219812874",
    "ES91 2100 0418 4502 0005 1332", "ibanfr7630006000011234567890189",
    "1 234 567,89 euros", "+49 4242 4242 42", "0044 20 7946 0958", "n° TVA FR 40 303 265 045",
    "490154203237518",
  ])
  func leavesOtherNumbersReadable(typed: String) {
    for length in 0...typed.count {
      let beginning = String(typed.prefix(length))
      #expect(shown(beginning) == beginning)
    }
  }

  @Test func wideDigitsAreGivenAsWholeBytesOfTheirCharacters() throws {
    let cards = CardInProgress.cards(in: Array("é ４２４２４２４２４２４２４２４３".utf8))
    #expect(cards.map(\.range) == [3..<51])
    #expect(cards.map(\.shown) == [Array("**** 4243".utf8)])
    #expect(cards.first?.place(of: 45) == 8)
  }
}
