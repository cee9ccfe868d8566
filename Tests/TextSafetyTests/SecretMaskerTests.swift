import Testing
import TextSafety

/// What is masked, as text before and after.
struct SecretMaskerTests {
  let masker = SecretMasker()

  @Test(arguments: [
    ("4111111111111111", "**** 1111"),
    ("ma carte: 4242 4242 4242 4242 merci", "ma carte: **** 4242 merci"),
    ("4242-4242-4242-4242", "**** 4242"), ("4242.4242.4242.4242", "**** 4242"),
    ("4242/4242/4242/4242", "**** 4242"), ("4242 - 4242 - 4242 - 4242", "**** 4242"),
    ("4242\u{A0}4242\u{A0}4242\u{A0}4242", "**** 4242"),
    ("4242\u{202F}4242\u{202F}4242\u{202F}4242", "**** 4242"),
    ("4 2 4 2 4 2 4 2 4 2 4 2 4 2 4 2", "**** 4242"),
    ("４２４２　４２４２　４２４２　４２４２", "**** 4242"), ("٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢", "**** 4242"),
    ("④②④②④②④②④②④②④②④②", "**** 4242"), ("⁴²⁴²⁴²⁴²⁴²⁴²⁴²⁴²", "**** 4242"),
    ("4\u{FE0F}\u{20E3}242424242424242", "**** 4242"),
    ("4242\u{200B}424242\u{200D}424242", "**** 4242"),
    ("4242\u{1B}[31m4242\u{1B}[0m42424242", "**** 4242"),
    ("4242%204242%204242%204242", "**** 4242"),
    ("carte4242424242424242ok", "carte**** 4242ok"), ("(4242424242424242)", "(**** 4242)"),
    ("378282246310005", "**** 0005"), ("3782 822463 10005", "**** 0005"),
    ("5555555555554444", "**** 4444"), ("2223003122003222", "**** 3222"),
    ("6011111111111117", "**** 1117"), ("30569309025904", "**** 5904"),
    ("3566002020360505", "**** 0505"), ("6200000000000005", "**** 0005"),
    ("6759649826438453", "**** 8453"), ("2200770239097761", "**** 7761"),
    ("4222222222222", "**** 2222"),
    ("2026 4111 1111 1111 1111", "2026 **** 1111"),
    ("22/11/2026 4111 1111 1111 1111 12/27", "22/11/2026 **** 1111 12/27"),
    ("06 12 34 56 78 4111 1111 1111 1111", "06 12 34 56 78 **** 1111"),
    ("+33 6 12 34 56 78 4111 1111 1111 1111", "+33 6 12 34 56 78 **** 1111"),
    ("SIREN 303 265 045 4111 1111 1111 1111", "SIREN 303 265 045 **** 1111"),
    ("4111111111111111 et 5555 5555 5555 4444", "**** 1111 et **** 4444"),
    ("4111111111111111 5555555555554444", "**** 1111 **** 4444"),
  ])
  func masksCards(text: String, masked: String) {
    let result = masker.mask(text)
    #expect(result.text == masked)
    #expect(result.spans.allSatisfy { $0.kind == .pan })
    #expect(result.isMasked)
  }

  @Test(arguments: [
    ("GB82 WEST 1234 5698 7654 32", "****", SecretKind.iban),
    ("mon iban fr7630006000011234567890189.", "mon iban ****.", .iban),
    ("DE89-3704-0044-0532-0130-00", "****", .iban),
    ("NL91ABNA0417164300 svp", "**** svp", .iban), ("BE68 5390 0754 7034", "****", .iban),
    ("cvv 123", "cvv ****", .cvv),
    ("le cryptogramme est le 123", "le cryptogramme est le ****", .cvv),
    ("CVC: 4321, merci", "CVC: ****, merci", .cvv),
    ("code de sécurité de ma carte : 123", "code de sécurité de ma carte : ****", .cvv),
    ("the security code is 999", "the security code is ****", .cvv),
    ("123 c'est mon cvv", "**** c'est mon cvv", .cvv), ("123 (CVV)", "**** (CVV)", .cvv),
    ("code pin 1234", "code pin ****", .pin), ("my PIN is 4821.", "my PIN is ****.", .pin),
    ("mon code secret: 0042", "mon code secret: ****", .pin),
    ("mot de passe : azerty", "mot de passe : ****", .password),
    ("mdp=Hunter2!", "mdp=****", .password), ("mdp hunter2", "mdp ****", .password),
    ("mon mot de passe c'est Soleil-42", "mon mot de passe c'est ****", .password),
    (
      "le mot de passe de mon compte est azerty", "le mot de passe de mon compte est ****",
      .password
    ),
    ("my password is «correct horse»", "my password is «****»", .password),
    ("password: p@ss, thanks", "password: ****, thanks", .password),
    ("clé sk_live_abcdefghijklmnopqrstuvwx", "clé ****", .token),
    ("ghp_0123456789abcdefghijABCDEFGHIJ012345", "****", .token),
    ("%B4111111111111111^DOE/JANE^27121010000000000000?", "****", .track),
    (";4111111111111111=27121010000000000?", "****", .track),
  ])
  func masksOtherSecrets(text: String, masked: String, kind: SecretKind) {
    let result = masker.mask(text)
    #expect(result.text == masked)
    #expect(result.spans.map(\.kind) == [kind])
  }

