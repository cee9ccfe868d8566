import Diagnostics
import FEEL
import Testing

@Suite("Warnings")
struct WarningTests {
  @Test(
    "say what was in the way and where",
    arguments: [
      ("1 + \"a\"", .operands("+", .number, .string), 0..<7),
      ("2 * (1 < null)", .operands("<", .number, .null), 5..<13), ("1 / 0", .divisionByZero, 0..<5),
      ("9e6144 * 10", .numberTooLarge, 0..<11),
      ("{a: 1}.b", .missingEntry("b", of: .context), 0..<8),
      ("[1][3]", .missingItem(3), 0..<6), ("if 1 then 2 else 3", .condition(.number), 3..<4),
      ("for x in null return x", .domain, 9..<13), ("[5..1]", .endpoints, 0..<6),
      ("1 + abs(\"a\")", .argument(function: "abs", parameter: "n", .string), 4..<12),
      ("{f: 1, g: f(2)}", .notAFunction(.number), 10..<14),
      ("gone", .missingVariable("gone"), 0..<4),
      ("{f: abs, g: f(1, 2)}", .arguments(function: "abs"), 12..<19),
      ("for x in 1..1e9 return x", .limit(.rounds), 0..<24),
      ("0 ** -1", .divisionByZero, 0..<7), ("(-8) ** 0.5", .rootOfNegative, 0..<11),
      ("2 ** 1e10", .numberTooLarge, 0..<9),
      ("1 + 2 - \"a\" + 3", .operands("-", .number, .string), 0..<11),
      (
        "date(\"2020-13-01\")",
        .value(function: "date", parameter: "from", "2020-13-01"), 0..<18
      ),
      ("date(true)", .argument(function: "date", parameter: "from", .boolean), 0..<10),
      ("sum([1, \"2\"])", .item(function: "sum", 2, .string), 0..<13),
      ("all([true, 1])", .item(function: "all", 2, .number), 0..<14),
      (
        "substring(\"foobar\", 7)",
        .value(function: "substring", parameter: "start position", 7), 0..<22
      ),
    ] as [(String, Warning.Kind, Range<Int>)])
  func kind(text: String, kind: Warning.Kind, range: Range<Int>) throws {
    let evaluation = try Expression.parse(SourceText(text, file: "t"), names: ["gone"])
      .evaluate(in: Scope())
    let warning = try #require(evaluation.warnings.first)
    #expect(warning.kind == kind)
    #expect(warning.range == range)
    #expect(!warning.description.isEmpty)
  }

  @Test(
    "do not come up where null is a proper answer",
    arguments: [
      "null = 1", "null != null", "if null then 1 else 2", "false and null", "[][item = 1]",
    ])
  func silence(text: String) throws {
    let evaluation = try Expression.parse(SourceText(text, file: "t"), names: [])
      .evaluate(in: Scope())
    #expect(evaluation.warnings == [])
  }

  @Test("say so when nested loops would take too many rounds")
  func rounds() throws {
    let text = "some x in 1..100000, y in 1..100000 satisfies false"
    let evaluation = try Expression.parse(SourceText(text, file: "t"), names: [])
      .evaluate(in: Scope())
    #expect(evaluation.value == .null)
    #expect(evaluation.warnings.map(\.kind) == [.limit(.rounds)])
  }
}
