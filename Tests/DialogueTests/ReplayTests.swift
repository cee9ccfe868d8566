import Dialogue
import Foundation
import Testing

@Suite("Law 1: replay")
struct ReplayTests {
  @Test("Folding the journal gives the live state", arguments: 1...12 as ClosedRange<UInt64>)
  func foldGivesState(seed: UInt64) throws {
    var talk = Talk(try Product.assistant, isPinned: false)
    for message in Messages.random(25, seed: seed) { talk.say(message) }
    #expect(Tracker(talk.events) == talk.tracker)
  }

  @Test("The same messages give the same bytes", arguments: 21...26 as ClosedRange<UInt64>)
  func sameMessagesSameBytes(seed: UInt64) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let runs = try (0..<2).map { _ in
      var talk = Talk(try Product.assistant, isPinned: false)
      for message in Messages.random(20, seed: seed) { talk.say(message) }
      return try encoder.encode(talk.events)
    }
    #expect(runs[0] == runs[1])
  }

  @Test("An event survives the journal", arguments: 31...34 as ClosedRange<UInt64>)
  func eventsSurviveTheJournal(seed: UInt64) throws {
    var talk = Talk(try Product.assistant, isPinned: false)
    for message in Messages.random(25, seed: seed) { talk.say(message) }
    let written = try JSONEncoder().encode(talk.events)
    #expect(try JSONDecoder().decode([Event].self, from: written) == talk.events)
  }

  @Test("No turn is cut off and no reply is empty", arguments: 41...52 as ClosedRange<UInt64>)
  func everyTurnIsAnswered(seed: UInt64) throws {
    var talk = Talk(try Product.assistant)
    for message in Messages.random(25, seed: seed) where talk.tracker.outcome == nil {
      let answer = talk.say(message)
      let isAnswered = answer.contains { event in
        switch event {
        case .assistantSaid(let said): !said.text.isEmpty
        case .questionAsked, .stepTold: true
        default: false
        }
      }
      #expect(isAnswered, "«\(message)» at \(talk.question)")
    }
  }
}
