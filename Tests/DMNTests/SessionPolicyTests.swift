import DMN

import FEEL
import Foundation
import Testing

/// Hit policies where a rule reads a decision without result: `inner` has none for `"no"`.
@Suite("Undecided rules")
struct SessionPolicyTests {
  private func verdict(
    _ policy: String, _ rules: [[String]], aggregation: String? = nil
  ) throws -> Verdict {
    let text = ModelText(
      inputs: ["a", "b"],
      tables: [
        ModelText.Table(
          name: "inner", inputs: [("a", nil)], rules: [(["\"yes\"", "1"], "")],
          requirements: ["a"]),
        ModelText.Table(
          name: "goal", policy: policy, aggregation: aggregation,
          inputs: [("inner", nil), ("b", nil)], outputs: [(nil, "3, 2, 1", nil)],
          rules: rules.map { ($0, "") }, requirements: ["inner", "b"]),
      ])
    let inquiry = try Inquiry(
      text.model(), goal: "goal",
      bindings: ["a", "b"].map { Binding(input: $0, slot: $0, mode: .asked) },
      domains: ["a": SlotDomain(values: ["yes", "no"]), "b": SlotDomain(values: ["x", "y"])])
    return try #require(inquiry.verdict(["a": .known("no"), "b": .known("x")]))
  }

  @Test("a false cell beside an undecided one makes the rule false")
  func falseWins() throws {
    #expect(
      try verdict("UNIQUE", [["1", "\"y\"", "1"], ["-", "\"x\"", "2"]]).status == .decided(2))
  }

  @Test(
    "an undecided rule keeps the goal from being decided, and the reason lies below",
    arguments: ["UNIQUE", "FIRST", "PRIORITY", "RULE ORDER", "OUTPUT ORDER", "COLLECT", "ANY"])
  func chained(_ policy: String) throws {
    let verdict = try verdict(policy, [["not(2)", "-", "3"], ["-", "\"x\"", "2"]])
    #expect(verdict.status == .noRule)
    #expect(verdict.decision == "inner")
    #expect(verdict.input == "a")
  }

  @Test("FIRST decides before, PRIORITY above and ANY beside an undecided rule")
  func unaffected() throws {
    let rules = [["-", "\"x\"", "3"], ["1", "-", "1"]]
    #expect(try verdict("FIRST", rules).status == .decided(3))
    #expect(try verdict("PRIORITY", rules).status == .decided(3))
    #expect(
      try verdict("ANY", [["-", "\"x\"", "3"], ["1", "-", "3"]]).status == .decided(3))
    #expect(
      try verdict("COLLECT", [["-", "\"x\"", "3"], ["-", "-", "2"]], aggregation: "SUM").status
        == .decided(5))
  }

  @Test("a trace survives being written as JSON")
  func json() throws {
    let trace = try verdict("UNIQUE", [["1", "\"x\"", "1"]]).trace
    let data = try JSONEncoder().encode(trace)
    #expect(try JSONDecoder().decode([DecisionTrace].self, from: data) == trace)
    let values: [Value] = [
      .null, true, 12, "é", [1, "x"], .context(["a": 1]), .number(try #require(Decimal("0.5"))),
    ]
    let written = try JSONEncoder().encode(values)
    #expect(try JSONDecoder().decode([Value].self, from: written) == values)
    #expect(String(decoding: written, as: UTF8.self).contains("12,\"é\""))
  }
}
