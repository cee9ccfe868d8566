import DMN
import Dialogue
import Testing

@Suite("Laws 5, 6 and 8: help first, no idle question, the budget, the open question")
struct AskingLawTests {
  @Test(
    "The first reply to a matter shows where to look",
    arguments: [
      ("fr", "ma carte bleue a expiré"), ("fr", "changer la carte. on est en .kz, au kazakhstan"),
      ("fr", "changer l'adresse de facturation"), ("fr", "paypal n'est pas proposé"),
      ("fr", "ma carte est refusée"), ("en", "I need to update my credit card"),
      ("en", "we moved office, invoices need the new address"), ("en", "VAT invalid"),
      ("en", "where is my invoice"), ("en", "I can't find change payment info"),
    ])
  func helpFirst(language: String, message: String) throws {
    var talk = Talk(try Product.assistant, language: Language(language))
    #expect(talk.say(message).showsArticle)
  }

  @Test("What is known is never asked", arguments: 1...20 as ClosedRange<UInt64>)
  func knownIsNotAsked(seed: UInt64) throws {
    var talk = Talk(try Product.assistant)
    for message in Messages.random(20, seed: seed) where talk.tracker.outcome == nil {
      talk.say(message)
      // A hint asks once more about what the customer could not say.
      guard let question = talk.tracker.question, !question.hintGiven else { continue }
      switch question.purpose {
      case .slots(let slots):
        for slot in slots { #expect(talk.tracker.fact(slot) == nil, "\(slot) after «\(message)»") }
      case .confirm:
        for line in question.assumptions { #expect(talk.tracker.fact(line.slot) == nil) }
      case .topic, .clarify, .step, .helpful, .feedbackReason, .contradiction, .offerHuman: break
      }
    }
  }

  @Test("What is asked can still change the result", arguments: 51...66 as ClosedRange<UInt64>)
  func askedMatters(seed: UInt64) throws {
    let assistant = try Product.assistant
    var talk = Talk(assistant)
    for message in Messages.random(20, seed: seed) where talk.tracker.outcome == nil {
      talk.say(message)
      guard let question = talk.tracker.question, !question.hintGiven,
        let goal = talk.tracker.stack.last?.notes["goal"],
        let inquiry = assistant.decisions[goal]
      else { continue }
      let facts = assistant.decisions.effectiveFacts(talk.tracker.allFacts, for: goal)
      let relevant = inquiry.relevantSlots(facts)
      let asked: [Slot.ID] =
        switch question.purpose {
        case .confirm: question.assumptions.map(\.slot)
        case .slots(let slots): slots.filter { assistant[$0]?.inputs.isEmpty == false }
        case .topic, .clarify, .step, .helpful, .feedbackReason, .contradiction, .offerHuman: []
        }
      for slot in asked { #expect(relevant.contains(slot.rawValue), "\(slot) for \(goal)") }
    }
  }

  @Test("Only failed attempts at this question count, and two of them are enough")
  func budget() throws {
    var talk = Talk(try Product.assistant)
    talk.say("changer la carte. on est en .kz, au kazakhstan")
    #expect(talk.question == "payment_channel")
    talk.say("xqzt vlarp")
    for message in ["/aide", "/pourquoi", "/répéter", "c'est quoi le renouvellement automatique ?"]
    {
      talk.say(message)
      #expect(talk.question == "payment_channel", "after \(message)")
    }
    talk.say("mbrlu fnok")
    #expect(talk.tracker.fact("payment_channel")?.state == .cannotSay)
  }

  @Test("Three messages in a row that are not understood offer a person with one key")
  func exhausted() throws {
    var talk = Talk(try Product.assistant)
    for message in ["xqzt vlarp", "mbrlu fnok zzyg", "qwkj plmt"] { talk.say(message) }
    #expect(talk.tracker.question?.purpose == .offerHuman)
    talk.say("1")
    #expect(talk.events.handoffs.last?.reason == .notUnderstood)
  }

  @Test(
    "A digression returns to the question",
    arguments: [
      "c'est quoi le renouvellement automatique ?", "où je vois mon domaine ?",
      "comment savoir si je passe par un partenaire ?", "qui peut modifier le paiement ?",
      "où est ma facture ?", "bonjour", "météo demain", "/faits", "/dossier", "/code",
    ])
  func digression(message: String) throws {
    for opening in ["ma carte a expiré", "changer la carte, .kz, Kazakhstan"] {
      var talk = Talk(try Product.assistant)
      talk.say(opening)
      let question = talk.question
      talk.say(message)
      #expect(talk.question == question, "after «\(opening)»")
      #expect(talk.tracker.stack.count == 1)
    }
  }

  @Test("An answer and a request in one message both count")
  func answerAndRequest() throws {
    var talk = Talk(try Product.assistant)
    talk.say("changer la carte, .kz, Kazakhstan")
    talk.say("en direct. Où est ma facture ?")
    #expect(talk.tracker.fact("payment_channel")?.value == "direct")
    #expect(talk.tracker.articles.contains { $0.article == "invoices" })
  }
}
