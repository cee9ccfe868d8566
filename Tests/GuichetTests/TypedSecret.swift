/// A secret in one of the disguises in which people type it.
///
/// Only numbers that card networks and banks publish for tests, and samples of vendors' manuals.
struct TypedSecret {
  /// What is typed.
  let typed: String
  /// What must be found nowhere, as ``FoldedFiles`` folds it.
  let needles: [String]
  /// How it is said in a sentence, of which `%` is the secret.
  let sentences: [String]

  private static let cards = [
    "4242424242424242", "5555555555554444", "378282246310005", "6011111111111117",
    "4000056655665556", "5105105105105100", "4012888888881881", "3530111333300000",
  ]
  private static let accounts = [
    "FR7630006000011234567890189", "DE89370400440532013000", "GB82WEST12345698765432",
  ]
  private static let passwords = ["Tr0ub4dor&3xkcd", "correcthorsebattery9"]
  private static let tokens = ["AKIAIOSFODNN7EXAMPLE"]

  /// A secret drawn by chance.
  static func any(using random: inout SplitMix) -> TypedSecret {
    switch random.next() % 8 {
    case 0...4: card(using: &random)
    case 5: account(using: &random)
    case 6:
      TypedSecret(
        passwords.randomElement(using: &random) ?? "",
        sentences: ["mon mot de passe est %", "password: %", "mot de passe : %"])
    default:
      TypedSecret(
        tokens.randomElement(using: &random) ?? "",
        sentences: ["ma clé %", "API key: %", "%"])
    }
  }

  /// A card in a disguise.
  static func card(using random: inout SplitMix) -> TypedSecret {
    let number = cards.randomElement(using: &random) ?? ""
    let gaps = ["", " ", "-", ".", "\u{A0}", "\u{2009}", "\u{200B}", " - ", "_"]
    let gap = gaps.randomElement(using: &random) ?? ""
    var typed = ""
    for (place, digit) in number.enumerated() {
      if place > 0, place % 4 == 0 { typed += gap }
      typed.append(digit)
    }
    if random.next() % 4 == 0 {
      // Full-width digits.
      let wide = typed.unicodeScalars.map { scalar in
        ("0"..."9").contains(scalar)
          ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
      }
      typed = String(String.UnicodeScalarView(wide))
    }
    return TypedSecret(
      typed, hidden: String(number.dropLast(4)),
      sentences: ["ma carte % ne passe pas", "%", "c'est la %.", "my card is % thanks", "carte:%"])
  }

  private static func account(using random: inout SplitMix) -> TypedSecret {
    let number = accounts.randomElement(using: &random) ?? ""
    var typed = ""
    for (place, character) in number.enumerated() {
      if place > 0, place % 4 == 0, random.next() % 5 > 0 { typed += " " }
      typed.append(character)
    }
    return TypedSecret(
      typed, hidden: number, sentences: ["mon IBAN : %", "IBAN %", "prélevez % svp"])
  }

  private init(_ typed: String, hidden: String? = nil, sentences: [String]) {
    self.typed = typed
    self.sentences = sentences
    needles = [FoldedFiles.fold(hidden ?? typed)]
  }

  /// The secret in a sentence.
  func sentence(using random: inout SplitMix) -> String {
    (sentences.randomElement(using: &random) ?? "%").replacing("%", with: typed)
  }
}
