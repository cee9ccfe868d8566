import DMN
import FEEL
import Testing

@Suite("Hit policies in plain evaluation")
struct HitPolicyTests {
  private let rows = [["< 10", "1"], ["< 20", "2"], ["> 5", "2"]]

  private func value(_ policy: String, _ input: Value, aggregation: String? = nil) throws -> Value {
    try ModelText.single(
      policy: policy, aggregation: aggregation, inputs: ["a"],
      outputs: [(nil, "3, 2, 1", nil)], rules: rows
    ).model().evaluate("d", inputs: ["a": input]).value
  }

  @Test("UNIQUE wants one rule")
  func unique() throws {
    #expect(try value("UNIQUE", 30) == 2)
    #expect(try value("UNIQUE", 15) == .null)
  }

  @Test("ANY wants equal outputs")
  func any() throws {
    #expect(try value("ANY", 15) == 2)
    #expect(try value("ANY", 7) == .null)
  }

  @Test("FIRST takes the topmost, PRIORITY the most important")
  func ranked() throws {
    #expect(try value("FIRST", 7) == 1)
    #expect(try value("PRIORITY", 7) == 2)
  }

  @Test("lists keep the rules' order or the values'")
  func lists() throws {
    #expect(try value("RULE ORDER", 7) == [1, 2, 2])
    #expect(try value("OUTPUT ORDER", 7) == [2, 2, 1])
    #expect(try value("COLLECT", 7) == [1, 2, 2])
  }

  @Test(
    "COLLECT aggregates",
    arguments: [("SUM", 5), ("MIN", 1), ("MAX", 2), ("COUNT", 3)] as [(String, Value)])
  func aggregates(_ name: String, _ expected: Value) throws {
    #expect(try value("COLLECT", 7, aggregation: name) == expected)
  }

  @Test(
    "COLLECT finds the least and the greatest of whatever has an order",
    arguments: [
      (["\"c\"", "\"a\""], "\"a\"", "\"c\""),
      (["@\"2026-01-02\"", "@\"2026-01-01\""], "@\"2026-01-01\"", "@\"2026-01-02\""),
      (["@\"PT2H\"", "@\"P1D\""], "@\"PT2H\"", "@\"P1D\""), (["1", "\"a\""], "null", "null"),
      (["true", "false"], "null", "null"), (["1", "null"], "null", "null"),
    ])
  func extremes(_ results: [String], _ least: String, _ greatest: String) throws {
    for (name, expected) in [("MIN", least), ("MAX", greatest)] {
      let text = ModelText.single(
        policy: "COLLECT", aggregation: name, inputs: ["a"], rules: results.map { ["-", $0] })
      let value = try text.model().evaluate("d", inputs: [:]).value
      #expect(try value == BoxedModel.feel(expected))
    }
  }

  @Test("output values may be ranges; their order is that of importance")
  func rankedByRanges() throws {
    func value(_ policy: String) throws -> Value {
      try ModelText.single(
        policy: policy, inputs: ["a"], outputs: [(nil, "[10..20], [0..10)", nil)],
        rules: [["-", "5"], ["-", "15"], ["-", "30"]]
      ).model().evaluate("d", inputs: [:]).value
    }
    #expect(try value("PRIORITY") == 15)
    #expect(try value("OUTPUT ORDER") == [15, 5, 30])
  }

  @Test("no match is null, or the default")
  func none() throws {
    #expect(try value("UNIQUE", .null) == .null)
    let text = ModelText.single(
      policy: "UNIQUE", inputs: ["a"], outputs: [(nil, nil, "\"else\"")], rules: [["1", "\"x\""]])
    #expect(try text.model().evaluate("d", inputs: ["a": 2]).value == "else")
  }

  @Test("several outputs make a context")
  func several() throws {
    let text = ModelText.single(
      policy: "FIRST", inputs: ["a"], outputs: [("x", nil, nil), ("y", nil, nil)],
      rules: [["-", "a", "a + 1"]])
    #expect(
      try text.model().evaluate("d", inputs: ["a": 1]).value == .context(["x": 1, "y": 2]))
  }

  @Test("says why there is no result")
  func warnings() throws {
    let text = ModelText.single(
      policy: "UNIQUE", inputs: ["a"], rules: [["> 1", "1"], ["> 2", "2"]])
    let model = try text.model()
    #expect(
      model.evaluate("d", inputs: ["a": 3]).warnings.map(\.message)
        == ["rules 1, 2 match, and they may not all"])
    #expect(model.evaluate("d", inputs: ["a": 1]).warnings.map(\.message) == ["no rule matches"])
    let odd = model.evaluate("d", inputs: ["a": "x"]).warnings
    #expect(odd.contains { $0.rule == 1 && $0.input == "a" })
    #expect(model.evaluate("e", inputs: [:]).value == .null)
  }

  @Test("values that are not allowed give null")
  func allowed() throws {
    var text = ModelText.single(policy: "UNIQUE", inputs: ["a"], rules: [["-", "1"]])
    text.tables[0].inputs[0].allowed = "\"x\", \"y\""
    let model = try text.model()
    #expect(model.evaluate("d", inputs: ["a": "x"]).value == 1)
    #expect(model.evaluate("d", inputs: ["a": "z"]).value == .null)
  }
}
