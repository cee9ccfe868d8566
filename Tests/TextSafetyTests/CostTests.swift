import Testing

@testable import TextSafety

/// The work grows as the text does, whatever the text.
struct CostTests {
  static let pieces = [
    "4 ", "4", "42 ", "4242 ", "4242-", "5", "0", "4242424242424242", "a", "é ", "mdp:", "mdp ",
    "password is ", "mdp:*", "mdp/", "login / ", "fr76 ", "de89", "f r 7 6 ", "cvv ", "cvv 1 ",
    "pin 1 2 ", "quatre ", "four two ", "mille ", "double ", "lO5l ", "l", "O ", "%34", "%",
    "&#52;",
    "&", "\\u0034", "\u{1B}[", "\u{1B}]0;", "\u{1B}", "\u{301}", "4\u{301}", "://a:", "//",
    "rest/1/",
    "-----begin private key ", "token a", "key=", "sk_live_", "eyJ", "\"", "«", ":", "envers 4 ",
    "siret 4 ", "carte 4444444444444444444444 ", "\n", "4\n", "; ", ", 4",
    "٤", "٤\n", " ", "\u{200B}", "l O", "4l", "|", "4|", "^[[31m", "%2525", "%25", "%1b%5b",
    "\u{1B}(B", "first four 4242 ", "1) 4242 ", "1/4 4242 ", "cvv ? ", "cvv *", "pin 1122 and now ",
    "pin4921 ", "password from a1b2 to ", "x9y8 (password) ", "fourtwo", "(4242 ", "Jean 12/27 ",
  ]

  private func steps(_ piece: String, scalars count: Int) -> Int {
    let unit = Array(piece.unicodeScalars)
    let text = (0..<count).map { unit[$0 % unit.count] }
    var finder = SecretFinder(text)
    _ = finder.findings()
    return finder.steps
  }

  @Test(arguments: pieces) func stepsAreLinear(piece: String) {
    let (small, large) = (steps(piece, scalars: 4_000), steps(piece, scalars: 16_000))
    #expect(large <= 5 * small + 400)
    #expect(large <= 120 * 16_000)
  }

  /// The most that one more message costs behind many like it.
  private func conversationSteps(_ piece: String, scalars count: Int) -> Int {
    let unit = Array(piece.unicodeScalars)
    let text = (0..<count).map { unit[$0 % unit.count] }
    var draft = MaskingDraft(text)
    let finder = draft.maskAlone(expecting: nil, after: nil)
    let messages = Array(
      repeating: RememberedMessage(draft, finder), count: ConversationMasker.memory)
    var window = SplitSecretFinder(messages, draft, finder)
    window.find()
    return window.steps
  }

  @Test(arguments: pieces) func theWorkOverAConversationIsBounded(piece: String) {
    #expect(conversationSteps(piece, scalars: 300) <= 40_000)
    #expect(conversationSteps(piece, scalars: 4_000) <= 40_000)
    #expect(conversationSteps(piece, scalars: 3) <= 40_000)
  }
}
