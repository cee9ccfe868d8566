import Testing
import TextSafety

/// Bank account numbers in every country's structure and every disguise.
struct AccountTests {
  let masker = SecretMasker()

  /// A number with the right check digits for each country's structure.
  static func numbers(_ random: inout SplitMix) -> [String] {
    structures.split(separator: " ").map { row in
      let country = row.prefix(2).uppercased()
      var account = ""
      var count = 0
      for character in row.dropFirst(2) {
        if let digit = character.wholeNumberValue {
          count = count * 10 + digit
        } else {
          let letters = character == "a" ? "ABCDEFGHJKLMNPQRSTUVWXYZ" : "0123456789"
          for _ in 0..<count { account.append(letters.randomElement(using: &random) ?? "0") }
          count = 0
        }
      }
      if country == "NO" { account = norwegian(&random) }
      let rest = remainder(account + country + "00")
      return country + (98 - rest < 10 ? "0" : "") + String(98 - rest) + account
    }
  }

  /// Some countries of the registry, of which all kinds of structures are there.
  private static let structures = """
    ad20n at16n be12n bg4a14n ch17n cy24n de18n dk14n es20n fi14n fr23n gb4a14n gr23n ie4a14n is22n \
    it1a22n lt16n lu16n lv4a13n mt4a23n mu4a19n3a nl4a10n no11n pl24n pt21n ro4a16n se20n si15n \
    sm1a22n tr22n
    """

  private static func norwegian(_ random: inout SplitMix) -> String {
    while true {
      let digits = WantedDataTests.digits(11, &random)
      let weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]
      let sum = zip(digits, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
      if sum % 11 == 0 { return digits }
    }
  }

  /// What is left when the number in base 36 is divided by 97 (ISO 7064).
  private static func remainder(_ characters: String) -> Int {
    characters.reduce(0) { rest, character in
      let value = Int(String(character), radix: 36) ?? 0
      return (value < 10 ? rest * 10 : rest * 100) % 97 + value
    } % 97
  }

  static func grouped(_ number: String, _ size: Int = 4, by separator: String) -> String {
    var groups: [Substring] = []
    var rest = number[...]
    while !rest.isEmpty {
      groups.append(rest.prefix(size))
      rest = rest.dropFirst(size)
    }
    return groups.joined(separator: separator)
  }

  static func styled(_ number: String, digits: [UInt32], letters: UInt32) -> String {
    var view = String.UnicodeScalarView()
    for scalar in number.unicodeScalars {
      let isDigit = ("0"..."9").contains(scalar)
      let value = isDigit ? digits[Int(scalar.value - 48)] : letters + scalar.value - 65
      if let styled = Unicode.Scalar(value) { view.append(styled) }
    }
    return String(view)
  }

  static let disguises: [(String, @Sendable (String) -> String)] = [
    ("in one", { $0 }), ("lower case", { $0.lowercased() }),
    ("in fours", { grouped($0, by: " ") }),
    ("in fours, lower case", { grouped($0.lowercased(), by: " ") }),
    ("hyphens", { grouped($0, by: "-") }), ("points", { grouped($0, by: ".") }),
    ("slashes", { grouped($0, by: "/") }), ("bars", { grouped($0, by: " | ") }),
    ("hard spaces", { grouped($0, by: "\u{A0}") }), ("one by one", { grouped($0, 1, by: " ") }),
    ("one by one, lower case", { grouped($0.lowercased(), 1, by: " ") }),
    ("some fours glued", { "\($0.prefix(8)) \($0.dropFirst(8))" }),
    ("in eights", { grouped($0, 8, by: " ") }),
    ("head apart", { "\($0.prefix(4)) \($0.dropFirst(4))" }),
    ("in fives", { "\($0.prefix(4)) " + grouped(String($0.dropFirst(4)), 5, by: " ") }),
    ("zero width", { grouped($0, 1, by: "\u{200B}") }),
    ("percent", { grouped($0, by: "%20") }),
    ("circled", { styled($0, digits: [0x24EA] + Array(0x2460...0x2468), letters: 0x24B6) }),
    ("full width", { styled($0, digits: Array(0xFF10...0xFF19), letters: 0xFF21) }),
    ("mathematical", { styled($0, digits: Array(0x1D7CE...0x1D7D7), letters: 0x1D400) }),
    ("glued", { "IBAN" + $0 }),
    ("named, in threes", { "mon IBAN : " + grouped($0.lowercased(), 3, by: " ") }),
    ("named, with commas", { "IBAN " + grouped($0, by: ", ") }),
    ("named, dictated", { "my bank account starts " + grouped($0, by: " then ") }),
    ("behind another cue", { "remboursez la commande sur " + $0 }),
    ("behind a tax cue", { "pour la TVA " + grouped($0, by: " ") }),
    ("letters for zeros", { grouped($0.replacing("0", with: "O"), by: " ") }),
  ]