  @Test(arguments: [
    "", " ", "ma carte bleue a expiré", "06 12 34 56 78", "0612345678", "06.12.34.56.78",
    "+33 6 12 34 56 78", "+1 415 555 2671", "0033612345678", "tél 0612345678 0612345679",
    "06 12 34 56 78 06 12 34 56 79", "jane.roe+inv@sub.example.com",
    "SIRET 380 129 866 48625", "n° SIRET de la société : 38012986648625", "SIREN 303 265 045",
    "TVA FR40303265045", "VAT id GB123456789", "TVA intracommunautaire BE 0123.456.789",
    "22/11/2026", "2026-11-22 10:30", "du 01/02/2026 au 15/03/2026", "1 234 567,89 €", "1.234,50",
    "commande 123456789012", "facture n° 2026-000123", "ticket H-12", "7KQ4-M2XV-9D",
    "carte finissant par 4242", "carte **** 4242", "4242", "carte expire 12/27",
    "j'ai oublié mon mot de passe", "mot de passe oublié", "my password is wrong",
    "le mot de passe est expiré", "mon mot de passe ne marche pas",
    "le mot de passe de mon compte Bitrix24 ne marche pas", "password reset?",
    "je ne trouve pas le cvv", "cvv de la commande 1234", "pin code 560001", "code postal 75001",
    "1234567890123456", "4111 1111 1111 1112", "https://example.com/a/1234567890",
    "490154203237518", "1732300000000", "FR76 3000 6000 0112 3456 7890 180",
  ])
  func leavesWantedDataAlone(text: String) {
    let result = masker.mask(text)
    #expect(result.text == text)
    #expect(result.spans.isEmpty)
  }

  @Test(arguments: [
    ("123", SecretKind.cvv, "****"), ("c'est 1234", .cvv, "c'est ****"), ("0042", .pin, "****"),
    (" azerty qwerty ", .password, " **** "), ("12345", .cvv, "12345"),
    ("10,123 €", .cvv, "10,123 €"),
  ])
  func theOpenQuestionCounts(text: String, expected: SecretKind, masked: String) {
    #expect(masker.mask(text, expecting: expected).text == masked)
    #expect(masker.mask(bytes: Array(text.utf8), expecting: expected).text == masked)
  }

  @Test func spansCountScalarsOfTheInput() {
    let text = "é👩‍💻 4242\u{200B} 4242 4242 4242 et cvv 123"
    let scalars = Array(text.unicodeScalars)
    let result = masker.mask(text)
    let found = result.spans.map { span in
      scalars[span.start..<span.end].map(String.init).joined()
    }
    #expect(found == ["4242\u{200B} 4242 4242 4242", "123"])
    #expect(result.spans.map(\.kind) == [.pan, .cvv])
  }

  @Test func bytesNeedNotBeText() {
    let bytes: [UInt8] = [0xFF, 0x20] + Array("4242424242424242".utf8) + [0xE2, 0x82]
    let result = masker.mask(bytes: bytes)
    #expect(result.text == "\u{FFFD} **** 4242\u{FFFD}")
    #expect(result.spans == [Masked.Span(start: 2, end: 18, kind: .pan)])
  }

