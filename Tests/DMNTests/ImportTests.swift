import DMN
import Diagnostics
import FEEL
import Testing

@Suite("Imports")
struct ImportTests {
  typealias Box = BoxedModel

  private static func importing(_ namespace: String, as name: String) -> String {
    "<import namespace=\"\(namespace)\" name=\"\(name)\" "
      + "importType=\"https://www.omg.org/spec/DMN/20230324/MODEL/\"/>"
  }

  private static let base = BoxedModel(
    namespace: "urn:base",
    elements: "<itemDefinition name=\"tAge\"><typeRef>number</typeRef><allowedValues><text>"
      + "[0..150]</text></allowedValues></itemDefinition>"
      + Box.input("age", type: "tAge")
      + Box.decision("older by-one", requiring: ["input:age"], Box.literal("age + 1"))
      + Box.function("shout", ["text"], Box.literal("upper case(text)")))

  @Test("give results, functions and types by the import's name")
  func named() throws {
    var model = BoxedModel(namespace: "urn:t", library: [Self.base.file])
    model.elements =
      Self.importing("urn:base", as: "the base")
      + Box.input("limit", type: "the base.tAge")
      + Box.decision(
        requiring: [
          "decision:urn:base#older by-one", "function:urn:base#shout", "input:limit",
        ], Box.literal("[the base.older by-one, the base.shout(\"a\"), limit]"))
    #expect(try model.value(["age": 3, "limit": 9]) == [4, "A", 9])
    #expect(try model.value(["urn:base#age": 5, "age": 3, "limit": 151]) == [6, "A", .null])
    #expect(try model.lenientModel().evaluate("d", inputs: ["age": 3]).value == [4, "A", .null])
  }

  @Test("without a name give what they hold by its own name")
  func unnamed() throws {
    var model = BoxedModel(namespace: "urn:t", library: [Self.base.file])
    model.elements =
      Self.importing("urn:base", as: "")
      + Box.decision(
        type: "tAge", requiring: ["decision:urn:base#older by-one", "function:urn:base#shout"],
        Box.literal("if shout(\"a\") = \"A\" then older by-one else 0"))
    #expect(try model.value(["age": 3]) == 4)
  }

  @Test("keep elements of the same name and id apart")
  func sameNames() throws {
    func middle(_ namespace: String, _ factor: Int) -> BoxedModel {
      BoxedModel(
        namespace: namespace,
        elements: Self.importing("urn:base", as: "base")
          + Box.decision(
            "d", requiring: ["decision:urn:base#older by-one"],
            Box.literal("base.older by-one * \(factor)")))
    }
    var model = BoxedModel(namespace: "urn:t")
    model.library = [middle("urn:b", 10).file, middle("urn:c", 100).file, Self.base.file]
    model.elements =
      Self.importing("urn:b", as: "b") + Self.importing("urn:c", as: "c")
      + Box.decision(
        "d", requiring: ["decision:urn:b#d", "decision:urn:c#d"], Box.literal("[b.d, c.d]"))
    #expect(try model.lenientModel().evaluate("d", inputs: ["age": 1]).value == [20, 200])
  }

  @Test("that lead nowhere leave the rest of a model as it is, where that is tolerated")
  func missing() throws {
    var model = BoxedModel(namespace: "urn:t")
    model.elements =
      Self.importing("urn:nowhere", as: "n") + Box.decision("ok", Box.literal("1"))
      + Box.decision("d", requiring: ["decision:urn:nowhere#x"], Box.literal("n.x"))
    let read = try model.lenientModel()
    #expect(read.evaluate("ok", inputs: [:]).value == 1)
    #expect(read.evaluate("d", inputs: [:]).value == .null)
    #expect(Set(read.problems.map(\.code)) == ["dmn.requirement", "feel.name"])
    #expect(throws: (any Error).self) { try model.model() }
  }

  @Test("of facts cannot be asked for in a session")
  func session() throws {
    var model = BoxedModel(namespace: "urn:t", library: [Self.base.file])
    model.elements =
      Self.importing("urn:base", as: "b")
      + Box.decision(requiring: ["decision:urn:base#older by-one"], Box.literal("b.older by-one"))
    let read = try model.model()
    do {
      _ = try Inquiry(read, goal: "d", bindings: [], domains: [:])
      Issue.record("the graph was built")
    } catch {
      #expect(error.list.map(\.code) == ["dmn.import"])
    }
  }
}
