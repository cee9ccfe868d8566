import Testing
import TextSafety

/// Laws that hold for any text: random mixtures of secrets, cue words and noise.
struct MaskingLawsTests {
  let masker = SecretMasker()

  static let pieces = [
    "4242424242424242", "4242 4242 4242 4242", "5555-5555-5555-4444", "378282246310005", "****",
    "**** 4242", "GB82 WEST 1234 5698 7654 32", "cvv", "123", "pin", "1234", "mot de passe", "mdp:",
    "password is", "SIRET", "380 129 866 48625", "TVA", "FR40303265045", "06 12 34 56 78", "+33",
    "22/11/2026", "sk_live_abcdefghijklmnop", "est", "oublié", "a", "=", "*", "\n", ".", "（", "é",
    "\u{200B}", "４２４２", "\u{1B}[31m", "%20", "^", "27121010", "?", "4", "2", "1111", "quatre un",
    "double", "four two", "lO5l", "carte",
    "code", "token", "login", "/", "IBAN", "fr76", "envers", "0510", "&nbsp;", "%34", "key=", "\"",
    "2\\n4\\n4\\n2", "x\\a", "mi pssword:]", "identifiants", "est mon", "trois chiffres",
    "https://a:", "@",
  ]

  static func text(_ random: inout SplitMix) -> String {
    let separators = ["", " ", " ", " ", "-", ", ", "/"]
    return (0..<Int.random(in: 0...12, using: &random)).map { _ in
      (pieces.randomElement(using: &random) ?? "")
        + (separators.randomElement(using: &random) ?? "")
    }.joined()
  }

  @Test func maskingTwiceChangesNothing() {
    var random = SplitMix(state: 7)
    for _ in 0..<20_000 {
      let text = Self.text(&random)
      let once = masker.mask(text)
      let twice = masker.mask(once.text)
      #expect(twice.text == once.text, "\(text.debugDescription)")
      #expect(!twice.isMasked, "\(text.debugDescription)")
    }
  }

  @Test func spansAreInOrderAndInside() {
    var random = SplitMix(state: 11)
    for _ in 0..<5_000 {
      let text = Self.text(&random)
      let spans = masker.mask(text).spans
      let count = text.unicodeScalars.count
      #expect(spans.allSatisfy { 0 <= $0.start && $0.start < $0.end && $0.end <= count })
      #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start })
    }
  }

  @Test func masksLengthenATextWithinBounds() {
    var random = SplitMix(state: 31)
    for _ in 0..<5_000 {
      let text = Self.text(&random)
      let masked = masker.mask(text)
      let removed = masked.spans.reduce(0) { $0 + $1.end - $1.start }
      let limit = text.unicodeScalars.count - removed + 9 * masked.spans.count
      #expect(masked.text.unicodeScalars.count <= limit, "\(text.debugDescription)")
    }
  }

  @Test func bytesAndTextAgree() {
    var random = SplitMix(state: 13)
    for _ in 0..<5_000 {
      let text = Self.text(&random)
      #expect(masker.mask(bytes: Array(text.utf8)) == masker.mask(text))
    }
  }

  @Test func aCardIsFoundAmongAnything() {
    var random = SplitMix(state: 17)
    for _ in 0..<5_000 {
      let card = "5105105105105100"
      let text = Self.text(&random) + " ; " + card + " ; " + Self.text(&random)
      #expect(!masker.mask(text).text.contains(card), "\(text.debugDescription)")
    }
  }

  @Test func anyBytesAreAccepted() {
    var random = SplitMix(state: 19)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in
        UInt8.random(in: .min ... .max, using: &random)
      }
      for card in CardInProgress.cards(in: bytes) {
        #expect(!card.range.isEmpty && card.range.upperBound <= bytes.count)
      }
      let masked = masker.mask(bytes: bytes)
      #expect(masker.mask(masked.text).text == masked.text)
    }
  }
}

/// A generator with a fixed beginning, so that every run tries the same texts.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
