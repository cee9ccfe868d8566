import NLU
import Testing

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("J’ai déménagé", ["j", "ai", "demenage"]),
    ("l'ŒUVRE straße", ["l", "oeuvre", "strasse"]),
    ("ΑΘΗΝΑΣ Москва́ Йод", ["αθηνασ", "москва", "иод"]),
    ("e\u{301}te\u{301} = été", ["ete", "ete"]),
    ("ＣＢ２４ ﬁn", ["cb24", "fin"]),
    ("où ?", ["ou", "?"]),
    ("हिन्दी", ["हिन्दी"]),
    ("支付", ["支", "付"]),
    ("", []), ("... !", []),
  ])
  func foldsAndSplits(text: String, words: [String]) {
    #expect(Tokenizer.tokens(of: text).map(\.folded) == words)
  }

  @Test(arguments: [
    ("écrivez à compta@exemple.fr.", Token.Kind.email, "compta@exemple.fr"),
    ("voir https://acme.bitrix24.fr/x?y=1, merci", .url, "https://acme.bitrix24.fr/x?y=1"),
    ("c'est acme.bitrix24.com.br/ je crois", .url, "acme.bitrix24.com.br"),
    ("il y a 42 factures", .number, "42"),
    ("bien 👍 merci", .symbol, "👍"),
    ("mon code est ****.", .mask, "****"),
    ("carte **** 1111", .mask, "****"),
  ])
  func findsPlaceholders(text: String, kind: Token.Kind, words: String) throws {
    let token = try #require(Tokenizer.tokens(of: text).first { $0.kind == kind })
    let scalars = Array(text.unicodeScalars)[token.start..<token.end]
    #expect(String(String.UnicodeScalarView(scalars)) == words)
  }

  @Test(arguments: [
    "compta@", "@moi", "a@b", "fin.Je veux", "...", "s.v.p.", "24.12.2025", "* ** ***",
  ])
  func leavesWhatIsNoAddress(text: String) {
    #expect(!Tokenizer.tokens(of: text).contains { [.email, .url, .mask].contains($0.kind) })
  }

  @Test func offsetsLieInTheTextAndRise() {
    var random = SplitMix(seed: 7)
    let pool = Array("aÉ’ 1.?@/œß👨‍👩‍👧🇫🇷न्支\u{301}\n,-".unicodeScalars)
    for _ in 0..<2_000 {
      var view = String.UnicodeScalarView()
      for _ in 0..<random.next(below: 30) { view.append(pool[random.next(below: pool.count)]) }
      let text = String(view)
      var end = 0
      for token in Tokenizer.tokens(of: text) {
        #expect(token.start >= end && token.end > token.start && token.end <= view.count, "\(text)")
        #expect(!token.folded.isEmpty)
        end = token.end
      }
    }
  }
}
