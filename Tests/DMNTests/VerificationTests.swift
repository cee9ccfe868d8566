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
      gaps.map(\.message) == [
        "decision «d»: no rule covers p = \"a\", q = \"b\", \"c\"; rule 1 comes nearest"
      ])
    #expect(gaps.first?.place?.location.line == 14)
    #expect(try found("UNIQUE", [["-", "1"]], code: "dmn.gap") == [])
  }

  @Test("numbers: the gap between two intervals")
  func numbers() throws {
    let gaps = try found(
      "UNIQUE", [["<= 10", "1"], ["[12..20)", "2"], [">= 20", "3"]], allowed: [nil],
      code: "dmn.gap")
    #expect(
      gaps.map(\.message) == [
        "decision «d»: no rule covers p = (10..12), such as p = 11; rule 1 comes nearest"
      ])
    let ends = try found(
      "UNIQUE", [["[1..2)", "1"], ["(2..3], 5", "2"], ["not([0..6])", "3"]], allowed: [nil],
      code: "dmn.gap")
    #expect(
      ends.map(\.message) == [
        "decision «d»: no rule covers p = [0..1), 2, (3..5), (5..6]; rule 1 comes nearest"
      ])
  }

  @Test("texts: all that no cell names is one case")
  func texts() throws {
    let gaps = try found(
      "UNIQUE", [["\"x\"", "true", "1"], ["not(\"x\", \"y\")", "-", "2"]], allowed: [nil],
      code: "dmn.gap")
    #expect(
      gaps.map(\.message) == [
        "decision «d»: no rule covers p = \"y\"; rule 1 comes nearest",
        "decision «d»: no rule covers p = \"x\", q = false; rule 1 comes nearest",
      ])
    let others = try found("UNIQUE", [["\"x\"", "1"]], allowed: [nil], code: "dmn.gap")
    #expect(
      others.map(\.message) == [
        "decision «d»: no rule covers p = not(\"x\"), such as p = \"…\"; rule 1 comes nearest"
      ])
  }

  @Test("many gaps are counted")
  func manyGaps() throws {
    let rules = (0..<8).map { ["[\($0 * 10)..\($0 * 10 + 5)]", "[\($0)..\($0 + 1))", "1"] }
    let gaps = try found("UNIQUE", rules, allowed: [nil], code: "dmn.gap")
    #expect(gaps.count == 6)
    #expect(gaps.first?.message.hasSuffix("no rule covers 4 more cases") == true, "\(gaps)")
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
    let spelled = [["\"a\"", "1"], ["\"a\", \"b\"", "1.0"]]
    #expect(try found("ANY", spelled, code: "dmn.overlap") == [])
  }

  @Test("rules that never match or never decide")
  func idle() throws {
    let first = try found("FIRST", [["-", "1"], ["\"a\"", "2"]], code: "dmn.masked")
    #expect(first.map(\.severity) == [.warning])
    #expect(
      first.map(\.message) == [
        "decision «d»: rule 2 never decides: in p = \"a\" rule 1 matches first"
      ])
    let union = try found(
      "FIRST", [["< 5", "1"], [">= 5", "2"], ["[1..9]", "3"]], allowed: [nil], code: "dmn.masked")
    #expect(
      union.map(\.message) == [
        "decision «d»: rule 3 never decides: in p = [1..9] rules 1, 2 match first"
      ])
    let never = try found(
      "UNIQUE", [["\"a\"", "1"], ["\"z\"", "2"]], code: "dmn.unreachable")
    #expect(
      never.map(\.message) == [
        "decision «d»: rule 2 can never match, for «p» is never \"z\""
      ])
    #expect(try found("FIRST", [["\"a\"", "1"], ["-", "2"]], code: "dmn.masked") == [])
  }

  @Test("a rule that another makes superfluous")
  func subsumed() throws {
    let rules = [["\"a\"", "1"], ["\"b\"", "2"], ["-", "1"]]
    let found = try found("FIRST", rules, code: "dmn.subsumed")
    #expect(
      found.map(\.message) == [
        "decision «d»: rule 1 changes nothing: in p = \"a\" rule 3 gives the same"
      ])
    // Rule 2 stands between them with another result where both match.
    let between = [["\"a\"", "1"], ["\"a\", \"b\"", "2"], ["-", "1"]]
    #expect(try self.found("FIRST", between, code: "dmn.subsumed") == [])
    #expect(try self.found("ANY", [["\"a\"", "1"], ["-", "1"]], code: "dmn.subsumed").count == 1)
    #expect(try self.found("UNIQUE", rules, code: "dmn.subsumed") == [])
  }

  @Test("PRIORITY: a rule whose result others always outrank")
  func priority() throws {
    var text = ModelText.single(
      policy: "PRIORITY", inputs: ["p"], outputs: [(nil, "\"high\", \"low\"", nil)],
      rules: [["\"a\"", "\"low\""], ["-", "\"high\""], ["\"b\"", "\"high\""]])
    text.tables[0].inputs[0].allowed = "\"a\", \"b\""
    let found = try text.model().findings()
    #expect(found.map(\.kind) == [.masked, .subsumed])
    #expect(found.map(\.rules) == [[1, 2], [3, 2]])
    #expect(found[0].diagnostic.message.contains("rule 2 is more important"))
  }

  @Test("COLLECT: the same rule twice")
  func duplicates() throws {
    let found = try found(
      "COLLECT", [["\"a\"", "1"], ["-", "1"], ["\"a\"", "1"]], code: "dmn.duplicate")
    #expect(
      found.map(\.message) == [
        "decision «d»: rule 3 says the same as rule 1, and both count"
      ])
  }

  @Test("cases that cannot be are no gaps and no conflicts", arguments: [false, true])
  func impossible(_ isEntangled: Bool) throws {
    var text = ModelText.single(
      policy: "UNIQUE", inputs: ["p"],
      rules: [["\"a\"", "\"x\""], ["\"b\", \"c\"", "\"y\""]])
    text.tables[0].name = "e"
    text.tables[0].inputs[0].allowed = "\"a\", \"b\", \"c\", \"unknown\""
    text.tables[0].outputs[0].values = "\"x\", \"y\""
    var rules = [["\"a\"", "-", "1"], ["-", "\"x\"", "2"], ["\"c\"", "\"y\"", "3"]]
    if isEntangled { rules.append(["e", "-", "4"]) }
    text.tables.append(
      ModelText.Table(
        name: "d", inputs: [("p", "\"a\", \"b\", \"c\", \"unknown\""), ("e", nil)],
        rules: rules.map { ($0, "") }, requirements: ["p", "e"]))
    let findings = try text.model().findings().filter { $0.decision == "d" }
    let gaps = findings.filter { $0.kind == .gap }
    #expect(gaps.count == 1)
    // Values that no cell tells apart stand together.
    let values = isEntangled ? "\"b\"" : "\"b\", \"unknown\""
    let start = "decision «d»: no rule covers p = \(values), e = \"y\""
    #expect(gaps.first?.diagnostic.message.hasPrefix(start) == true, "\(gaps)")
    let conflicts = findings.filter { $0.kind == .conflict }
    #expect(conflicts.map(\.rules) == [[1, 2]])
  }

  @Test("a cell that computes leaves what is certain of the others")
  func vague() throws {
    let rules = [
      ["odd(?)", "1"], ["[1..5]", "2"], ["5", "3"], ["> 20", "4"], ["< 1", "5"], ["(5..9)", "6"],
    ]
    let found = try found("UNIQUE", rules, allowed: [nil])
    #expect(found.map(\.code).filter { $0 == "dmn.unexamined" }.count == 1)
    let overlaps = found.filter { $0.code == "dmn.overlap" }
    #expect(overlaps.map(\.message) == ["decision «d»: rules 2 and 3 both match p = 5"])
    // Rule 1 may cover what the others leave open.
    #expect(!found.contains { $0.code == "dmn.gap" })
    let masked = try self.found(
      "FIRST", [["? > 3", "1"], ["-", "2"], ["7", "3"]], allowed: [nil], code: "dmn.masked")
    #expect(
      masked.map(\.message) == [
        "decision «d»: rule 3 never decides: in p = 7 rule 2 matches first"
      ])
    let behind = try self.found(
      "UNIQUE", [["odd(?)", "1", "1"], ["2", "1", "2"]], allowed: [nil, "1, 2"], code: "dmn.gap")
    #expect(
      behind.map(\.message) == ["decision «d»: no rule covers q = 2; rule 1 comes nearest"])
  }

  @Test("ANY: results that are computed may be the same")
  func computedResults() throws {
    let found = try found("ANY", [["\"a\"", "p"], ["-", "\"a\""]], code: "dmn.overlap")
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.message.hasSuffix("and their results may be different") == true)
    let certain = try self.found("ANY", [["\"a\"", "1"], ["-", "2"]], code: "dmn.overlap")
    #expect(certain.map(\.severity) == [.error])
    #expect(certain.first?.message.hasSuffix("with different results") == true)
  }

  @Test("what cannot be known beforehand is said")
  func unexamined() throws {
    let found = try found(
      "UNIQUE", [["starts with(?, \"a\")", "1"]], allowed: [nil], code: "dmn.unexamined")
    #expect(found.map(\.severity) == [.note])
    #expect(found.first?.message.contains("«p»") == true)
  }

  @Test("of a table that is wrong throughout, some conflicts are told and the others counted")
  func manyConflicts() throws {
    let rules = (0..<30).map { ["-", "\"r\($0)\""] }
    let found = try found("UNIQUE", rules, allowed: [nil], code: "dmn.overlap")
    #expect(found.count == 21)
    #expect(found.last?.message.contains("415 more pairs of rules") == true)
  }

  @Test("a finding says its rules and its case")
  func parts() throws {
    let model = try ModelText.single(
      policy: "UNIQUE", inputs: ["p", "q"],
      rules: [["1", "-", "1"], ["[1..5]", "\"x\"", "2"]]
    ).model()
    let conflict = try #require(model.findings().first { $0.kind == .conflict })
    #expect(conflict.rules == [1, 2])
    #expect(conflict.conditions.map(\.input) == ["p", "q"])
    #expect(conflict.conditions.map(\.cell) == ["1", "\"x\""])
    #expect(conflict.conditions.map(\.sample) == [1, "x"])
    // The caret stands below the first cell of the second rule that is not the first rule's.
    #expect(conflict.diagnostic.place?.length == 6)
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
    #expect(messages.contains { $0.contains("«e»: it requires «p» and does not read it") })
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
