import Dialogue
import Foundation
import Testing

@Suite("Law 3: nothing secret is kept")
struct MaskingLawTests {
  /// Everything that a journal holds of a conversation, as its bytes.
  private func written(_ talk: Talk) throws -> String {
    String(decoding: try JSONEncoder().encode(talk.events), as: UTF8.self)
  }

  /// Conversations in which a card number comes in pieces.
  static let conversations: [[String]] = [
    ["ma carte a expiré, voici la nouvelle : 4242 4242", "4242 4242"],
    ["changer la carte 4242 4242", "et la suite 4242", "4242 merci"],
    ["4242 4242", "/humain", "4242 4242"],
    ["je veux parler à un humain 4242 4242 4242", "4242"],
    ["ma carte a expiré", "c'est la 4242 4242", "non", "4242 4242"],
    ["4242 4242", "oui", "4242 4242", "/faits", "/dossier"],
  ]

  @Test("A card in pieces is kept nowhere", arguments: conversations)
  func piecesAreMasked(messages: [String]) throws {
    var talk = Talk(try Product.assistant)
    for message in messages { talk.say(message) }
    let text = try written(talk)
    #expect(!text.contains("4242 4242"))
    #expect(text.ranges(of: "4242").count == text.ranges(of: "**** 4242").count)
    #expect(!"\(talk.tracker)".contains("4242 4242"))
  }

  @Test("A fold over the masked journal is the state", arguments: conversations)
  func foldGivesState(messages: [String]) throws {
    var talk = Talk(try Product.assistant)
    for message in messages {
      talk.say(message)
      #expect(Tracker(talk.events) == talk.tracker)
    }
  }

  @Test(
    "The customer is told what was masked",
    arguments: [
      ("fr", "ma carte 4242 4242 4242 4242", "numéro|carte", "Abonnement"),
      ("fr", "cvv 123", "carte", "Abonnement"),
      ("fr", "IBAN DE89 3704 0044 0532 0130 00", "IBAN", ""),
      ("fr", "mon code pin est 4821", "code secret", ""),
      ("fr", "mot de passe : Soleil42!", "mot de passe", ""),
      ("fr", "ghp_0123456789abcdefghijABCDEFGHIJ012345", "clé", ""),
      ("en", "card 4242 4242 4242 4242", "card", "Subscription"), ("en", "cvv 123", "card", ""),
      ("en", "IBAN DE89 3704 0044 0532 0130 00", "IBAN", ""), ("en", "my pin is 4821", "code", ""),
      ("en", "password: Sunny42!", "password", ""),
      ("en", "ghp_0123456789abcdefghijABCDEFGHIJ012345", "key", ""),
    ])
  func theCustomerIsTold(
    language: Language, message: String, name: String, place: String
  ) throws {
    var talk = Talk(try Product.assistant, language: language)
    let said = talk.say(message).compactMap { event in
      if case .assistantSaid(let said) = event, said.key.rawValue == "repair/masking/masked" {
        said.text
      } else {
        nil
      }
    }
    let sentence = try #require(said.first)
    #expect(name.split(separator: "|").contains { sentence.contains($0) }, "\(sentence)")
    #expect(sentence.contains(place) || place.isEmpty, "\(sentence)")
  }

  @Test("A short answer that was a piece stays itself elsewhere")
  func shortPiecesTouchNothingElse() throws {
    var talk = Talk(try Product.assistant)
    talk.say("424242424242424")
    let before = talk.events.count
    let answer = talk.say("2")
    #expect(talk.events.count == before + answer.count)
    let questions = talk.events.questions.map(\.text)
    #expect(questions.allSatisfy { !$0.contains("****") })
  }
}
