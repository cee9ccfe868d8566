import Diagnostics
import DialogFiles
import Dialogue
import Storage
import Testing
import TextSafety

@testable import guichet

/// The runner of conversation tests, on tests that must fail and tests that must not.
@Suite struct RunnerTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func suite(_ tests: String) throws -> (TestSuite, [ConversationTest]) {
    let copy = try Dialogs.copy(
      in: folder.path, changing: ["topics/change-payment/tests-probe.yml": tests])
    let result = AssistantLoader(cache: nil, readsTests: true).load(copy)
    let assistant = try #require(result.assistant)
    let wanted = result.tests.filter { $0.place.file.hasSuffix("tests-probe.yml") }
    return (TestSuite(wanted, assistant), wanted)
  }

  @Test func `Every kind of expectation fails where it is not met`() throws {
    let (suite, _) = try suite(
      """
      - test: probe
        language: fr
        locale: fr_FR
        steps:
          - user: ma carte bleue a expiré
          - bot: nowhere said
          - bot_not: Informations de facturation
          - utter: change-payment/look
          - question: step
          - assumptions: {payment_channel: partner}
          - slot_was_set: {payment_method: paypal}
          - slot_was_not_set: [payment_method]
          - decision: {status: decided}
          - step: 1
          - handoff: rules.noRule
          - article: invoices
          - feedback: {helpful: true}
          - language: en
          - end: self_served
          - agent: {claim: lea}
          - agent: {say: Bonjour}
      """)
    let run = try #require(suite.runs.first)
    #expect(run.mismatches.map(\.place.location.line) == Array(6...21))
    #expect(
      run.mismatches[5].found.contains("payment_method: card"), "\(run.mismatches[5].found)")
    #expect(suite.failureCount == 1)
    let text = suite.text(isVerbose: false).text
    #expect(text.hasPrefix("FAILED probe\n"))
    #expect(text.contains("customer  ma carte bleue a expiré"))
    #expect(text.contains("  - utter: change-payment/look  ("))
    #expect(text.contains("tests-probe.yml:8)"))
    #expect(text.hasSuffix("\n0 passed, 1 failed"))
  }

  @Test func `The desk acts, notices count as said, and tickets fit one store`() throws {
    let conversation = """
        language: fr
        steps:
          - user: je veux parler à quelqu'un
          - handoff: customer.asked
          - agent: {claim: lea}
          - utter: repair/handoff/claimed
          - bot: lea
          - agent: {say: Bonjour de la boutique}
          - bot: Bonjour de la boutique
          - agent: {resolve: answered}
          - utter: repair/handoff/resolved
          - handoff: none
          - end: handed_off
      """
    let (suite, tests) = try suite("- test: one\n\(conversation)\n- test: two\n\(conversation)\n")
    #expect(tests.count == 2)
    #expect(suite.failureCount == 0, "\(suite.text(isVerbose: false))")
    #expect(suite.text(isVerbose: false).text.hasSuffix("\n2 passed, 0 failed"))

    let journal = try Journal(path: folder.store)
    try suite.keep(in: journal, now: 10_000_000)
    let tickets = try DeskQueue(journal).tickets(.all)
    #expect(tickets.map(\.ticket) == [1, 2])
    #expect(tickets.map(\.state) == [.resolved, .resolved])
  }

  @Test func `The same test gives the same events`() throws {
    let assistant = try Dialogs.assistant()
    let tests = Array(Dialogs.loaded.tests.prefix(10))
    let one = TestSuite(tests, assistant).runs.map(\.events)
    #expect(one == TestSuite(tests, assistant).runs.map(\.events))
  }

  @Test func `Coverage counts steps and rules, and names those that are missing`() throws {
    let assistant = try Dialogs.assistant()
    let none = Coverage(assistant)
    #expect(none.text(withMissing: false).contains("steps: 0 of "))
    #expect(none.text(withMissing: true).contains("payment_change/1"))
    var some = none
    for run in TestSuite(Array(Dialogs.loaded.tests.prefix(40)), assistant).runs {
      some.count(run.events)
    }
    #expect(!some.text(withMissing: false).contains("steps: 0 of "))
    #expect(!some.text(withMissing: false).contains("rules: 0 of "))
  }
}
