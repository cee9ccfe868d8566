import Testing
import TextSafety

/// Numbers and names that begin or end as secrets do, by thousands: none is touched.
struct WantedCodesTests {
  typealias Shape = @Sendable (inout SplitMix) -> String

  static func digits(_ count: Int, _ random: inout SplitMix) -> String {
    WantedDataTests.digits(count, &random)
  }

  static func one(_ list: [String], _ random: inout SplitMix) -> String {
    list.randomElement(using: &random) ?? ""
  }

  static func phone(_ random: inout SplitMix) -> String {
    "0" + one(["1", "2", "4", "6", "7"], &random) + " "
      + WantedDataTests.groups(digits(8, &random), [2, 2, 2, 2], by: " ")
  }

  /// Words in seven languages that are countries' letters.
  static let words = [
    "no", "de", "is", "be", "it", "at", "si", "se", "me", "so", "il", "al", "es", "do", "ad", "la",
    "va", "No", "De", "Is", "It", "N°",
  ]

  /// Countries whose tax numbers are their letters and so many digits.
  static let vatDigits = [
    ("BE", 10), ("DE", 9), ("DK", 8), ("EE", 9), ("FI", 8), ("FR", 11), ("HR", 11), ("HU", 8),
    ("IT", 11), ("LU", 8), ("LV", 11), ("PL", 10), ("PT", 9), ("SE", 12), ("SI", 8), ("SK", 10),
  ]

  static func vat(_ random: inout SplitMix) -> String {
    let (country, count) = vatDigits.randomElement(using: &random) ?? ("BE", 10)
    return country + digits(count, &random)
  }

  static let shapes: [(String, Shape)] = [
    (
      "number behind «no»",
      { random in
        let number = [digits(13, &random), "2026" + digits(9, &random), "40" + digits(11, &random)]
        return one(["my order no ", "invoice no. ", "article no ", "no ", "ORDER NO "], &random)
          + one(number, &random)
      }
    ),
    ("two phones", { "les appels de \(phone(&$0)), \(phone(&$0))" }),
    ("phones in a row", { "de \(phone(&$0)) à \(phone(&$0)) et \(phone(&$0))" }),
    (
      "orders joined by a word",
      { random in
        let joint = one([" or ", " and ", ", ", " / "], &random)
        return "my order is " + digits(11, &random) + joint + digits(11, &random)
      }
    ),
    ("order and invoice", { "my order is \(digits(14, &$0)) and invoice \(digits(10, &$0))" }),
    ("number behind a verb", { "it must be \(digits(14, &$0))" }),
    (
      "number behind a word",
      { random in
        one(words, &random) + " " + digits(Int.random(in: 11...26, using: &random), &random)
      }
    ),
    (
      "numbers behind a word",
      { random in
        let joint = one([" ", ", ", " / ", "; ", " ou "], &random)
        let numbers = (0..<Int.random(in: 2...6, using: &random)).map { _ in
          digits(Int.random(in: 5...9, using: &random), &random)
        }
        return one(words, &random) + " " + numbers.joined(separator: joint)
      }
    ),
    (
      "tax numbers in a row",
      { random in
        let joint = one([" ", ", ", " / ", " et "], &random)
        return [vat(&random), vat(&random), vat(&random)].joined(separator: joint)
      }
    ),
    (
      "tax number and year or amount",
      { vat(&$0) + one([" ", ", ", " / "], &$0) + digits(4, &$0) }
    ),
    ("tax number and company", { "FR\(digits(11, &$0)) \(digits(14, &$0))" }),
    (
      "tax number and other",
      { random in
        vat(&random) + " " + digits(Int.random(in: 3...12, using: &random), &random)
      }
    ),
    (
      "parcel",
      { random in
        let number = [
          "1Z" + digits(16, &random), "JD" + digits(18, &random), "6A" + digits(11, &random),
          "0034" + digits(16, &random), digits(18, &random), digits(14, &random),
          "RR" + digits(9, &random) + "FR",
        ]
        return one(["colis ", "tracking number ", "suivi n° ", "parcel ", "Paket "], &random)
          + one(number, &random)
      }
    ),
    (
      "parcel alone",
      { one(["1Z" + digits(16, &$0), "JD" + digits(18, &$0), "6A" + digits(11, &$0)], &$0) }
    ),
    (
      "order of other lengths than a card",
      { random in
        one(["facture n° ", "commande ", "order ", "ticket "], &random)
          + digits([12, 13, 14, 17, 18, 19].randomElement(using: &random) ?? 12, &random)
      }
    ),
    (
      "name with hyphens",
      { random in
        let names = [
          "performance", "account", "features", "of", "billing", "catalogue", "team", "2026",
        ]
        let count = Int.random(in: 3...6, using: &random)
        let separator = one(["-", "_", "."], &random)
        let rest = (0..<count).map { _ in one(names, &random) }.joined(separator: separator)
        let start = one(
          [
            "key-", "sk-", "hf_", "npm_", "r8_", "SG.", "gsk_", "sk-ant-", "figd_",
            "https://example.com/sk-",
          ],
          &random)
        return start + rest
      }
    ),
  ]

  /// Shapes without a word that says what the digits are.
  private static let mayBeCards: Set = [
    "number behind a verb", "number behind a word", "numbers behind a word",
  ]

  @Test(arguments: shapes.indices) func staysAsItIs(index: Int) {
    var random = SplitMix(state: UInt64(61 + index))
    let (name, shape) = Self.shapes[index]
    for _ in 0..<3_000 {
      let text = shape(&random)
      // Some of so many random digits are those of a card.
      let spans = SecretMasker().mask(text).spans
      #expect(
        spans.allSatisfy { $0.kind == .pan && Self.mayBeCards.contains(name) }, "\(name): \(text)")
    }
  }

  @Test func staysOverMessages() {
    var random = SplitMix(state: 59)
    var touched = 0
    for round in 0..<1_600 {
      let text = Self.shapes[round % Self.shapes.count].1(&random)
      let words = text.split(separator: " ").map(String.init)
      let cut = Int.random(in: 0..<words.count, using: &random)
      var masker = ConversationMasker()
      for message in [words[..<cut], words[cut...]].map({ $0.joined(separator: " ") }) {
        let masked = masker.mask(message)
        let areCards = masked.spans.allSatisfy { $0.kind == .pan }
        if !areCards || !masked.earlier.isEmpty { touched += 1 }
      }
    }
    // A number cut from its word may have an account's country, length, structure and check.
    #expect(touched <= 4)
  }

  @Test(arguments: [
    "key-performance-indicators", "see key-account-management-team",
    "https://example.com/key-features-of-billing", "https://example.com/sk-products-catalogue-2026",
    "sk-something-long-hyphenated", "SG.Rechnung.2026.11.23.pdf", "hf_transformers_tutorial.html",
    "npm_config_registry_settings", "r8_something_long_file_name_2026.csv",
    "the key invoice is INV-2026-004217-FR", "clé : facture-2026-11-23.pdf",
    "the key page https://example.com/articles/4111/2026/11",
    "token sent to jane.roe+inv2026x17@sub.example.com", "clé TVA FR40303265045",
    "https://hooks.slack.com/services/", "task-force-2026-budget-planning",
  ])
  func namesStay(text: String) {
    #expect(SecretMasker().mask(text).text == text)
  }
}
