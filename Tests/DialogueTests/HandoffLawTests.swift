import Dialogue
import Testing

@Suite("Laws 4 and 9: a human in one line, one open handoff")
struct HandoffLawTests {
  static let wishes = [
    "un humain svp", "je veux parler à quelqu'un", "passez moi un conseiller", "/humain",
    "talk to a human", "agent please", "real person now", "/human",
  ]

  @Test("From every state one message reaches the team", arguments: wishes)
  func oneMessage(wish: String) throws {
    for seed in 1...8 as ClosedRange<UInt64> {
      var talk = Talk(try Product.assistant)
      let messages = Messages.random(Int(seed) + 2, seed: seed &* 77)
      for message in messages where talk.tracker.outcome == nil { talk.say(message) }
      guard talk.tracker.outcome == nil else { continue }
      talk.say(wish)
      #expect(talk.tracker.handoff?.isOpen == true, "after \(messages), at \(talk.question)")
    }
  }

  @Test("However often it is asked for, one ticket is open")
  func oneTicket() throws {
    var talk = Talk(try Product.assistant)
    for wish in Self.wishes { talk.say(wish) }
    talk.say("changer la carte, .kz, Kazakhstan, en direct")
    #expect(talk.events.handoffs.count == 1)
  }

  @Test("A wish in the feedback comment is kept and granted")
  func wishInComment() throws {
    var talk = Talk(try Product.assistant)
    for message in ["changer la carte", "", "", "", "2"] { talk.say(message) }
    #expect(talk.question == "feedback_reason")
    talk.say("je veux parler à quelqu'un")
    #expect(talk.tracker.handoff?.isOpen == true)
    #expect(talk.tracker.feedback.last?.comment == "je veux parler à quelqu'un")
  }

  @Test("While an agent speaks, only commands are answered")
  func agentSpeaks() throws {
    var talk = Talk(try Product.assistant)
    talk.say("un humain svp")
    talk.happen([.handoffClaimed(agent: "lea")])
    #expect(talk.say("ma carte a expiré").count == 1)
    #expect(talk.say("/dossier").count > 1)
    talk.happen([.handoffResolved(Resolution(agent: "lea", code: "answered", note: ""))])
    #expect(talk.say("ma carte a expiré").count > 1)
  }
}
