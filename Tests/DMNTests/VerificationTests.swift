import DMN
import Diagnostics
import FEEL
import Testing

@Suite("Verification of tables")
struct VerificationTests {
  private func found(
    _ policy: String, _ rules: [[String]], allowed: [String?] = ["\"a\", \"b\", \"unknown\""],
    code: String? = nil
  ) throws -> [Diagnostic] {
    let names = ["p", "q", "r"].prefix((rules.first?.count ?? 1) - 1)
    var text = ModelText.single(policy: policy, inputs: Array(names), rules: rules)
    for (index, values) in allowed.enumerated() { text.tables[0].inputs[index].allowed = values }
    return try text.model().verify().filter { code == nil || $0.code == code }
  }

  @Test("names the cases that no rule covers, in the table's words")
  func gaps() throws {
    let gaps = try found(
      "UNIQUE", [["\"a\"", "\"a\"", "1"], ["\"b\"", "-", "2"]],
      allowed: ["\"a\", \"b\"", "\"a\", \"b\", \"c\""], code: "dmn.gap")
    #expect(gaps.map(\.severity) == [.note])
    #expect(
      gaps.map(\.message) == ["decision «d»: no rule covers p = \"a\", q = \"b\", \"c\""])
    #expect(try found("UNIQUE", [["-", "1"]], code: "dmn.gap") == [])
  }

  @Test("numbers: the gap between two intervals")
  func numbers() throws {
    let gaps = try found(
      "UNIQUE", [["<= 10", "1"], ["[12..20)", "2"], [">= 20", "3"]], allowed: [nil],
      code: "dmn.gap")
    #expect(gaps.map(\.message) == ["decision «d»: no rule covers p = 11"])
  }

  @Test("overlaps are errors under UNIQUE, and under ANY where outputs differ")
  func overlaps() throws {
    let rules = [["\"a\"", "1"], ["\"a\", \"b\"", "2"], ["\"unknown\"", "1"]]
    let unique = try found("UNIQUE", rules, code: "dmn.overlap")
    #expect(unique.map(\.severity) == [.error])
    #expect(unique.first?.message == "decision «d»: rules 1 and 2 both match p = \"a\"")
    #expect(try found("ANY", rules, code: "dmn.overlap").count == 1)
    #expect(
      try found("ANY", [["\"a\"", "1"], ["\"a\", \"b\"", "1"]], code: "dmn.overlap") == [])
    #expect(try found("FIRST", rules, code: "dmn.overlap") == [])
  }

  @Test("rules that never match or never decide")
  func idle() throws {
    let first = try found("FIRST", [["-", "1"], ["\"a\"", "2"]], code: "dmn.idle")
    #expect(first.map(\.severity) == [.warning])
    #expect(first.first?.message.contains("rule 2 never decides") == true)
    let never = try found(
      "UNIQUE", [["\"a\"", "1"], ["\"z\"", "2"]], code: "dmn.idle")
    #expect(never.first?.message.contains("rule 2 can never match") == true)
  }

  @Test("a value that a column cannot hold, with the one that was meant")
  func values() throws {
    let found = try found(
      "UNIQUE", [["\"parner\"", "1"]], allowed: ["\"partner\", \"direct\""], code: "dmn.value")
    #expect(found.map(\.suggestion) == ["\"partner\""])
  }

  @Test("not(…) must name unknown where the column allows it")
  func unknown() throws {
    let bad = try found("UNIQUE", [["not(\"a\")", "1"]], code: "dmn.unknown")
    #expect(bad.map(\.severity) == [.error])
    #expect(bad.first?.place?.location.line != nil)
    #expect(try found("UNIQUE", [["not(\"a\", \"unknown\")", "1"]], code: "dmn.unknown") == [])
    #expect(
      try found("UNIQUE", [["not(\"a\")", "1"]], allowed: ["\"a\", \"b\""], code: "dmn.unknown")
        == [])
  }

  @Test("inputs and requirements that nothing reads")
  func unused() throws {
    var text = ModelText.single(policy: "UNIQUE", inputs: ["p", "q"], rules: [["1", "-", "3"]])
    text.inputs.append("idle")
    text.literals = [("e", "1", ["p"])]
    let messages = try text.model().verify().filter { $0.code == "dmn.unused" }.map(\.message)
    #expect(messages.count == 3)
    #expect(messages.contains { $0.contains("no rule tests the input «q»") })
    #expect(messages.contains { $0.contains("no decision requires «idle»") })
    #expect(messages.contains { $0.contains("«e» requires «p» and does not read it") })
  }

  @Test("cells that read another column are checked together with it")
  func entangled() throws {
    let gaps = try found(
      "FIRST", [["-", "p", "1"], ["\"a\"", "-", "2"]],
      allowed: ["\"a\", \"b\"", "\"a\", \"b\""], code: "dmn.gap")
    #expect(gaps.map(\.message) == ["decision «d»: no rule covers p = \"b\", q = \"a\""])
  }
}

@Suite("Tables as text")
struct RenderingTests {
  private func table() throws -> DecisionTable {
    var text = ModelText.single(
      policy: "FIRST", inputs: ["colour"],
      rules: [["\"red\", \"green\", \"blue\"", "\"yes\""], ["-", "\"no\""]])
    text.tables[0].rules[0].source = "F1, D"
    return try #require(try text.model().decision(named: "d")?.table)
  }

  @Test("aligned where there is room")
  func wide() throws {
    #expect(
      try table().rendered(width: 80) == """
        d · FIRST
        # │ colour                 │ d     │ source
        ──┼────────────────────────┼───────┼───────
        1 │ "red", "green", "blue" │ "yes" │ F1, D
        2 │ -                      │ "no"  │
        """)
  }

  @Test("broken between words where there is not")
  func narrow() throws {
    let lines = try table().rendered(width: 40).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 40 })
    #expect(lines.count == 6)
  }
}
