import DMN
import Diagnostics
import FEEL
import Testing

@Suite("Business knowledge models and decision services")
struct InvocableTests {
  typealias Box = BoxedModel

  @Test("are invoked by position, by name and in boxes")
  func invoked() throws {
    let elements =
      Box.function("minus", ["a", "b"], Box.literal("a - b"))
      + Box.decision(
        "d", requiring: ["function:minus"],
        "<list>\(Box.literal("minus(5, 2)"))\(Box.literal("minus(b: 5, a: 2)"))"
          + "<invocation>\(Box.literal("minus"))<binding><parameter name=\"a\"/>\(Box.literal("9"))"
          + "</binding><binding><parameter name=\"b\"/>\(Box.literal("1"))</binding></invocation>"
          + "</list>")
    #expect(try BoxedModel(elements: elements).value() == [3, -3, 8])
  }

  @Test("hold tables, whose columns are the parameters where none are written")
  func tables() throws {
    let table = Box.table(["age"], rules: [["< 18", "\"minor\""], [">= 18", "\"adult\""]])
    for parameters in [["age"], []] {
      let elements =
        Box.function("kind", parameters, table)
        + Box.decision(requiring: ["function:kind"], Box.literal("[kind(3), kind(age: 30)]"))
      #expect(try BoxedModel(elements: elements).value() == ["minor", "adult"])
    }
  }

  @Test("see only what they require, and themselves")
  func scope() throws {
    let functions =
      Box.function("one", [], Box.literal("1"))
      + Box.function("two", [], requiring: ["function:one"], Box.literal("one() + one()"))
      + Box.function("factorial", ["n"], Box.literal("if n < 2 then 1 else n * factorial(n - 1)"))
    let decision = Box.decision(
      requiring: ["function:two", "function:factorial"], Box.literal("two() + factorial(5)"))
    #expect(try BoxedModel(elements: functions + decision).value() == 122)
    let stranger = Box.decision(requiring: ["function:two"], Box.literal("one()"))
    #expect(throws: (any Error).self) {
      try BoxedModel(elements: functions + stranger).model()
    }
  }

  @Test("end as null with a warning when they invoke themselves forever")
  func endless() throws {
    let elements =
      Box.function(
        "f", ["n"], Box.context([("m", Box.literal("f(n + 1)"))], result: Box.literal("m")))
      + Box.function("g", ["f"], Box.literal("f(f)"))
      + Box.decision("d", requiring: ["function:f"], Box.literal("f(0)"))
      + Box.decision("e", requiring: ["function:g"], Box.literal("g(g)"))
    let model = try BoxedModel(elements: elements).model()
    for decision in ["d", "e"] {
      let outcome = model.evaluate(decision, inputs: [:])
      #expect(outcome.value == .null)
      #expect(!outcome.warnings.isEmpty && outcome.warnings.count <= 200)
    }
  }

  @Test("give null for arguments that do not fit, with the parameter named")
  func unsuitable() throws {
    let elements =
      Box.function("f", ["a: number"], Box.literal("\"made\""))
      + Box.decision(requiring: ["function:f"], Box.literal("[f(1), f([1]), f(\"x\"), f(null)]"))
    let outcome = try BoxedModel(elements: elements).model().evaluate("d", inputs: [:])
    #expect(outcome.value == ["made", "made", .null, "made"])
    #expect(outcome.warnings.contains { $0.message.contains("«a»") })
  }

  @Test("are values: passed on, compared, and known by their types")
  func values() throws {
    let elements =
      Box.function("twice", ["f", "x"], Box.literal("f(f(x))"))
      + Box.function(
        "add", ["x: number"],
        "<literalExpression typeRef=\"number\"><text>x + 1</text>"
          + "</literalExpression>")
      + Box.decision(
        requiring: ["function:twice", "function:add"],
        Box.literal(
          "[twice(add, 1), add = add, add = twice, add instance of function<number>->number,"
            + " sort([1, 3], function(a, b) add(a) > b)]"))
    #expect(try BoxedModel(elements: elements).value() == [3, true, false, true, [3, 1]])
  }

  private static let serviceElements =
    Box.input("i", type: "number") + Box.decision("basis", Box.literal("100"))
    + Box.decision(
      "sum", requiring: ["input:i", "decision:basis"], Box.literal("i + basis"))
    + Box.decision("twice", requiring: ["decision:sum"], Box.literal("sum * 2"))
      + """
      <decisionService id="one" name="one"><outputDecision href="#twice"/>\
      <encapsulatedDecision href="#sum"/><inputDecision href="#basis"/><inputData href="#i"/>\
      </decisionService><decisionService id="both" name="both"><outputDecision href="#sum"/>\
      <outputDecision href="#twice"/><inputData href="#i"/></decisionService>
      """

  @Test(
    "services take input data, then input decisions, and give one result or a context",
    arguments: [
      ("one(1, 2)", "6"), ("one(i: 1, basis: 10)", "22"), ("one(basis: 10, i: [1])", "22"),
      ("both(1)", "{sum: 101, twice: 202}"), ("one(1)", "null"), ("one(1, \"x\")", "null"),
      ("[one(1, 0), one(2, 0)]", "[2, 4]"), ("one(i: 1)", "null"),
      ("for s in [one] return s(0, 1)", "[2]"),
    ])
  func services(expression: String, expected: String) throws {
    let elements =
      Self.serviceElements
      + Box.decision(requiring: ["function:one", "function:both"], Box.literal(expression))
    #expect(try BoxedModel(elements: elements).value() == BoxedModel.feel(expected))
  }

  @Test("can be invoked from outside")
  func outside() throws {
    let model = try BoxedModel(
      elements: Self.serviceElements + Box.function("f", ["a"], Box.literal("a + 1"))
    ).model()
    #expect(model.invoke("one", arguments: ["i": 1, "basis": 2]).value == 6)
    #expect(model.invoke("f", arguments: ["a": 2, "z": 9]).value == 3)
    let missing = model.invoke("g", arguments: [:])
    #expect(missing.value == .null && missing.warnings.count == 1)
    // Without the service around it the input decision is made.
    #expect(model.evaluate("twice", inputs: ["i": 1]).value == 202)
  }

  @Test(
    "methods of Java with a counterpart are found, others give null",
    arguments: [
      ("java.lang.Math", "max(int,int)", "f(3, 7)", "7"),
      ("java.lang.Math", "pow(double, double)", "f(2, 10)", "1024"),
      ("java.lang.System", "exit(int)", "f(1, 2)", "null"),
    ])
  func methods(type: String, signature: String, expression: String, expected: String) throws {
    let mapping = Box.context([
      ("class", Box.literal("\"\(type)\"")), ("method signature", Box.literal("\"\(signature)\"")),
    ])
    let elements =
      "<businessKnowledgeModel id=\"f\" name=\"f\"><encapsulatedLogic kind=\"Java\">"
      + Box.parameters(["a: number", "b: number"]) + mapping
      + "</encapsulatedLogic></businessKnowledgeModel>"
      + Box.decision(requiring: ["function:f"], Box.literal(expression))
    #expect(try BoxedModel(elements: elements).value() == BoxedModel.feel(expected))
  }
}