  @Test(arguments: [
    (
      "the first eight are 4242 4242 and the last eight 4242 4242",
      "the first eight are **** 4242"
    ),
    ("first four 4242 next four 4242 then 4242 last 4242", "first four **** 4242"),
    (
      "les quatre premiers 4242, puis 4242, puis 4242, les quatre derniers 4242",
      "les quatre premiers **** 4242"
    ),
    ("1) 4242 2) 4242 3) 4242 4) 4242", "1) **** 4242"),
    ("4242 (1/4) 4242 (2/4) 4242 (3/4) 4242 (4/4)", "**** 4242 (4/4)"),
    ("card 4lll llll llll llll", "card **** 1111"), ("card 4||| |||| |||| ||||", "card **** 1111"),
    ("4111\u{1B}(B1111\u{1B}(B1111\u{1B}(B1111", "**** 1111"),
    ("4111^[[31m1111^[[0m11111111", "**** 1111"),
    ("4111%25201111%25201111%25201111", "**** 1111"),
    ("4111%1b%5b31m1111%1b%5b0m11111111", "**** 1111"),
    ("%2534%253242424242424242", "**** 4242"),
    ("fourtwofourtwofourtwofourtwofourtwofourtwofourtwofourtwo", "**** 4242"),
    ("vierzweivierzweivierzweivierzweivierzweivierzweivierzweivierzwei", "**** 4242"),
    ("4242 4242 4242 4242, Jean Dupont, 12/27, 123", "**** 4242, Jean Dupont, 12/27, ****"),
  ])
  func masksCardsHoweverTheyAreWritten(text: String, masked: String) {
    #expect(masker.mask(text).text == masked)
  }

  /// The letters before the digits decide what they are; masked they are in any case.
  @Test(arguments: [
    ("DE89 4242 4242 4242 4242 01", "****", SecretKind.iban),
    ("mon compte : de89-4242-4242-4242-4242-01.", "mon compte : ****.", .iban),
    ("DE89 4242 4242 4242 4242", "DE89 **** 4242", .pan),
    ("ZZ89 4242 4242 4242 4242 01", "ZZ89 **** 4242 01", .pan),
    ("DE89 4242 4242 4242 4242 0123", "DE89 **** 4242 0123", .pan),
  ])
  func anAccountWithAnErrorIsNoCard(text: String, masked: String, kind: SecretKind) {
    let result = masker.mask(text)
    #expect(result.text == masked)
    #expect(result.spans.map(\.kind) == [kind])
  }

  @Test(arguments: [
    ("CVV321", "CVV****"), ("pin4921", "pin****"), ("cvv : *123*", "cvv : ******"),
    ("cvv **123**", "cvv ********"), ("cvv....123", "cvv....****"), ("cvv ?? 123", "cvv ?? ****"),
    ("los tres dígitos del reverso: 852", "los tres dígitos del reverso: ****"),
    ("número secreto 6620", "número secreto ****"), ("Kartenpin 4921", "Kartenpin ****"),
    ("cryptogram 123", "cryptogram ****"),
    ("my pin used to be 1122 and now it is 3344", "my pin used to be **** and now it is ****"),
    ("mon code carte bancaire 4921", "mon code carte bancaire ****"),
    ("cvv code for the visa ending 1111 is 846", "cvv code for the visa ending 1111 is ****"),
    ("CVV ma carte finit par 4242: 123", "CVV ma carte finit par 4242: ****"),
    ("CVV de ma visa qui finit par 4242: 123", "CVV de ma visa qui finit par 4242: ****"),
    (
      "I changed my password from Oldie99 to Newbie77",
      "I changed my password from **** to ****"
    ),
    ("mot de passe du compte client Zebre!55", "mot de passe du compte client ****"),
    ("hunter2 (password)", "**** (password)"), ("p@ssword: hunter22", "p@ssword: ****"),
    ("cvv ****", "cvv ****"), ("cvv **** 1234", "cvv **** 1234"),
    ("où est le cvv ? 123 rue de Lyon", "où est le cvv ? 123 rue de Lyon"),
    ("my card ending 4242 has no cvv", "my card ending 4242 has no cvv"),
    ("mot de passe du compte client C-2034", "mot de passe du compte client C-2034"),
    ("(1/4) dossier 4242", "(1/4) dossier 4242"),
    ("les quatre derniers 4242", "les quatre derniers 4242"),
  ])
  func masksCodesHoweverTheyAreNamed(text: String, masked: String) {
    #expect(masker.mask(text).text == masked)
  }
}
