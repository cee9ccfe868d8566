import DMN
import Diagnostics
import FEEL
import Testing

@Suite("Verification of tables inside boxed logic")
struct NestedVerificationTests {
  typealias Box = BoxedModel

  /// A gap at 3, and an overlap at 2.
  private static let wrong = Box.table(
    ["n"], rules: [["[1..2]", "1"], ["2", "2"], ["> 3", "3"]])
  private static let input = Box.input("n")

  private static func function(_ logic: String) -> String {
    "<functionDefinition><formalParameter name=\"n\"/>\(logic)</functionDefinition>"
  }

  /// Where the table stands, and the way to it in words.
  static let places: [(logic: String, way: String)] = [
    (Box.context([("part", wrong)]), "entry «part»"),
    (Box.context([("part", Box.literal("1"))], result: wrong), "the result"),
    ("<list>\(Box.literal("1"))\(wrong)</list>", "item 2"),
    (
      "<relation><column name=\"a\"/><column name=\"b\"/><row>\(Box.literal("1"))\(wrong)</row></relation>",
      "row 1, column «b»"
    ),
    (
      "<invocation>\(Box.literal("f"))<binding><parameter name=\"x\"/>\(wrong)</binding></invocation>",
      "argument «x»"
    ),
    (function(wrong), "the function"),
    (
      "<conditional><if>\(Box.literal("true"))</if><then>\(Box.literal("1"))</then><else>\(wrong)</else>"
        + "</conditional>", "«else»"
    ),
    ("<filter><in>\(wrong)</in><match>\(Box.literal("true"))</match></filter>", "«in»"),
    (
      "<for iteratorVariable=\"n\"><in>\(Box.literal("[1]"))</in><return>\(wrong)</return></for>",
      "«return»"
    ),
    (
      "<every iteratorVariable=\"n\"><in>\(Box.literal("[1]"))</in><satisfies>\(wrong)</satisfies></every>",
      "«satisfies»"
    ),
    (
      Box.context([("a", Box.context([("b", "<list>\(wrong)</list>")]))]),
      "entry «a», entry «b», item 1"
    ),
  ]

  @Test("finds gaps and overlaps there, and says where", arguments: places)
  func everywhere(_ place: (logic: String, way: String)) throws {
    let elements =
      Self.input + Box.function("f", ["x"], Box.literal("x"))
      + Box.decision(requiring: ["input:n", "function:f"], place.logic)
    let found = try BoxedModel(elements: elements).model().findings()
    let gaps = found.filter { $0.kind == .gap }.map(\.diagnostic.message)
    #expect(gaps.contains { $0.hasPrefix("decision «d», \(place.way): no rule covers n = ") })
    let conflict = try #require(found.first { $0.kind == .conflict })
    #expect(conflict.decision == "d")
    #expect(conflict.rules == [1, 2])
    #expect(
      conflict.diagnostic.message == "decision «d», \(place.way): rules 1 and 2 both match n = 2")
    #expect(conflict.diagnostic.place?.length == 1)
  }

  @Test("looks into business knowledge models, with what their parameters can be")
  func functions() throws {
    let type =
      "<itemDefinition name=\"tZone\"><typeRef>string</typeRef><allowedValues><text>\"A\", \"B\", \"C\""
      + "</text></allowedValues></itemDefinition>"
    let table = Box.table(
      ["zone"], policy: "FIRST", rules: [["\"A\", \"B\"", "1"], ["\"A\"", "2"], ["\"D\"", "3"]])
    let elements =
      type + Box.function("f", ["zone: tZone"], table)
      + Box.decision(requiring: ["function:f"], Box.literal("f(\"A\")"))
    let found = try BoxedModel(elements: elements).model().findings()
    let messages = found.map(\.diagnostic.message)
    let subject = "business knowledge model «f»: "
    #expect(messages.contains("\(subject)no rule covers zone = \"C\"; rule 1 comes nearest"))
    #expect(
      messages.contains("\(subject)rule 2 never decides: in zone = \"A\" rule 1 matches first"))
    #expect(messages.contains("\(subject)rule 3 can never match, for «zone» is never \"D\""))
    #expect(found.allSatisfy { $0.decision == "f" })
  }

  @Test("knows what an entry before the table can be")
  func entries() throws {
    let first = """
      <decisionTable><input><inputExpression><text>n</text></inputExpression></input><output>\
      <outputValues><text>"low", "high"</text></outputValues></output><rule><inputEntry><text>&lt; 5\
      </text></inputEntry><outputEntry><text>"low"</text></outputEntry></rule><rule><inputEntry><text>\
      &gt;= 5</text></inputEntry><outputEntry><text>"high"</text></outputEntry></rule></decisionTable>
      """
    let logic = Box.context(
      [("level", first)], result: Box.table(["level"], rules: [["\"low\"", "1"]]))
    let model = BoxedModel(elements: Self.input + Box.decision(requiring: ["input:n"], logic))
    let gaps = try model.model().findings().filter { $0.kind == .gap }
    #expect(
      gaps.map(\.diagnostic.message) == [
        "decision «d», the result: no rule covers level = \"high\"; rule 1 comes nearest"
      ])
  }

  @Test("takes no name of a filter's item for a fact")
  func filters() throws {
    let type =
      "<itemDefinition name=\"tN\"><typeRef>number</typeRef><allowedValues><text>1</text></allowedValues>"
      + "</itemDefinition>"
    let match = Box.table(["n"], rules: [["1", "true"]])
    let logic =
      "<filter><in>\(Box.literal("[{n: 7}]"))</in><match>\(match)</match></filter>"
    let elements = type + Box.input("n", type: "tN") + Box.decision(requiring: ["input:n"], logic)
    let gaps = try BoxedModel(elements: elements).model().findings().filter { $0.kind == .gap }
    // The type of the input allows one alone, which would leave no gap.
    #expect(gaps.count == 1)
  }

  @Test(
    "dates, times and durations: only real gaps are told",
    arguments: [
      (["<= @\"2026-01-31\"", ">= @\"2026-02-01\""], nil),
      (
        ["<= @\"2026-01-31\"", ">= @\"2026-02-02\""], "(@\"2026-01-31\"..@\"2026-02-02\"), such as"
      ),
      (["[@\"00:00:00\"..@\"12:00:00\")", "[@\"12:00:00\"..@\"23:59:59\"]"], nil),
      (["< @\"12:00:00\"", "> @\"12:00:00\""], "n = @\"12:00:00\""),
      (["< @\"P1Y\"", ">= @\"P12M\""], nil), (["<= @\"P11M\"", ">= @\"P1Y\""], nil),
      (["<= @\"PT1H\"", ">= @\"PT1H1S\""], "(@\"PT1H\"..@\"PT1H1S\"), such as"),
      (["< \"b\"", ">= \"b\""], nil), (["< \"b\"", "> \"b\""], "n = \"b\""),
    ] as [([String], String?)])
  func ordered(_ cells: [String], _ gap: String?) throws {
    let table = Box.table(["n"], rules: cells.map { [$0, "1"] })
    let model = BoxedModel(elements: Self.input + Box.decision(requiring: ["input:n"], table))
    let found = try model.model().findings()
    let gaps = found.filter { $0.kind == .gap }
    #expect(gaps.count == (gap == nil ? 0 : 1), "\(gaps.map(\.diagnostic.message))")
    if let gap { #expect(gaps.first?.diagnostic.message.contains(gap) == true, "\(gaps)") }
    #expect(!found.contains { $0.kind == .conflict || $0.kind == .unexamined })
  }
}
