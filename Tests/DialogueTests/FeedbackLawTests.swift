import Dialogue
import Testing

@Suite("Law 10: ask once whether it helped")
struct FeedbackLawTests {
  static let toTheEnd = ["changer la carte", "", "", "", ""]

  @Test("At most once for each article", arguments: 1...12 as ClosedRange<UInt64>)
  func once(seed: UInt64) throws {
    var talk = Talk(try Product.assistant)
    for message in Self.toTheEnd + Messages.random(25, seed: seed) where talk.tracker.outcome == nil
    {
      talk.say(message)
    }
    let rated = talk.tracker.feedback.compactMap { $0.article?.article }
    #expect(Set(rated).count == rated.count)
  }

  @Test("Enter passes it over, and it does not come back")
  func skipping() throws {
    var talk = Talk(try Product.assistant)
    for message in Self.toTheEnd { talk.say(message) }
    #expect(talk.question == "topic")
    #expect(talk.tracker.feedback.isEmpty)
    talk.say("merci")
    #expect(talk.question == "topic")
  }

  @Test(
    "A typed line is never eaten",
    arguments: ["où est ma facture ?", "changer l'adresse de facturation", "un humain svp"])
  func lineNotEaten(message: String) throws {
    var talk = Talk(try Product.assistant)
    for message in Self.toTheEnd.dropLast() { talk.say(message) }
    #expect(talk.question == "helpful")
    let answer = talk.say(message)
    #expect(answer.showsArticle || talk.tracker.handoff?.isOpen == true)
  }

  @Test(
    "Not after what cannot have helped",
    arguments: [["météo demain"], ["t'es nul"], ["ma carte a expiré", "annule"]])
  func notAfter(messages: [String]) throws {
    var talk = Talk(try Product.assistant)
    for message in messages { talk.say(message) }
    #expect(talk.question == "topic")
  }

  @Test(
    "Reasons by number, by words and several at once",
    arguments: [
      ("1", ["not_what_i_need"]), ("trop compliqué", ["too_complex"]),
      ("3 et 4", ["outdated", "too_short"]),
      ("4 dire où on voit le renouvellement", ["too_short"]), ("5", ["dislike_tool"]),
    ])
  func reasons(words: String, codes: [String]) throws {
    var talk = Talk(try Product.assistant)
    for message in Self.toTheEnd.dropLast() + ["2", words] { talk.say(message) }
    #expect(talk.tracker.feedback.last?.reasons == codes)
    #expect(talk.tracker.feedback.last?.step == nil)
  }

  @Test("The step at which someone was stuck is part of the feedback")
  func stuckStep() throws {
    var talk = Talk(try Product.assistant)
    for message in ["changer la carte", "", "", "bloqué", "1", "administrateur"] {
      talk.say(message)
    }
    for _ in 0..<4 where talk.question != "helpful" { talk.say("") }
    talk.say("2")
    talk.say("2")
    #expect(talk.tracker.feedback.last?.step == 2)
  }
}
