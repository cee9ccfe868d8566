import Testing
import TextSafety

/// Secrets that are cut over the messages of one conversation.
struct ConversationMaskerTests {
  /// The messages as they are kept when the last one has been masked.
  func kept(_ messages: [String]) -> [String] {
    var masker = ConversationMasker()
    var kept: [String] = []
    for message in messages {
      let masked = masker.mask(message)
      for earlier in masked.earlier {
        #expect(kept[kept.count - earlier.distance] == earlier.before)
        kept[kept.count - earlier.distance] = earlier.text
      }
      kept.append(masked.text)
    }
    return kept
  }

  @Test(arguments: [
    (["4242 4242", "4242 4242"], ["****", "**** 4242"]),
    (
      ["ma carte 4111 1111", "puis 1111", "et 1111 merci"],
      ["ma carte ****", "puis ****", "et **** 1111 merci"]
    ),
    (["5105 1051", "attends", "0510 5100"], ["****", "attends", "**** 5100"]),
    (["iban DE89 3704 0044", "0532 0130 00"], ["iban ****", "****"]),
    (["le cvv c'est", "123"], ["le cvv c'est", "****"]),
    (["mon code pin est", "4821"], ["mon code pin est", "****"]),
    (["mot de passe :", "Soleil42!"], ["mot de passe :", "****"]),
    (["4242 4242 4242 4242", "cvv", "737"], ["**** 4242", "cvv", "****"]),
    (["4111", "1111", "1111", "1111"], ["****", "****", "****", "**** 1111"]),
    (
      "4111111111111111".map(String.init),
      Array(repeating: "****", count: 16)
    ),
    (["4242 4242", "wait", "ok", "4242 4242"], ["****", "wait", "ok", "**** 4242"]),
    (["4242 4242", "c'est le 2", "4242 4242"], ["****", "c'est le 2", "**** 4242"]),
    (
      ["4242 4242", "mon tel 06 12 34 56 78", "4242 4242"],
      ["****", "mon tel 06 12 34 56 78", "**** 4242"]
    ),
    (
      ["mon IBAN commence par FR76 3000", "puis 6000 0112 3456", "et enfin 7890 189"],
      ["mon IBAN commence par ****", "puis ****", "et enfin ****"]
    ),
    (
      ["quatre deux quatre deux quatre deux quatre deux", "42 quarante-deux 42 quarante deux"],
      ["****", "**** 4242"]
    ),
    (["sk_live_4eC39HqL", "yjWDarjtT1zdp7dc"], ["****", "****"]),
    (["token: abcd1234ef", "gh5678ijkl90"], ["token: ****", "****"]),
    (["my api key is", "9fK2mQ8xLp0Zt7Rw"], ["my api key is", "****"]),
    ([";41111111", "11111111=2712101?"], [";****", "**** 1111****"]),
    (["%B4111111111111111^DOE/JANE^", "2712101?"], ["%B**** 1111****", "****"]),
    (["my cvv", "is", "737"], ["my cvv", "is", "****"]),
    (["737", "c'est le cvv"], ["****", "c'est le cvv"]),
    (["4821", "that was my PIN"], ["****", "that was my PIN"]),
    (["Soleil42!", "c'est mon mot de passe"], ["****", "c'est mon mot de passe"]),
    (["4111 1111 1111 1111 exp 12/29", "987"], ["**** 1111 exp 12/29", "****"]),
    (["4111 1111 1111 1111", "12/29", "987"], ["**** 1111", "12/29", "****"]),
    (["my password is", "blue battery staple"], ["my password is", "****"]),
    (
      ["the first eight are 4242 4242", "and the last eight 4242 4242"],
      ["the first eight are ****", "and the last eight **** 4242"]
    ),
    (
      ["1) 4242", "2) 4242", "3) 4242", "4) 4242"],
      ["1) ****", "2) ****", "3) ****", "4) **** 4242"]
    ),
    (
      ["1/4 4242", "2/4 4242", "3/4 4242", "4/4 4242"],
      ["1/4 ****", "2/4 ****", "3/4 ****", "4/4 **** 4242"]
    ),
    (
      ["4242 4242", "ok wait", "ok wait", "ok wait", "ok wait", "ok wait", "4242 4242"],
      ["****", "ok wait", "ok wait", "ok wait", "ok wait", "ok wait", "**** 4242"]
    ),
    (
      ["my api key is", "9f8e7d6c5b4a39281706f5e4d3c2b1a0"], ["my api key is", "****"]
    ),
    (["here is my token:", "Zk3n9QpL7xT2vB8mR5wY1cD6"], ["here is my token:", "****"]),
    (["cvv 1", "23"], ["cvv ****", "****"]),
    (["cvv", "1", "2", "3"], ["cvv", "****", "****", "****"]),
    (["cvv?", "123"], ["cvv?", "****"]), (["my PIN is 12", "34"], ["my PIN is ****", "****"]),
  ])
  func masksEveryPiece(messages: [String], masked: [String]) {
    #expect(kept(messages) == masked)
  }