  @Test(arguments: disguises.indices) func isFoundInEveryDisguise(index: Int) {
    var random = SplitMix(state: 47)
    let (name, disguise) = Self.disguises[index]
    for _ in 0..<20 {
      for number in Self.numbers(&random) {
        // Where a bank's place takes letters, «then» may be a part of the number.
        let isOpen = ["AD", "CY", "LU", "RO"].contains(number.prefix(2))
        if isOpen, name == "named, dictated" { continue }
        let text = disguise(number)
        let masked = masker.mask(text)
        #expect(masked.spans.map(\.kind) == [.iban], "\(name): \(text)")
        let hidden = masked.spans.reduce(0) { $0 + $1.end - $1.start }
        #expect(hidden >= number.count, "\(name): \(text) became \(masked.text)")
      }
    }
  }

  @Test func isFoundOverMessages() {
    var random = SplitMix(state: 53)
    var (found, all) = (0, 0)
    for _ in 0..<20 {
      for number in Self.numbers(&random) {
        let groups = Self.grouped(number, by: " ").split(separator: " ").map(String.init)
        let cut = Int.random(in: 1..<groups.count, using: &random)
        var masker = ConversationMasker()
        _ = masker.mask(groups[..<cut].joined(separator: " "))
        let masked = masker.mask(groups[cut...].joined(separator: " "))
        all += 1
        if masked.text == "****", masked.earlier.map(\.text) == ["****"] { found += 1 }
      }
    }
    // The second part of some is a card's digits by itself.
    #expect(Double(found) >= 0.96 * Double(all), "\(found) of \(all)")
  }

  @Test(arguments: [
    (
      "where is my invoice prélevez DE89 3704 0044 0532 013000 svp",
      "where is my invoice prélevez **** svp"
    ),
    (
      "mon numéro de TVA est refusé prélevez FR76 3000 6000 0112 34567890 189 svp",
      "mon numéro de TVA est refusé prélevez **** svp"
    ),
    ("Ⓝⓛ91ABNA0417164300", "****"), ("NL⑨①ABNA⓪④①⑦①⑥④③⓪⓪", "****"),
    ("BE six eight 5390 0754 7034", "****"), ("FR14 20041 01005 0500013M026 06", "****"),
    ("DE89 37040044 0532013000", "****"), ("IT60 X 05428 11101 000000123456", "****"),
    ("GB29 NWBK 601613 31926819", "****"), ("DE 89 3704 0044 0532 0130 00", "****"),
    ("pay to DE 89370400440532013000", "pay to ****"),
    ("monIBANDE89370400440532013000", "monIBAN****"),
    ("iban no 9386011117947", "iban ****"), ("NO93 8601 1117 947", "****"),
    ("DEB9 37O4 OO44 O532 O13O OO", "****"),
    ("DE89 3704 0044 0532 0130 00 06 12 34 56 78", "**** 06 12 34 56 78"),
    (
      "mon IBAN commence par FR76 puis 3000 6000 puis 0112 3456 et 7890 189",
      "mon IBAN commence par ****"
    ),
  ])
  func isMasked(text: String, masked: String) {
    #expect(masker.mask(text).text == masked)
  }

  @Test(arguments: [
    "BE0772904336 2026", "BE0982402420, 6886", "DE173133565 / DE423657301",
    "my order no 7384055510619", "invoice no. 2026153572203", "article no 4000569163989",
    "les appels de 06 75 40 55 76, 01 14 83 51 99", "my order is 98360637119 or 52254037090",
    "it must be 20585044461042", "my order is 88320505760290 and invoice 3008649784",
    "IT MUST BE 20585044461042", "ORDER NO 7384055510619", "order no9386011117947",
    "FR40303265045 30326504500017", "FR76 3000 6000 0112 3456 7890 180",
  ])
  func leavesOthersAlone(text: String) {
    #expect(masker.mask(text).text == text)
  }
}
