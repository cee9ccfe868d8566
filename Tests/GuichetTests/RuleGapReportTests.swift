import DMN
import Dialogue
import FEEL
import Foundation
import Storage
import Testing

@testable import guichet

@Suite struct RuleGapReportTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A trace as the journal holds it.
  private func trace(
    _ value: String, state: String = "known", decision: String = "payment_change"
  ) throws -> DecisionTrace {
    let json = """
      {"decision": "\(decision)", "status": "noRule", "hitPolicy": "UNIQUE",
       "inputs": [{"name": "payment_method", "state": "\(state)", "value": "\(value)"}],
       "matched": [], "possible": [], "failures": [], "missing": [], "warnings": [],
       "nearestRule": {"rule": "\(decision)/1", "input": "payment_method", "wanted": ["\\"card\\""],
                       "failing": ["payment_method"]}}
      """
    return try JSONDecoder().decode(DecisionTrace.self, from: Data(json.utf8))
  }

  private func queued(
    _ ticket: Int, _ status: DecisionRecord.Status, _ trace: DecisionTrace?
  ) -> Event {
    .handoffQueued(
      Handoff(
        ticket: ticket, reason: .noRule, detail: "payment_change", sentence: "", request: "",
        decision: trace.map {
          DecisionRecord(
            goal: "payment_procedure", status: status, outcome: nil, decision: $0.decision,
            input: "payment_method", rules: [], facts: [:], trace: [$0])
        }))
  }

  private func report(_ conversations: [[Event]]) throws -> RuleGapReport {
    try RuleGapReport(try Samples.journal(folder.store, conversations))
  }

  @Test func `cases are counted by tickets, the most frequent first`() throws {
    let bank = try trace("bank_transfer")
    let other = try trace("other")
    let report = try report([
      [queued(1, .noRule, other)],
      [
        queued(2, .noRule, bank), .handoffClaimed(agent: "lea"),
        .handoffResolved(Resolution(agent: "lea", code: "rule_gap", note: "by invoice")),
      ],
      [
        queued(3, .noRule, bank),
        .handoffResolved(Resolution(agent: "tom", code: "rule_gap", note: "")),
        queued(4, .noRule, bank), .handoffCancelled,
      ],
    ])
    #expect(report.gaps.map(\.tickets) == [["H-2", "H-3", "H-4"], ["H-1"]])
    #expect(report.gaps[0].decision == "payment_change")
    #expect(report.gaps[0].inputs.map(\.value) == ["bank_transfer"])
    #expect(report.gaps[0].nearest?.rule == "payment_change/1")
    #expect(report.gaps[0].resolutions == ["rule_gap": 2])
    #expect(report.gaps[0].notes == ["by invoice"])
    #expect(report.gaps[1].resolutions == [:])
  }

  @Test func `a fact that cannot be said is a case of its own, a conflict is none`() throws {
    let report = try report([
      [queued(1, .unanswerable, try trace("unknown", state: "cannotSay"))],
      [queued(2, .noRule, try trace("unknown"))],
      [queued(3, .conflict, try trace("card"))],
      [queued(4, .noRule, nil)],
    ])
    #expect(report.gaps.map(\.tickets) == [["H-1"], ["H-2"]])
  }

  @Test func `a resolution counts for the ticket that is open`() throws {
    let report = try report([
      [
        queued(1, .noRule, try trace("other")), .handoffCancelled, queued(2, .conflict, nil),
        .handoffResolved(Resolution(agent: "lea", code: "answered", note: "")),
      ]
    ])
    #expect(report.gaps.map(\.resolutions) == [[:]])
  }
}
