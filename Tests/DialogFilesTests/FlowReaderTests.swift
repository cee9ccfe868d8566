import FEEL
import Diagnostics
import Foundation
import Dialogue
import Testing

@testable import DialogFiles

@Suite struct FlowReaderTests {
  private func flow(_ steps: String) throws -> Flow {
    let topic = "intent: pay\nflow:\n" + steps.split(separator: "\n").map { "  \($0)\n" }.joined()
    let folder = TestFolder.sound.with(["topics/pay/topic.yml": topic])
    return try #require(try folder.load().assistant?.flows["pay"])
  }

  @Test func stepsFollowEachOther() throws {
    let flow = try flow("- say: path\n- walk: steps\n- feedback: true")
    #expect(flow.steps.map(\.id) == ["1", "2", "3"])
    #expect(flow.steps.map(\.next) == ["2", "3", nil])
  }

  @Test func nestedStepsComeBackToTheStepAfter() throws {
    let flow = try flow(
      """
      - if: channel = "direct"
        then:
          - say: path
          - walk: steps
        else:
          - handoff: customer.asked
      - feedback: true
      """)
    #expect(flow.steps.map(\.id) == ["1", "1.then.1", "1.then.2", "1.else.1", "2"])
    #expect(flow["1.then.1"]?.next == "1.then.2")
    #expect(flow["1.then.2"]?.next == "2")
    #expect(flow["1.else.1"]?.next == "2")
    guard case .branch(let branches) = flow["1"]?.action else {
      Issue.record("the first step is no branch")
      return
    }
    #expect(branches.map(\.target) == ["1.then.1", "1.else.1"])
    #expect(branches.map { $0.condition == nil } == [false, true])
  }

  @Test func aConditionWithoutElseGoesOn() throws {
    let flow = try flow("- if: ticket = null\n  then:\n    - say: path\n- feedback: true")
    guard case .branch(let branches) = flow["1"]?.action else {
      Issue.record("the first step is no branch")
      return
    }
    #expect(branches.map(\.target) == ["1.then.1", "2"])
  }

  @Test func theFirstBranchThatHoldsIsTaken() throws {
    let flow = try flow(
      """
      - next:
          - if: channel = "direct"
            then: [{say: path}]
          - if: channel = "partner"
            then: []
          - else: [{walk: steps, id: walking}]
      - feedback: true
      """)
    guard case .branch(let branches) = flow["1"]?.action else {
      Issue.record("the first step is no branch")
      return
    }
    #expect(branches.map(\.target) == ["1.next.1.1", "2", "walking"])
    #expect(flow["walking"]?.next == "2")
  }

  @Test func whatEndsAFlowHasNoFollowerUnlessItMayBePassedOver() throws {
    let guarded = try flow("- end: true\n  if: ticket = null\n- say: path\n- walk: steps")
    #expect(guarded["1"]?.next == "2")
    let last = try flow("- say: path\n- walk: steps\n- end: true")
    #expect(last["3"]?.next == nil)
  }

  @Test func textsOfOtherFoldersAreNamedWithTheirFolder() throws {
    let flow = try flow("- say: [path, repair/stuck/sorry]\n- walk: steps")
    guard case .say(let responses) = flow["1"]?.action else {
      Issue.record("the first step says nothing")
      return
    }
    #expect(responses == ["pay/path", "repair/stuck/sorry"])
  }
}
