import DMN
import Diagnostics
import FEEL
import Testing

@Suite("Types of the model")
struct TypeTests {
  typealias Box = BoxedModel

  private static let definitions = """
    <itemDefinition name="tShort"><typeRef>string</typeRef><allowedValues><text>"a", "b"</text>\
    </allowedValues></itemDefinition>\
    <itemDefinition name="tShorts" isCollection="true"><typeRef>tShort</typeRef></itemDefinition>\
    <itemDefinition name="tNumbers" isCollection="true"><typeRef>number</typeRef>\
    <allowedValues><text>[0..10]</text></allowedValues></itemDefinition>\
    <itemDefinition name="tFew" isCollection="true"><typeRef>number</typeRef>\
    <typeConstraint><text>count(?) &lt; 3</text></typeConstraint></itemDefinition>\
    <itemDefinition name="tPositive"><typeRef>number</typeRef><typeConstraint><text>&gt; 0</text>\
    </typeConstraint></itemDefinition>\
    <itemDefinition name="tPerson"><itemComponent name="name"><typeRef>tShort</typeRef>\
    </itemComponent><itemComponent name="born"><typeRef>date and time</typeRef></itemComponent>\
    </itemDefinition>\
    <itemDefinition name="tPair" isCollection="true"><itemComponent name="x"><typeRef>number\
    </typeRef></itemComponent></itemDefinition>\
    <itemDefinition name="tTree"><itemComponent name="value"><typeRef>number</typeRef>\
    </itemComponent><itemComponent name="children" isCollection="true"><typeRef>tTree</typeRef>\
    </itemComponent></itemDefinition>\
    <itemDefinition name="tRows" isCollection="true"><typeRef>tNumbers</typeRef></itemDefinition>\
    <itemDefinition name="tMap"><functionItem outputTypeRef="number"><parameters name="n" \
    typeRef="number"/></functionItem></itemDefinition>
    """

  /// A type, a value as FEEL writes it, and what becomes of it.
  static let cases: [(String, String, String)] = [
    ("string", "\"x\"", "\"x\""), ("string", "1", "null"), ("string", "[\"x\"]", "\"x\""),
    ("string", "[\"x\", \"y\"]", "null"), ("number", "[[1]]", "null"), ("Any", "[1]", "[1]"),
    ("boolean", "true", "true"), ("feel:number", "1", "1"),
    (
      "dateTime", "@\"2026-01-01\"",
      "@\"2026-01-01T00:00:00Z\""
    ), ("date", "@\"2026-01-01\"", "@\"2026-01-01\""),
    ("date", "@\"2026-01-01T00:00:00\"", "null"),
    (
      "days and time duration", "@\"P1D\"",
      "@\"P1D\""
    ), ("yearMonthDuration", "@\"P1D\"", "null"), ("list<number>", "[1, 2]", "[1, 2]"),
    ("list<number>", "1", "[1]"), ("list<number>", "[1, \"x\"]", "null"),
    ("list<tShort>", "[\"a\"]", "[\"a\"]"), ("range<number>", "[1..2]", "[1..2]"),
    ("range<number>", "1", "null"), ("context<a: number>", "{a: 1, b: 2}", "{a: 1, b: 2}"),
    ("context<a: number>", "{b: 2}", "null"), ("tShort", "\"a\"", "\"a\""),
    ("tShort", "\"c\"", "null"), ("tShort", "null", "null"), ("tShort", "[\"a\"]", "\"a\""),
    ("tShorts", "\"a\"", "[\"a\"]"), ("tShorts", "[\"a\", \"b\"]", "[\"a\", \"b\"]"),
    ("tShorts", "[\"a\", \"c\"]", "null"), ("tShorts", "[\"a\", null]", "[\"a\", null]"),
    ("tShorts", "[]", "[]"), ("tNumbers", "[1, 10]", "[1, 10]"), ("tNumbers", "[1, 11]", "null"),
    ("tRows", "[1, 2]", "[[1, 2]]"), ("tRows", "[[1], [2]]", "[[1], [2]]"), ("tRows", "1", "null"),
    ("tFew", "[1, 2]", "[1, 2]"), ("tFew", "[1, 2, 3]", "null"), ("tPositive", "1", "1"),
    ("tPositive", "-1", "null"), ("tPerson", "{name: \"a\"}", "{name: \"a\"}"),
    ("tPerson", "{name: \"z\"}", "null"), ("tPerson", "[{name: \"a\"}]", "{name: \"a\"}"),
    (
      "tPerson", "[{name: \"a\", born: @\"2026-01-01T00:00:00Z\", more: 1}]",
      "{name: \"a\", born: @\"2026-01-01T00:00:00Z\", more: 1}"
    ),
    ("tPerson", "{name: [\"a\"]}", "null"), ("tPerson", "{born: @\"2026-01-01\"}", "null"),
    ("list<date and time>", "[@\"2026-01-01\"]", "null"), ("tPerson", "1", "null"),
    ("tPair", "{x: 1}", "[{x: 1}]"), ("tPair", "[{x: \"\"}]", "null"),
    (
      "tTree", "{value: 1, children: [{value: 2, children: [{value: 3}]}]}",
      "{value: 1, children: [{value: 2, children: [{value: 3}]}]}"
    ),
    ("tTree", "{value: 1, children: [{value: \"x\"}]}", "null"),
    ("tTree", "{value: 1, children: {value: 2}}", "null"),
  ]

