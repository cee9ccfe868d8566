import Testing
import TextSafety

/// Numbers that are wanted stay as they are, whatever their digits, alone and over messages.
struct WantedDataTests {
  static func digits(_ count: Int, _ random: inout SplitMix) -> String {
    (0..<count).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
  }

  /// Digits with Luhn's check digit at the end.
  static func checked(_ digits: String) -> String {
    let sum = digits.reversed().enumerated().reduce(0) { sum, next in
      let value = (next.element.wholeNumberValue ?? 0) * (next.offset % 2 == 0 ? 2 : 1)
      return sum + (value > 9 ? value - 9 : value)
    }
    return digits + String((10 - sum % 10) % 10)
  }

  static func groups(_ digits: String, _ sizes: [Int], by separator: String) -> String {
    var rest = digits[...]
    return sizes.map { size in
      defer { rest = rest.dropFirst(size) }
      return String(rest.prefix(size))
    }.joined(separator: separator)
  }

  static func value(_ random: inout SplitMix) -> String {
    let separator = [" ", ".", "-"].randomElement(using: &random) ?? " "
    let day = Int.random(in: 10...28, using: &random)
    let month = Int.random(in: 10...12, using: &random)
    let siren = checked(digits(8, &random))
    let siret = checked(siren + digits(4, &random))
    switch Int.random(in: 0...11, using: &random) {
    case 0: return groups("06" + digits(8, &random), [2, 2, 2, 2, 2], by: separator)
    case 1: return "+33 6 " + groups(digits(8, &random), [2, 2, 2, 2], by: " ")
    case 2: return "+49 30 " + digits(7, &random)
    case 3: return "SIRET " + groups(siret, [3, 3, 3, 5], by: " ")
    case 4: return "SIREN " + groups(siren, [3, 3, 3], by: " ")
    case 5: return "TVA FR" + digits(2, &random) + siren
    case 6: return "facture n° 2026-" + digits(6, &random)
    case 7: return "commande " + digits(12, &random)
    case 8: return "\(day)/\(month)/2026 à \(day):\(month)"
    case 9: return "\(Int.random(in: 1...9, using: &random)) " + digits(3, &random) + ",50 €"
    case 10: return "jean." + digits(4, &random) + "@exemple.fr"
    default: return "ticket H-" + digits(4, &random)
    }
  }

  @Test func staysInOneMessage() {
    var random = SplitMix(state: 37)
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 1...3, using: &random)).map { _ in Self.value(&random) }
        .joined(separator: ", ")
      #expect(SecretMasker().mask(text).text == text)
    }
  }

  @Test func staysOverTheMessagesOfAConversation() {
    var random = SplitMix(state: 41)
    for _ in 0..<300 {
      var masker = ConversationMasker()
      for _ in 0..<10 {
        let text = Self.value(&random)
        let masked = masker.mask(text)
        #expect(masked.text == text)
        #expect(masked.earlier.isEmpty, "\(text) masks \(masked.earlier)")
      }
    }
  }

  @Test func cutBetweenGroupsItStaysToo() {
    var random = SplitMix(state: 43)
    for _ in 0..<1_500 {
      let words = Self.value(&random).split(separator: " ").map(String.init)
      let cut = Int.random(in: 0..<words.count, using: &random)
      let pieces = [words[..<cut], words[cut...]].map { $0.joined(separator: " ") }
      var masker = ConversationMasker()
      for piece in pieces {
        let masked = masker.mask(piece)
        #expect(masked.text == piece)
        #expect(masked.earlier.isEmpty, "\(pieces)")
      }
    }
  }
}