  @Test(
    arguments: [
      ["06 12 34 56 78", "06 98 76 54 32"], ["commande 4242", "4242", "4242 4242"],
      ["le 12/11/2026", "le 13/11/2026"], ["où est le cvv ?", "123"],
      ["mon mot de passe", "oublié"],
      ["SIRET 380 129 866", "48625"], ["SIRET", "380 129 866 48625"], ["4242", "bonjour", "merci"],
      ["mon mot de passe est", "je ne sais plus"],
      ["4242 4242"] + "abcdefghijklm".map(String.init) + ["4242 4242"],
      ["what's a cvv", "12", "3"], ["12", "3", "cvv"],
      ["pin", "le 12/11/2026 à 1430 h, commande 1234"],
      ["06 12", "34 56 78"], ["+33 6 12", "34 56 78"],
      ["ma commande c'est", "4242 4242", "4242 4242"],
      ["4242 4242", "commande 4242 4242"], ["le 42/42", "4242 4242", "4242 €"],
      ["SIREN", "380 129", "866"],
      ["150", "mon mot de passe"], ["7KQ4-M2XV-9D", "mot de passe"], ["200", "où est le cvv ?"],
      ["token", "bonjour", "commande 2026-000123"],
      ["4242 4242 4242 4242 12/29", "250 utilisateurs"],
      ["4242 4242 4242 4242", "150"], ["1", "2", "1", "3", "12", "75001", "2026", "150", "1", "2"],
    ].map { messages in
      // Whole cards are masked as ever.
      messages.map { $0.replacing("4242 4242 4242 4242", with: "**** 4242") }
    })
  func leavesWantedDataAlone(messages: [String]) {
    #expect(kept(messages) == messages)
  }

  @Test func aQuestionOfTheOtherSideMakesTheAnswerASecret() {
    var masker = ConversationMasker()
    masker.hear("Bonjour. Quel est le cryptogramme ?")
    #expect(masker.mask("737").text == "****")
    masker.hear("Ne donnez jamais votre cryptogramme. Combien d'utilisateurs ?")
    #expect(masker.mask("737").text == "737")
    masker.hear("Avez-vous oublié votre mot de passe ?")
    #expect(masker.mask("oui").text == "oui")
    masker.hear("Quel est votre mot de passe ?")
    #expect(masker.mask("Soleil42!").text == "****")
  }

  @Test func aConversationGoesOnWhereItWas() {
    var masker = ConversationMasker(continuing: ["bonjour", "4242 4242"])
    let masked = masker.mask("4242 4242")
    #expect(masked.text == "**** 4242")
    #expect(masked.earlier.map(\.distance) == [1])
    #expect(masked.earlier.map(\.before) == ["4242 4242"])
  }

  @Test func whatIsForgottenCompletesNothing() {
    var masker = ConversationMasker()
    _ = masker.mask("4242 4242")
    masker.forget()
    #expect(!masker.mask("4242 4242").isMasked)
  }
  static let cards = [
    "4111111111111111", "4242424242424242", "5555555555554444", "2223003122003222",
    "378282246310005", "6011111111111117", "3566002020360505", "30569309025904",
    "6200000000000005", "2200770239097761",
  ]

  @Test func aCardCutAtAGroupIsFoundLikeAWholeOne() {
    var random = SplitMix(state: 23)
    let befores = ["", "", "ma carte ", "voici : ", "puis ", "et ", "and then "]
    let afters = ["", "", " voilà", " ...", " merci"]
    for _ in 0..<3_000 {
      let card = Self.cards.randomElement(using: &random) ?? ""
      let sizes = card.count == 15 ? [4, 6, 5] : card.count == 14 ? [4, 6, 4] : [4, 4, 4, 4]
      var rest = card[...]
      let groups = sizes.map { size in
        defer { rest = rest.dropFirst(size) }
        return String(rest.prefix(size))
      }
      let separator = [" ", "-", "", "."].randomElement(using: &random) ?? " "
      let first = Int.random(in: 1..<groups.count, using: &random)
      let second = Int.random(in: first...groups.count, using: &random)
      let pieces = [groups[..<first], groups[first..<second], groups[second...]]
        .filter { !$0.isEmpty }.map { $0.joined(separator: separator) }
      let messages = pieces.map { piece in
        (befores.randomElement(using: &random) ?? "") + piece
          + (afters.randomElement(using: &random) ?? "")
      }
      let kept = kept(messages)
      let digits = kept.joined(separator: " ").filter(\.isNumber)
      #expect(digits == card.suffix(4) || digits.isEmpty, "\(messages) became \(kept)")
    }
  }

  @Test func theFirstMessagesAreMaskedAsByThemselves() {
    var random = SplitMix(state: 29)
    for _ in 0..<3_000 {
      let text = MaskingLawsTests.text(&random)
      var masker = ConversationMasker()
      #expect(masker.mask(text) == SecretMasker().mask(text))
    }
  }
}
