import NLU
import Testing

/// What the product's dialogs make of messages that were written without sight of the examples.
@Suite struct HeldOutMessageTests {
  private static let asked: Set = [
    "payment_method", "payment_channel", "auto_renewal", "billing_country", "domain_zone",
  ]
  private static let changes: Set = ["change_payment", "change_billing"]

  private static func understood(_ text: String) throws -> Understanding {
    try #require(ProductWords.interpreter).understand(text)
  }

  private static func share<Item>(_ items: [Item], where test: (Item) -> Bool) -> Double {
    Double(items.count(where: test)) / Double(max(1, items.count))
  }

  /// Whether a message is acted on as a change of payment or billing information.
  private static func isTakenForAChange(_ reading: Understanding) -> Bool {
    ([reading.intents.first?.name].compactMap(\.self) + accepted(reading)).contains {
      changes.contains($0) && reading.zone == .accept
    }
  }

  private static func accepted(_ reading: Understanding) -> [String] {
    reading.sentences.filter { $0.zone == .accept }.compactMap { $0.intents.first?.name }
  }

  @Test(arguments: ["fr", "en"])
  func messagesAreUnderstood(language: String) throws {
    let messages = try HeldOutMessage.all(in: language)
    #expect(messages.count >= 300)
    let read = try messages.map { (message: $0, reading: try Self.understood($0.text)) }
    let right = Self.share(read) { $0.reading.intents.first?.name == $0.message.intent }
    let nearly = Self.share(read) { item in
      item.reading.intents.prefix(3).contains { $0.name == item.message.intent }
    }
    let slots = Self.share(read) { item in
      let stated = item.reading.slots.filter { Self.asked.contains($0.key) }
      return item.message.intent.hasPrefix("out_of_scope") || stated == item.message.slots
    }
    print("\(language): intent \(right), of three \(nearly), slots \(slots)")
    #expect(right >= 0.9)
    #expect(nearly >= 0.97)
    #expect(slots >= 0.95)
  }

  @Test(arguments: ["fr", "en"])
  func whatIsOursIsServedAndTheRestRefused(language: String) throws {
    let read = try HeldOutMessage.all(in: language).map {
      (message: $0, reading: try Self.understood($0.text))
    }
    let outside = read.filter(\.message.isOutOfScope)
    let refused = Self.share(outside) { $0.reading.zone == .refuse }
    let lost = Self.share(read.filter { !$0.message.isOutOfScope }) { $0.reading.zone == .refuse }
    print("\(language): refused \(refused), of ours \(lost)")
    #expect(refused >= 0.9)
    #expect(lost <= 0.05)
    for item in read where item.message.intent.hasPrefix("out_of_scope") {
      #expect(!Self.isTakenForAChange(item.reading), "\(item.message.text)")
    }
  }

  @Test(arguments: ["fr", "en"])
  func nearMissesAreNoChange(language: String) throws {
    let read = try HeldOutMessage.nearMisses(in: language).map {
      (text: $0, reading: try Self.understood($0))
    }
    for item in read { #expect(!Self.isTakenForAChange(item.reading), "\(item.text)") }
    let answered = Self.share(read) {
      $0.reading.zone == .refuse
        || $0.reading.intents.first?.name.hasPrefix("out_of_scope") == true
    }
    print("\(language): near misses refused or named \(answered)")
    #expect(read.count >= 100)
    #expect(answered >= 0.9)
  }
}
