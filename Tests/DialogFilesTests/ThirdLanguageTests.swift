import DialogFiles
import Diagnostics
import Dialogue
import NLU
import Testing

/// A language more is a matter of files alone.
@Suite struct ThirdLanguageTests {
  private static let loaded = Result { try ThirdLanguage.load() }

  private func assistant() throws -> Assistant {
    let result = try Self.loaded.get()
    let errors = result.problems.filter { $0.severity == .error }.map(\.message)
    #expect(errors == [])
    return try #require(result.assistant)
  }

  @Test(arguments: [
    ("quiero cambiar mi tarjeta de crédito", "change_payment", "payment_method=card"),
    ("querría cambiar la tarjeta por PayPal", "change_payment", "payment_method=paypal"),
    ("quiero hablar con una persona, por favor", "ask_human", ""),
    ("la renovación está desactivada", "inform", "auto_renewal=off"),
    ("la renovación no está desactivada", "inform", "auto_renewal=on"),
  ])
  func messagesAreUnderstood(text: String, intent: String, slots: String) throws {
    let understanding = try assistant().interpreter.understand(text)
    #expect(understanding.language == "es")
    #expect(understanding.intents.first?.name == intent)
    #expect(understanding.zone == .accept)
    let stated = understanding.slots.filter { $0.key != "section" }
      .map { "\($0.key)=\($0.value)" }
    #expect(stated.sorted().joined(separator: " ") == slots)
  }

  @Test func severalFactsAreRead() throws {
    let understanding = try assistant().interpreter.understand("somos belgas, por un socio")
    #expect(understanding.slots == ["billing_country": "BE", "payment_channel": "partner"])
  }

  @Test(arguments: [
    ("sí", Polarity.yes), ("para nada", .no), ("no lo sé", .cannotSay), ("bueno, sí", .yes),
  ])
  func answersAreUnderstood(text: String, polarity: Polarity) throws {
    #expect(try assistant().interpreter.understand(text).polarity == polarity)
  }

  @Test func theChatAnswersInIt() throws {
    let assistant = try assistant()
    let processor = Processor(assistant)
    var tracker = Tracker()
    for event in processor.begin(
      Event.Opening(
        code: "0000-0000-00", language: "en", isPinned: false, locale: nil,
        version: assistant.version))
    {
      tracker.apply(event)
    }
    let texts = try [
      "quiero cambiar mi tarjeta", "somos belgas, por un socio", "quiero una persona",
    ]
    .map { message -> String in
      let events = processor.events(
        answering: CustomerMessage(text: message), from: tracker,
        in: Environment(nextTicket: 1))
      for event in events { tracker.apply(event) }
      return try #require(events.said.isEmpty ? nil : events.said.joined(separator: " "))
    }
    #expect(tracker.language == ThirdLanguage.language)
    #expect(texts[0].contains("Introduzca la tarjeta nueva"))
    #expect(tracker.fact("payment_channel")?.value == "partner")
    #expect(tracker.fact("payment_channel")?.words == "socio")
    #expect(tracker.handoff != nil)
  }
}

extension [Event] {
  /// What the assistant said.
  fileprivate var said: [String] {
    compactMap { if case .assistantSaid(let utterance) = $0 { utterance.text } else { nil } }
  }
}
