import Testing
import TextSafety

/// Conversations about bills in which nothing is secret: what customers answer, line after line.
struct WantedTalkTests {
  static func line(_ random: inout SplitMix) -> String {
    func digits(_ count: Int) -> String { WantedDataTests.digits(count, &random) }
    let phone = [digits(2), digits(2), digits(2), digits(2)].joined(separator: " ")
    let day = Int.random(in: 10...28, using: &random)
    let lines = [
      "06 " + phone, "+33 6 " + phone, "order 45000" + digits(5),
      "the order number is " + digits(8),
      digits(8), digits(5), digits(4), digits(3), "invoice INV-2026-" + digits(6),
      "facture " + digits(6), digits(3) + "," + digits(2) + " €",
      "I paid \(digits(3)).\(digits(2)) on \(day)/11/2026", "FR" + digits(11), "DE" + digits(9),
      "SIREN " + digits(9), "we have \(digits(2)) users", digits(3) + " licences",
      "customer id " + digits(7), "12 rue de la Paix, 750\(digits(2)) Paris",
      "since 202" + digits(1),
      "portal b24-\(digits(6)).bitrix24.com", "ticket #" + digits(6), "it was on \(day)/12/2025",
      "ok", "thanks", "yes", "where do I find the card page?", "my card was declined",
      "error " + digits(3), "Inv no. " + digits(7), "€" + digits(4), "2",
      "the card ends in " + digits(4), "expires 10/27", "no, " + digits(6),
      "de 06 \(phone) à 8h", "where is the cvv?", "I forgot my password", "what's a pin?",
      "j'ai oublié mon mot de passe", "I need an api key", "il me demande le cryptogramme",
    ]
    return lines.randomElement(using: &random) ?? ""
  }

  /// Three numbers in a row may be a card by chance; hardly any are.
  @Test func hardlyAnyLineIsTouched() {
    var random = SplitMix(state: 97)
    var lines = 0
    var touched: [String] = []
    for _ in 0..<400 {
      var masker = ConversationMasker()
      for _ in 0..<10 {
        let line = Self.line(&random)
        let masked = masker.mask(line)
        lines += 1
        if masked.isMasked || !masked.earlier.isEmpty { touched.append(line) }
      }
    }
    #expect(touched.count * 1_000 <= lines, "\(touched)")
  }

  @Test(arguments: [
    ["I forgot my password", "FR40303265045"], ["I lost my password", "58972024"],
    ["I need a new password", "Invoice2026"], ["je veux changer mon mot de passe", "58972024"],
    ["I don't know my pin", "1234"], ["la carte demande un code pin", "12345678"],
    ["it asks for a token", "FR40303265045"], ["il me demande le cryptogramme", "250"],
    ["it asks me for the security code", "250"], ["what's a cvv", "123 users are concerned"],
    ["46881973", "FR56327295181"], ["FR61054340317", "no, 070115"],
    ["Inv no. 30837062", "Inv no. 03883364"], ["Inv no. 3990115", "FR69465808720"],
    ["portal b24-138118.bitrix24.com", "portal b24-121105.bitrix24.com"],
    ["508446823", "75057", "2025"], ["the card ends in 3782", "no, 647844", "40469"],
    ["FR38027475555", "€0704", "expires 10/25"], ["367 licences", "FR14039084060"],
    ["no, 396865", "I paid 445.42 on 03/06/2026", "I paid 708.25 on 22/02/2026"],
  ])
  func numbersOfTheirOwnStay(messages: [String]) {
    #expect(ConversationMaskerTests().kept(messages) == messages)
  }

  @Test(arguments: [
    "I want to pay with crypto 500 USD", "crypto 2024", "my crypto 1234", "customer id (CID) 4821",
    "error code has 3 digits: 404", "export cvs 123 lines", "customer key b24-936741-abcdef123",
    "code de la carte cadeau 1234", "facture n° 369823248366312",
  ])
  func wordsWithOtherMeaningsHideNothing(text: String) {
    #expect(SecretMasker().mask(text).text == text)
  }
}
