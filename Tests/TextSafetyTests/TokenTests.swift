import Testing
import TextSafety

/// Access tokens of many vendors, in plain fakes.
struct TokenTests {
  /// Letters and digits without meaning.
  static func filler(_ count: Int, _ alphabet: String, _ random: inout SplitMix) -> String {
    (0..<count).map { _ in alphabet.randomElement(using: &random).map(String.init) ?? "" }.joined()
  }

  static let word = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
  static let hexadecimal = "0123456789abcdef"
  static let capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"

  /// Beginnings, lengths of the rest and what it is made of.
  static let vendors: [(String, Int, String)] = [
    ("sk_live_", 24, word), ("rk_live_", 24, word), ("whsec_", 32, word), ("ghp_", 36, word),
    ("github_pat_", 82, word), ("glpat-", 20, word), ("xoxb-123456789012-", 24, word),
    ("AKIA", 16, capitals), ("AIza", 35, word), ("ya29.", 60, word), ("GOCSPX-", 28, word),
    ("sk-proj-", 48, word), ("sk-ant-api03-", 93, word), ("hf_", 34, word), ("npm_", 36, word),
    ("pypi-AgEIcHlwaS5vcmc", 60, word), ("SK", 32, hexadecimal), ("key-", 32, hexadecimal),
    ("sq0atp-", 22, word), ("shpat_", 32, hexadecimal), ("dop_v1_", 64, hexadecimal),
    ("ATATT3", 186, word), ("lin_api_", 40, word), ("ntn_", 46, word), ("NRAK-", 27, capitals),
    ("hvs.", 90, word), ("dapi", 32, hexadecimal), ("dp.pt.", 43, word), ("figd_", 40, word),
    ("EAAAE", 59, word), ("gsk_", 52, word), ("r8_", 37, word), ("123456789:AA", 33, word),
    ("AGE-SECRET-KEY-1", 58, capitals), ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIx", 40, word),
  ]

  @Test(arguments: vendors.indices) func vendorsTokensAreFound(index: Int) {
    let (beginning, length, alphabet) = Self.vendors[index]
    var random = SplitMix(state: UInt64(71 + index))
    for _ in 0..<50 {
      let token = beginning + Self.filler(length, alphabet, &random)
      for (before, behind) in [("", ""), ("voici ", " merci"), ("https://x.example/?a=", "")] {
        let masked = SecretMasker().mask(before + token + behind)
        #expect(masked.text == before + "****" + behind, "\(token)")
        #expect(masked.spans.map(\.kind) == [.token])
      }
    }
  }

  @Test(arguments: [
    ("my-AKIAIOSFODNN7EXAMPLE", "my-****"), ("tokenAKIAIOSFODNN7EXAMPLE", "token****"),
    (
      "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX",
      "https://hooks.slack.com/services/****"
    ),
    ("ｓｋ＿ｌｉｖｅ＿４ｅＣ３９ＨｑＬｙｊＷＤａｒｊｔＴ１ｚｄｐ７ｄｃ", "****"),
    ("mailchimp 0123456789abcdef0123456789abcdef-us12", "mailchimp ****"),
    ("clave de API: 9f86d081884c7d659a2feaa0c55ad015", "clave de API: ****"),
    ("chave de API 9f86d081884c7d659a2feaa0c55ad015", "chave de API ****"),
    (
      "AccountKey=jIjTg2S8L8VnLTqez6xW7bSz1nQ19xWfaPfPcL5AnZDwLPo5rJ4lZ13E2SKzRyTmBftOBrV4aonB==",
      "AccountKey=****"
    ),
    ("token: 8f14e45f-ceea-467f-a8d2-3e1b5c7d9f02", "token: ****"),
    ("SG.abcdefghijklmnopqrstuv.abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG.", "****."),
  ])
  func isMasked(text: String, masked: String) {
    let result = SecretMasker().mask(text)
    #expect(result.text == masked)
    #expect(result.spans.map(\.kind) == [.token])
  }

  @Test(arguments: [
    (["my api key is", "9f8e7d6c5b4a39281706f5e4d3c2b1a0"], ["my api key is", "****"]),
    (["here is my token:", "Zk3n9QpL7xT2vB8mR5wY1cD6"], ["here is my token:", "****"]),
    (["AKIAIOSF", "ODNN7EXAMPLE"], ["****", "****"]),
    (["sk_live_4eC39HqL", "merci"], ["sk_live_4eC39HqL", "merci"]),
    (["what's a cvv", "123 users are concerned"], ["what's a cvv", "123 users are concerned"]),
    (["my cvv", "123 thanks"], ["my cvv", "**** thanks"]),
    (["4242 4242", "FR40303265045", "4242 4242"], ["****", "FR40303265045", "**** 4242"]),
  ])
  func overMessages(messages: [String], kept: [String]) {
    #expect(ConversationMaskerTests().kept(messages) == kept)
  }
}
