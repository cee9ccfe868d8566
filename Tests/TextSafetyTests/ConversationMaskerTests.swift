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
  ])
  func masksEveryPiece(messages: [String], masked: [String]) {
    #expect(kept(messages) == masked)
  }

  @Test(arguments: [
    ["06 12 34 56 78", "06 98 76 54 32"], ["commande 4242", "4242", "4242 4242"],
    ["le 12/11/2026", "le 13/11/2026"], ["où est le cvv ?", "123"], ["mon mot de passe", "oublié"],
    ["SIRET 380 129 866", "48625"], ["SIRET", "380 129 866 48625"], ["4242", "bonjour", "merci"],
    ["mon mot de passe est", "je ne sais plus"], ["4242 4242", "a", "b", "4242 4242"],
    ["pin", "le 12/11/2026 à 1430 h, commande 1234"],
  ])
  func leavesWantedDataAlone(messages: [String]) {
    #expect(kept(messages) == messages)
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
