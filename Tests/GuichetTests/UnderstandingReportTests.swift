import Dialogue
import Foundation
import NLU
import Testing
import TextSafety

@testable import guichet

/// What `guichet understand` prints, on the product's own dialogs.
@Suite @MainActor struct UnderstandingReportTests {
  /// The members of the report as a program reads them.
  private nonisolated struct Read: Decodable {
    struct Intent: Decodable {
      let name: String, confidence: Double, zone: String?
    }
    struct Value: Decodable {
      let slot: String, value: String, words: String, start: Int, end: Int, score: Double
    }
    struct Request: Decodable {
      let text: String, intent: String
    }
    struct Explanation: Decodable {
      struct Word: Decodable {
        let word: String, weight: Double, intent: String?
      }
      struct Refused: Decodable {
        let reason: String, value: Double, threshold: Double?
      }
      struct Value: Decodable {
        let slot: String, value: String, score: Double, reason: String?
      }
      let words: [Word], against: [Word], unknown: [String], refused: Refused?
      let guessed: [Value], rejected: [Value]
      let runner_up: Intent?, accept: Double, offer: Double, strange: Double
    }
    let text: String, corrected: String, language: String?
    let intent: Intent, ranking: [Intent], entities: [Value], slots: [String: String]
    let sentences: [Request], explanation: Explanation?
  }

  private func read(_ text: String, explained: Bool = false) throws -> Read {
    let assistant = try Dialogs.assistant()
    let understanding = assistant.interpreter.understand(text)
    let report = UnderstandingReport(
      understanding: understanding, reading: MessageReading(understanding, by: assistant),
      language: understanding.language,
      explanation: explained ? assistant.interpreter.explain(text) : nil)
    return try JSONDecoder().decode(Read.self, from: Data(JSONLine.encode(report).text.utf8))
  }

  @Test func `Intent, values and their places are told`() throws {
    let read = try read("🙂 je veux changer ma carte, mon compte finit par .fr")
    #expect(read.intent.name == "change_payment")
    #expect(read.intent.zone == "accept")
    #expect(read.ranking.first?.name == read.intent.name)
    #expect(read.ranking.count == 5)
    #expect(read.slots == ["payment_method": "card", "domain_zone": "fr"])
    let scalars = Array(read.text.unicodeScalars)
    for entity in read.entities {
      let words = String(String.UnicodeScalarView(scalars[entity.start..<entity.end]))
      #expect(words == entity.words)
    }
    #expect(read.explanation == nil)
  }

  @Test(arguments: [
    "c'est quoi le renouvellement automatique ?", "météo demain", "",
  ])
  func `What is asked about, denied or foreign states nothing`(text: String) throws {
    #expect(try read(text).slots.isEmpty)
  }

  @Test func `Several requests are told apart, the urgent one first`() throws {
    let read = try read("Où est ma facture de mars ? Et ma carte est périmée.")
    #expect(read.sentences.map(\.intent) == ["invoice_request", "change_payment"])
    #expect(read.intent.name == "change_payment")
    #expect(read.intent.zone == "accept")
  }

  @Test(arguments: [
    ("my card is declined and paypal is missing", ["card_declined", "paypal_missing"]),
    ("update vat number, also who can see invoices", ["change_billing", "invoice_request"]),
    ("change card and billing address", ["change_payment", "change_billing"]),
    ("where is my invoice and how do I change my card", ["invoice_request", "change_payment"]),
    (
      "how do I switch from card to paypal and also where is my last invoice",
      ["change_payment", "invoice_request"]
    ),
    (
      "changer ma carte et je voudrais aussi la facture de mars",
      ["change_payment", "invoice_request"]
    ),
    (
      "ma carte est refusée et je ne trouve pas le bouton", ["card_declined", "button_missing"]
    ),
    (
      "changer la carte, et aussi l'adresse de facturation", ["change_payment", "change_billing"]
    ),
    ("où est ma facture, je voudrais parler à quelqu'un", ["invoice_request", "ask_human"]),
  ])
  func `Requests of one sentence have each their own words`(text: String, intents: [String]) throws
  {
    let read = try read(text)
    #expect(read.sentences.map(\.intent) == intents)
    #expect(read.sentences.allSatisfy { text.contains($0.text) })
    #expect(read.sentences.first.map { text.hasPrefix($0.text) } == true)
    #expect(read.sentences.last.map { text.hasSuffix($0.text) } == true)
  }

