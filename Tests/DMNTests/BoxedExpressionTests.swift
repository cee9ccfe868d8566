import DMN
import Diagnostics
import FEEL
import Testing

@Suite("Boxed expressions")
struct BoxedExpressionTests {
  typealias Box = BoxedModel

  private static func loop(_ kind: String, _ items: String, _ body: String) -> String {
    let part = kind == "for" ? "return" : "satisfies"
    return "<\(kind) iteratorVariable=\"x\"><in>\(Box.literal(items))</in>"
      + "<\(part)>\(body)</\(part)></\(kind)>"
  }

  private static func filter(_ items: String, _ match: String) -> String {
    "<filter><in>\(Box.literal(items))</in><match>\(match)</match></filter>"
  }

  private static func conditional(_ condition: String) -> String {
    "<conditional><if>\(Box.literal(condition))</if><then>\(Box.literal("1"))</then>"
      + "<else>\(Box.literal("2"))</else></conditional>"
  }

  private static let people = "[{name: \"a\", age: 10}, {name: \"b\", age: 20}, {name: \"c\"}]"

  /// Logic and what it comes to, as FEEL writes it.
  static let cases: [(String, String)] = [
    (Box.literal("1 + 1"), "2"), (Box.context([]), "{}"),
    (
      Box.context([("a", Box.literal("1")), ("b c", Box.literal("a + 1"))]),
      "{a: 1, \"b c\": 2}"
    ),
    (Box.context([("b c", Box.literal("2"))], result: Box.literal("b c * 3")), "6"),
    (
      Box.context([
        ("a", Box.literal("1")), ("inner", Box.context([("b", Box.literal("a"))])),
        ("c", Box.literal("inner.b")),
      ]), "{a: 1, inner: {b: 1}, c: 1}"
    ),
    (Box.context([("a", Box.literal("1 / 0")), ("b", Box.literal("2"))]), "{a: null, b: 2}"),
    (
      Box.context(
        [("a", Box.literal("7"))],
        result: Box.table(["a"], rules: [["< 5", "\"low\""], [">= 5", "a + 1"]])), "8"
    ),
    ("<list>\(Box.literal("1"))\(Box.context([("a", Box.literal("2"))]))</list>", "[1, {a: 2}]"),
    ("<list/>", "[]"),
    (
      """
      <relation><column name="a"/><column name="b c"/><row>\(Box.literal("1"))\
      \(Box.literal("\"x\""))</row><row>\(Box.literal("2"))\(Box.literal("null"))</row></relation>
      """, "[{a: 1, \"b c\": \"x\"}, {a: 2, \"b c\": null}]"
    ),
    ("<relation><column name=\"a\"/></relation>", "[]"),
    (conditional("true"), "1"), (conditional("false"), "2"), (conditional("null"), "2"),
    (conditional("\"true\""), "null"), (conditional("1 < null"), "2"),
    (loop("for", "[1, 2, 3]", Box.literal("x * 2")), "[2, 4, 6]"),
    (loop("for", "[1, 2, 3]", Box.literal("count(partial)")), "[0, 1, 2]"),
    (loop("for", "[]", Box.literal("x")), "[]"), (loop("for", "5", Box.literal("x")), "[5]"),
    (loop("for", "[2..4]", Box.literal("x")), "[2, 3, 4]"),
    (loop("for", "null", Box.literal("x")), "null"),
    (loop("for", "[1, 2]", Box.context([("y", Box.literal("x"))])), "[{y: 1}, {y: 2}]"),
    (
      loop("for", "[3, 8]", Box.table(["x"], rules: [["< 5", "\"low\""], ["-", "\"any\""]])),
      "[null, \"any\"]"
    ),
    (loop("some", "[1, 2]", Box.literal("x = 2")), "true"),
    (loop("some", "[1, 2]", Box.literal("x = 3")), "false"),
    (loop("some", "[]", Box.literal("true")), "false"),
    (loop("some", "[1, 2]", Box.literal("if x = 1 then null else true")), "true"),
    (loop("some", "[1, 2]", Box.literal("if x = 1 then null else false")), "null"),
    (loop("some", "[1, 2]", Box.literal("if x = 1 then \"no\" else true")), "null"),
    (loop("every", "[1, 2]", Box.literal("x > 0")), "true"),
    (loop("every", "[1, 2]", Box.literal("x > 1")), "false"),
    (loop("every", "[]", Box.literal("false")), "true"),
    (loop("every", "[1, 2]", Box.literal("if x = 1 then null else false")), "false"),
    (loop("every", "null", Box.literal("true")), "null"),
    (filter("[1, 2, 3]", Box.literal("item > 1")), "[2, 3]"),
    (filter(people, Box.literal("age > 10")), "[{name: \"b\", age: 20}]"),
    (filter(people, Box.literal("item.name = \"c\"")), "[{name: \"c\"}]"),
    (filter("[{item: 1}]", Box.literal("item = 1")), "[{item: 1}]"),
    (filter("null", Box.literal("true")), "[]"), (filter("4", Box.literal("item = 4")), "[4]"),
    (filter("[1, 2]", Box.literal("\"x\"")), "null"), (filter("[1, 2]", Box.literal("null")), "[]"),
    (
      filter("[1, 6, 9]", Box.table(["item"], rules: [["< 5", "false"], [">= 5", "item < 8"]])),
      "[6]"
    ),
    (
      filter(
        people,
        "<conditional><if>\(Box.literal("name = \"a\""))</if><then>"
          + "\(Box.literal("true"))</then><else>\(Box.literal("false"))</else></conditional>"),
      "[{name: \"a\", age: 10}]"
    ),
  ]

  @Test("come to what the standard says", arguments: cases.indices)
  func value(index: Int) throws {
    let (logic, expected) = Self.cases[index]
    let model = BoxedModel(elements: Box.decision(logic))
    #expect(try model.value() == BoxedModel.feel(expected), "\(logic)")
  }

  @Test("define functions that keep the names of their place")
  func functions() throws {
    let function = """
      <functionDefinition>\(Box.parameters(["n"]))\(Box.table(
        ["n"], rules: [["<= limit", "\"small\""], ["> limit", "\"large\""]]))</functionDefinition>
      """
    let logic = Box.context(
      [
        ("limit", Box.literal("10")), ("size", function),
        ("all", Box.literal("for n in [1, 11] return size(n)")),
        (
          "named",
          "<invocation>\(Box.literal("size"))<binding><parameter name=\"n\"/>"
            + "\(Box.literal("limit + 1"))</binding></invocation>"
        ),
      ], result: Box.literal("[all, named]"))
    let model = BoxedModel(elements: Box.decision(logic))
    #expect(try model.value() == BoxedModel.feel("[[\"small\", \"large\"], \"large\"]"))
  }

  @Test(
    "invoke whatever is a function, by the names of its parameters",
    arguments: [
      ("string length", ["string": "\"abc\""], "3"),
      ("function(a, b) a - b", ["b": "1", "a": "5"], "4"),
      ("function(a, b) b", ["a": "5"], "null"), ("function(a) a", ["z": "5"], "null"),
      ("\"no function\"", ["a": "1"], "null"),
    ])
  func invocations(function: String, arguments: [String: String], expected: String) throws {
    let bindings = arguments.sorted { $0.key < $1.key }.map {
      "<binding><parameter name=\"\($0.key)\"/>\(Box.literal($0.value))</binding>"
    }
    let logic = "<invocation>\(Box.literal(function))\(bindings.joined())</invocation>"
    #expect(try BoxedModel(elements: Box.decision(logic)).value() == BoxedModel.feel(expected))
  }

  @Test("see only what stands before them")
  func scope() {
    let logic = Box.context([("a", Box.literal("b")), ("b", Box.literal("1"))])
    #expect(throws: (any Error).self) { try BoxedModel(elements: Box.decision(logic)).model() }
  }

  @Test("know types by the names of the model")
  func types() throws {
    let item = """
      <itemDefinition name="t Person"><itemComponent name="name"><typeRef>string</typeRef>\
      </itemComponent></itemDefinition>
      """
    let logic = Box.literal("[{name: \"x\"} instance of t Person, 1 instance of t Person]")
    let model = BoxedModel(elements: item + Box.decision(logic))
    #expect(try model.value() == [true, false])
  }

  @Test("are drawn as text")
  func rendered() throws {
    let logic = Box.context([("a", Box.literal("1"))], result: Box.literal("a"))
    let decision = try BoxedModel(elements: Box.decision(logic)).model().decision(named: "d")
    #expect(decision?.logic.rendered(as: "d") == "d = context\n  a = 1\n  result = a")
  }
}
