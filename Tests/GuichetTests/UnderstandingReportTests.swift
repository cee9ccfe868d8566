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
        let word: String, weight: Double
      }
      let words: [Word], runner_up: Intent?, accept: Double, offer: Double, strange: Double
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

  @Test func `The explanation names the words that decided`() throws {
    let explanation = try #require(
      try read("changer ma carte bleue", explained: true).explanation)
    #expect(["carte", "bleue"].contains(explanation.words.first?.word))
    #expect(explanation.runner_up != nil)
    #expect(explanation.accept > explanation.offer)
  }
}