  @Test(arguments: [
    "change the name and address on our invoices", "my visa and mastercard are both declined",
    "we moved from Spain to Portugal and need the new address on our invoices",
    "hello, I want to change my card, thanks", "direct, .com and the renewal is active",
    "thank you. where is my invoice?", "bonjour, je veux changer ma carte bancaire, merci",
    "notre nom et notre adresse ont changé", "en direct, en .fr et le renouvellement est actif",
    "ma carte bleue est refusée, la banque dit que tout va bien",
    "je suis en Belgique et mon adresse finit par .eu", "merci. où est ma facture ?",
  ])
  func `One request stays whole`(text: String) throws {
    #expect(try read(text).sentences.map(\.text) == [text])
  }

  @Test(arguments: [
    "what's a VAT number", "us", "banana", "the", "table", "chien", "carotte", "c'est quoi la TVA",
    "un nuage", "xylophone", "la la", "voiture rouge",
  ])
  func `A stray word or a question of general knowledge is not accepted`(text: String) throws {
    #expect(try read(text).intent.zone == "refuse")
  }

  @Test(arguments: [
    "my subscription is overdue", "notre abonnement est impayé", "carte", "invoices",
  ])
  func `Few words of ours are accepted`(text: String) throws {
    #expect(try read(text).intent.zone == "accept")
  }

  @Test func `The explanation names the words that decided`() throws {
    let explanation = try #require(
      try read("changer ma carte bleue", explained: true).explanation)
    #expect(["carte", "bleue"].contains(explanation.words.first?.word))
    #expect(explanation.runner_up != nil)
    #expect(explanation.accept > explanation.offer)
  }

  @Test(arguments: [
    "changer ma carte bleue", "my bank card keeps being declined",
    "je voudrais la facture de mars svp", "je veux passer de la carte à PayPal",
  ])
  func `Words for the intent are apart from those against it`(text: String) throws {
    let read = try read(text, explained: true)
    let explanation = try #require(read.explanation)
    for words in [explanation.words, explanation.against] {
      #expect(words.allSatisfy { $0.weight >= 0 })
      #expect(words.map(\.weight) == words.map(\.weight).sorted(by: >))
    }
    #expect(!explanation.words.isEmpty)
    #expect(explanation.words.allSatisfy { $0.intent == nil })
    #expect(explanation.against.allSatisfy { $0.intent != nil && $0.intent != read.intent.name })
    #expect(explanation.refused == nil)
  }

  @Test func `A refusal is measured and names the words that nobody knows`() throws {
    let strange = try #require(try read("zorglub flarpo wuxtry", explained: true).explanation)
    #expect(strange.unknown == ["zorglub", "flarpo", "wuxtry"])
    let refused = try #require(strange.refused)
    #expect(refused.threshold.map { refused.value < $0 } ?? (refused.reason == "out_of_scope"))
    let weather = try #require(try read("météo demain", explained: true).explanation)
    #expect(weather.refused?.reason == "out_of_scope")
  }

  @Test func `What is guessed and what is no fact are told apart`() throws {
    let explanation = try #require(
      try read("nous sommes en Belgiqe, pas PayPal", explained: true).explanation)
    #expect(explanation.guessed.map(\.value) == ["BE"])
    #expect(explanation.guessed.allSatisfy { $0.score < 0.75 && $0.reason == nil })
    #expect(explanation.rejected.map(\.value).contains("paypal"))
    #expect(explanation.rejected.allSatisfy { $0.reason == "denied" })
  }
}
