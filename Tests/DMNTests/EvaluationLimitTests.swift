import DMN
import FEEL
import Testing

/// A limit is not null: what it cuts off must not make another rule match.
@Suite("Limits of evaluations")
struct EvaluationLimitTests {
  typealias Box = BoxedModel

  /// `depth(n)` is `n`, by as many invocations.
  private static let functions =
    Box.function("depth", ["n"], Box.literal("if n = 0 then 0 else 1 + depth(n - 1)"))
      + """
      <businessKnowledgeModel id="boxed" name="boxed"><variable name="boxed"/><encapsulatedLogic>\
      <formalParameter name="n"/><conditional><if>\(Box.literal("n = 0"))</if><then>\
      \(Box.literal("0"))</then><else>\
      \(Box.context([("rest", Box.literal("boxed(n - 1)"))], result: Box.literal("1 + rest")))\
      </else></conditional></encapsulatedLogic></businessKnowledgeModel>
      """

  private func model(_ logic: String, more: String = "") -> BoxedModel {
    BoxedModel(
      elements: Self.functions + Box.input("x") + more
        + Box.decision(requiring: ["function:depth", "function:boxed", "input:x"], logic))
  }

  @Test(
    "functions of models invoke each other as deep as is said", arguments: ["depth", "boxed"])
  func depth(function: String) throws {
    let model = try model(Box.literal("\(function)(x)")).model()
    let deepest = Budget.mostInvocations - 1
    for depth in [0, 63, 64, 105, 200, deepest] {
      let outcome = model.evaluate("d", inputs: ["x": .number(Decimal(depth))])
      #expect(outcome.value == .number(Decimal(depth)))
      #expect(outcome.warnings.isEmpty)
    }
    for depth in [deepest + 1, deepest + 2, 5_000] {
      let outcome = model.evaluate("d", inputs: ["x": .number(Decimal(depth))])
      #expect(outcome.value == .null)
      #expect(outcome.warnings.count == 1)
      // The function is named once, not once for each invocation.
      let message = outcome.warnings.first?.message ?? ""
      #expect(message.hasPrefix("«\(function)»: more than"), "\(message)")
    }
  }

  /// Logic that would have a value if the limit were only null.
  @Test(
    "what meets a limit is null, whatever stands around it",
    arguments: [
      Box.literal("if depth(x) = null then 1 else 2"),
      Box.literal("[depth(x), 1][2]"),
      Box.table(["depth(x)"], policy: "FIRST", rules: [["1", "\"a\""], ["-", "\"wrong\""]]),
      Box.table(["x"], policy: "FIRST", rules: [["depth(x)", "\"a\""], ["-", "\"wrong\""]]),
      Box.table(["x"], policy: "COLLECT", rules: [["-", "depth(x)"], ["-", "1"]]),
      Box.context([("a", Box.literal("boxed(x)"))], result: Box.literal("1")),
      "<list>" + Box.literal("depth(x)") + Box.literal("1") + "</list>",
      Box.literal("some i in 1..2000000 satisfies i = x"),
      "<every iteratorVariable=\"i\"><in>" + Box.literal("[1..2000000]") + "</in><satisfies>"
        + Box.literal("true") + "</satisfies></every>",
    ])
  func around(logic: String) throws {
    let outcome = try model(logic).model().evaluate("d", inputs: ["x": 5_000_000])
    #expect(outcome.value == .null)
    #expect(!outcome.warnings.isEmpty)
  }

  @Test("a decision that reads one that met a limit is null as well")
  func chain() throws {
    let more = Box.decision(
      "deep", requiring: ["function:depth", "input:x"], Box.literal("depth(x)"))
    let logic = Box.literal("if deep = null then \"wrong\" else \"right\"")
    let elements =
      Self.functions + Box.input("x") + more + Box.decision(requiring: ["decision:deep"], logic)
    let model = try BoxedModel(elements: elements).model()
    #expect(model.evaluate("d", inputs: ["x": 5]).value == "right")
    #expect(model.evaluate("d", inputs: ["x": 5_000]).value == .null)
  }

  @Test(
    "a session hands over what meets a limit",
    arguments: [
      Box.table(["depth(x)"], policy: "FIRST", rules: [["1", "\"a\""], ["-", "\"wrong\""]]),
      Box.table(["x"], policy: "FIRST", rules: [["depth(x)", "\"a\""], ["-", "\"wrong\""]]),
      Box.literal("if depth(x) = null then \"wrong\" else \"right\""),
    ])
  func session(logic: String) throws {
    let inquiry = try Inquiry(
      try model(logic).model(), goal: "d",
      bindings: [Binding(input: "x", slot: "x", mode: .asked)],
      domains: ["x": SlotDomain(values: [1, 5_000], canBeUnknown: false)])
    #expect(inquiry.verdict(["x": .known(1)])?.outcome != nil)
    let verdict = try #require(inquiry.verdict(["x": .known(5_000)]))
    #expect(verdict.outcome == nil)
  }
}
