import DMN
import FEEL
import Testing

@Suite("Sessions over all forms of logic")
struct SessionLogicTests {
  typealias Box = BoxedModel

  private func inquiry(_ logic: String) throws -> Inquiry {
    let elements =
      Box.input("a") + Box.input("b")
      + Box.function(
        "size", ["n"], Box.table(["n"], rules: [["< 5", "\"s\""], [">= 5", "\"l\""]]))
      + Box.decision(requiring: ["input:a", "input:b", "function:size"], logic)
    return try Inquiry(
      try BoxedModel(elements: elements).model(), goal: "d",
      bindings: ["a", "b"].map { Binding(input: $0, slot: $0, mode: .asked) },
      domains: [
        "a": SlotDomain(values: [1, 9], canBeUnknown: false),
        "b": SlotDomain(values: [1, 9], canBeUnknown: false),
      ])
  }

  @Test("settle when what is open does not matter")
  func settled() throws {
    let logic = Box.context(
      [("kind", Box.literal("size(a)"))],
      result: Box.table(
        ["kind", "b"], rules: [["\"s\"", "-", "\"done\""], ["\"l\"", "1", "\"x\""]]))
    let inquiry = try inquiry(logic)
    #expect(inquiry.relevantSlots([:]).contains("a"))
    #expect(inquiry.verdict([:]) == nil)
    #expect(inquiry.verdict(["a": .known(1)])?.outcome == "done")
    #expect(inquiry.relevantSlots(["a": .known(9)]) == ["b"])
    #expect(inquiry.verdict(["a": .known(9), "b": .known(1)])?.outcome == "x")
    #expect(inquiry.verdict(["a": .known(9), "b": .known(9)])?.status == .noRule)
  }
}
