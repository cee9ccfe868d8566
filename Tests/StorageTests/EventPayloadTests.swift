import Dialogue
import Testing

@testable import Storage

/// The form of events in the store: what one release writes, the next must read.
@Suite struct EventPayloadTests {
  @Test func `the same event is the same bytes`() throws {
    for event in Samples.everyKind {
      #expect(try EventPayload(event).json == EventPayload(event).json)
    }
  }

  @Test func `an event's name is the key of its JSON`() throws {
    for event in Samples.everyKind {
      #expect(try EventPayload(event).json.hasPrefix("{\"\(event.kind)\":{"))
    }
  }

  @Test func `every kind has a sample`() {
    #expect(Set(Samples.everyKind.map(\.kind)).count == 31)
  }

  @Test(arguments: Samples.written) func `what version 1 wrote is read`(
    json: String, event: Event
  ) throws {
    #expect(try EventPayload(version: 1, json: json).event() == event)
  }

  @Test func `a form of a later release is refused`() {
    #expect(throws: EventPayload.Unreadable.self) {
      try EventPayload(version: 2, json: #"{"attemptFailed":{}}"#).event()
    }
  }
}

extension Samples {
  /// Events as version 1 wrote them; lines are added for what later releases write.
  static let written: [(String, Event)] = [
    (
      #"{"customerSaid":{"_0":{"masked":["card"],"text":"ma carte"}}}"#,
      .customerSaid(CustomerMessage(text: "ma carte", masked: ["card"]))
    ),
    (
      #"{"languageChanged":{"_0":"en","pinned":true}}"#, .languageChanged("en", pinned: true)
    ),
    (
      #"""
      {"factSet":{"_0":{"origin":"volunteered","slot":"domain_zone",
      "state":{"known":{"_0":"kz"}},"turn":1,"words":".kz"}}}
      """#,
      .factSet(
        Fact(slot: "domain_zone", state: .known("kz"), origin: .volunteered, turn: 1, words: ".kz"))
    ),
    (
      #"{"handoffClaimed":{"agent":"lea"}}"#, .handoffClaimed(agent: "lea")
    ),
    (
      #"""
      {"feedbackGiven":{"_0":{"article":{"article":"x","language":"fr","version":"v1"},
      "isHelpful":false,"reasons":["too_short"],"step":2}}}
      """#,
      .feedbackGiven(
        Feedback(
          article: article("x"), isHelpful: false, reasons: ["too_short"], step: 2))
    ),
    (#"{"conversationEnded":{"_0":"handed_off"}}"#, .conversationEnded(.handedOff)),
    (#"{"wentBack":{}}"#, .wentBack),
  ]
}