  @Test("change or refuse results, inputs and arguments alike", arguments: cases.indices)
  func coercion(index: Int) throws {
    let (type, text, wanted) = Self.cases[index]
    let expected = try BoxedModel.feel(wanted)
    let elements =
      Self.definitions + Box.decision("result", type: type, Box.literal(text))
      + Box.input("i", type: type) + Box.decision("echo", requiring: ["input:i"], Box.literal("i"))
      + Box.function("f", ["p: \(type)"], Box.literal("p"))
      + Box.decision("argument", requiring: ["function:f"], Box.literal("f(\(text))"))
      + Box.decision(
        "entry",
        "<context><contextEntry><variable name=\"e\" typeRef=\"\(Box.escaped(type))\"/>"
          + "\(Box.literal(text))</contextEntry><contextEntry>\(Box.literal("e"))</contextEntry>"
          + "</context>")
    let model = try BoxedModel(elements: elements).model()
    let given = try BoxedModel.feel(text)
    for (decision, inputs) in [
      ("result", [:]), ("echo", ["i": given]), ("argument", [:]), ("entry", [:]),
    ] as [(String, [String: Value])] {
      let outcome = model.evaluate(decision, inputs: inputs)
      #expect(outcome.value == expected, "\(decision) of \(type)")
      #expect(outcome.warnings.isEmpty == (!expected.isNull || given.isNull))
    }
  }

  @Test("take functions by the number of their parameters")
  func functions() throws {
    let elements =
      Self.definitions + Box.function("use", ["f: tMap"], Box.literal("f(2)"))
      + Box.decision(
        requiring: ["function:use"],
        Box.literal("[use(function(n) n * 3), use(function(a, b) a), use(1), use(floor)]"))
    #expect(try BoxedModel(elements: elements).value() == [6, .null, .null, 2])
  }

  @Test("of outputs give the order of priorities")
  func priorities() throws {
    let table = """
      <decisionTable hitPolicy="PRIORITY"><input><inputExpression><text>i</text></inputExpression>\
      </input><output typeRef="tShort"/><rule><inputEntry><text>-</text></inputEntry><outputEntry>\
      <text>"b"</text></outputEntry></rule><rule><inputEntry><text>1</text></inputEntry>\
      <outputEntry><text>"a"</text></outputEntry></rule></decisionTable>
      """
    let model = BoxedModel(
      elements: Self.definitions + Box.input("i") + Box.decision(requiring: ["input:i"], table))
    #expect(try model.value(["i": 1]) == "a")
    #expect(try model.value(["i": 2]) == "b")
  }

  @Test("that do not exist or define themselves are refused, with a suggestion")
  func unknown() {
    let model = BoxedModel(
      elements: Self.definitions + Box.decision(type: "tShrot", Box.literal("1"))
        + "<itemDefinition name=\"l\"><typeRef>l</typeRef></itemDefinition>")
    do {
      _ = try model.model()
      Issue.record("the model was read")
    } catch {
      #expect(error.list.map(\.code) == ["dmn.type", "dmn.type"])
      #expect(error.list.contains { $0.suggestion == "tShort" })
    }
  }
}
