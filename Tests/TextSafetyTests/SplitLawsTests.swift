import Testing
import TextSafety

/// Laws of whole conversations: random cuts of secrets, random messages.
struct SplitLawsTests {
  /// Of digits only, which begin as no card does.
  static let accounts = [
    "DE89370400440532013000", "FR7630006000011234567890189", "ES9121000418450200051332",
    "CH9300762011623852957", "NO9386011117947",
  ]

  /// The messages as they are kept when the last one has been masked.
  func kept(_ messages: [String]) -> [String] {
    var masker = ConversationMasker()
    var kept: [String] = []
    for message in messages {
      let masked = masker.mask(message)
      for earlier in masked.earlier { kept[kept.count - earlier.distance] = earlier.text }
      kept.append(masked.text)
    }
    return kept
  }

  /// A number written in groups, cut anywhere from a place on into two or three pieces.
  func pieces(
    of number: String, groups sizes: [Int], separator: String, from start: Int = 1,
    _ random: inout SplitMix
  ) -> [String] {
    var written: [String] = []
    var (group, left) = (0, sizes[0])
    for character in number {
      if left == 0 {
        group += 1
        left = sizes[group]
        written[written.count - 1] += separator
      }
      written.append(String(character))
      left -= 1
    }
    let first = Int.random(in: start..<written.count, using: &random)
    let second = Int.random(in: first...written.count, using: &random)
    return [written[..<first], written[first..<second], written[second...]]
      .filter { !$0.isEmpty }
      .map { $0.joined().trimming(separator) }
  }

  /// Ten digits from zero on are a telephone number, which is wanted.
  private func isPhone(_ piece: String) -> Bool {
    piece.hasPrefix("0") && piece.count(where: \.isNumber) == 10
  }

  @Test func aCardCutInsideAGroupIsFoundLikeAWholeOne() {
    var random = SplitMix(state: 37)
    let befores = ["", "", "ma carte ", "voici : ", "puis ", "et ", "and then "]
    let afters = ["", "", " voilà", " ...", " merci"]
    for _ in 0..<4_000 {
      // No beginning of these is a whole card by itself.
      let cards = ConversationMaskerTests.cards.filter { !$0.hasPrefix("62") }
      let card = cards.randomElement(using: &random) ?? ""
      let sizes = card.count == 15 ? [4, 6, 5] : card.count == 14 ? [4, 6, 4] : [4, 4, 4, 4]
      let separator = [" ", "-", "", "."].randomElement(using: &random) ?? " "
      let pieces = pieces(of: card, groups: sizes, separator: separator, &random)
      let messages = pieces.map { piece in
        (befores.randomElement(using: &random) ?? "") + piece
          + (afters.randomElement(using: &random) ?? "")
      }
      // A piece that is a whole card by itself is masked before the next is known.
      let masker = SecretMasker()
      if pieces.contains(where: isPhone) || messages.contains(where: { masker.mask($0).isMasked }) {
        continue
      }
      let kept = kept(messages)
      let digits = kept.joined(separator: " ").filter(\.isNumber)
      #expect(digits.isEmpty || digits == card.suffix(4), "\(messages) became \(kept)")
    }
  }

  /// The country's letters and the check digits, by which it is known, stay in one message.
  @Test func anAccountCutBehindItsCheckDigitsIsFoundLikeAWholeOne() {
    var random = SplitMix(state: 41)
    for _ in 0..<3_000 {
      let account = Self.accounts.randomElement(using: &random) ?? ""
      let separator = [" ", "-", ""].randomElement(using: &random) ?? " "
      let sizes = Array(repeating: 4, count: account.count / 4 + 1)
      var messages = pieces(
        of: account, groups: sizes, separator: separator, from: 4, &random)
      if messages.contains(where: isPhone) { continue }
      messages[0] = "mon IBAN : " + messages[0]
      let kept = kept(messages)
      let digits = kept.joined(separator: " ").filter(\.isNumber)
      #expect(digits.isEmpty, "\(messages) became \(kept)")
    }
  }

  /// Messages of secrets, pieces of secrets, cue words and noise.
  func conversation(_ random: inout SplitMix) -> [String] {
    (0..<Int.random(in: 1...6, using: &random)).flatMap { _ -> [String] in
      switch Int.random(in: 0..<4, using: &random) {
      case 0: return [MaskingLawsTests.text(&random)]
      case 1:
        let card = ConversationMaskerTests.cards.randomElement(using: &random) ?? ""
        return pieces(
          of: card, groups: Array(repeating: 4, count: 5), separator: " ", &random)
      case 2: return ["cvv", "attends", "123"]
      default: return [MaskingLawsTests.pieces.randomElement(using: &random) ?? ""]
      }
    }
  }

  @Test func maskingAMaskedConversationChangesNothing() {
    var random = SplitMix(state: 43)
    for _ in 0..<6_000 {
      let messages = conversation(&random)
      let once = kept(messages)
      let twice = kept(once)
      #expect(twice == once, "\(messages) became \(once)")
    }
  }

  /// Nine signs, «**** 4242», are a mask's most, and each stands for one at least.
  @Test func noMessageGrowsBeyondNineSignsForEachOfItsOwn() {
    var random = SplitMix(state: 47)
    for _ in 0..<3_000 {
      let messages = conversation(&random)
      for (given, kept) in zip(messages, kept(messages)) {
        #expect(kept.unicodeScalars.count <= 9 * given.unicodeScalars.count, "\(messages)")
      }
    }
  }

  @Test func whatIsRememberedIsBounded() {
    var masker = ConversationMasker()
    for number in 0..<200 {
      let masked = masker.mask("4242 \(number % 7) carte")
      #expect(masked.earlier.allSatisfy { $0.distance <= ConversationMasker.memory })
    }
  }
}

extension String {
  /// The text without a separator at its ends.
  fileprivate func trimming(_ separator: String) -> String {
    guard !separator.isEmpty else { return self }
    var text = self[...]
    while text.hasPrefix(separator) { text = text.dropFirst(separator.count) }
    while text.hasSuffix(separator) { text = text.dropLast(separator.count) }
    return String(text)
  }
}
