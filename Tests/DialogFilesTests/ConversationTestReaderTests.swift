import FEEL
import Foundation
import Diagnostics
import DialogFiles
import Dialogue
import Testing

@Suite struct ConversationTestReaderTests {
  private let tests = """
    - test: a
      language: en
      locale: en_GB
      pinned: true
      steps:
        - user: ""
        - {bot: hello, question: "confirm", assumptions: {channel: direct}}
        - decision: {decision: procedure, status: decided, outcome: SELF, rules: procedure/1}
        - handoff: none
        - agent: {claim: lea}
        - feedback: {helpful: false, reasons: [too_short]}
        - utter: pay/path
        - end: handed_off

    """

  @Test func testsAreReadOnlyWhenWanted() throws {
    let folder = TestFolder.sound.with(["topics/pay/tests.yml": tests])
    #expect(try folder.load().tests.isEmpty)
    let result = try folder.load(readsTests: true)
    #expect(result.problems.map(\.message) == [])
    let test = try #require(result.tests.first)
    #expect(test.name == "a" && test.isPinned && test.locale == "en_GB")
    #expect(test.steps.count == 10)
    #expect(test.steps[1].place.location.line == 7)
    guard case .handoff(nil) = test.steps[5].kind, case .agent(.claim("lea")) = test.steps[6].kind,
      case .question(["confirm"]) = test.steps[2].kind,
      case .assumptions(["channel": "direct"]) = test.steps[3].kind
    else {
      Issue.record("the steps were read otherwise: \(test.steps.map(\.kind))")
      return
    }
  }

  @Test(arguments: [
    ("- handoff: none", "- handoff: ▲never", "value.choice"),
    ("utter: pay/path", "utter: ▲pay/paht", "text.undefined"),
    ("{claim: lea}", "▲{claim: lea, say: x}", "test.step"),
    ("{channel: direct}", "{▲chanel: direct}", "slot.undefined"),
    ("end: handed_off", "end: ▲handed", "value.choice"),
    ("end: handed_off", "▲ends: handed_off", "yaml.unknownKey"),
  ])
  func whatIsWrongInATestIsAProblem(_ old: String, _ new: String, _ code: String) throws {
    let folder = TestFolder.sound.with(["topics/pay/tests.yml": tests])
      .replacing(old, with: new, in: "topics/pay/tests.yml")
    let problems = try folder.load(readsTests: true).problems
    #expect(problems.contains { $0.code == code && $0.place?.location == folder.mark?.location })
  }
}
