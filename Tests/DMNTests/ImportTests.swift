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

  private static let rates = BoxedModel(
    namespace: "urn:rates",
    elements:
      "<itemDefinition name=\"tZone\"><typeRef>string</typeRef><allowedValues><text>\"A\", \"B\", "
      + "\"unknown\"</text></allowedValues></itemDefinition>"
      + Box.input("zone", type: "tZone") + Box.input("idle")
      + Box.decision(
        "rate", requiring: ["input:zone"], Box.literal("if zone = \"A\" then 1 else 2"))
      + Box.decision("other", requiring: ["input:idle"], Box.literal("idle"))
      + Box.function("twice", ["n: number"], Box.literal("n * 2")))

  private static func session(_ logic: String, requiring more: [String] = []) throws -> Inquiry {
    var model = BoxedModel(namespace: "urn:t", library: [rates.file])
    model.elements =
      importing("urn:rates", as: "lib") + Box.input("amount")
      + Box.decision(
        requiring: [
          "decision:urn:rates#rate", "decision:urn:rates#other", "function:urn:rates#twice",
          "input:amount",
        ] + more, Box.literal(logic))
    return try Inquiry(
      try model.model(), goal: "d",
      bindings: ["zone", "idle", "amount"].map { Binding(input: $0, slot: $0, mode: .asked) },
      domains: [
        "zone": SlotDomain(values: ["A", "B"]),
        "idle": SlotDomain(values: ["x", "y"]),
        "amount": SlotDomain(values: [1, 2], canBeUnknown: false),
      ])
  }

  @Test("give sessions facts, results and functions; what is not read is not asked")
  func session() throws {
    let inquiry = try Self.session("if amount = 1 then lib.twice(lib . rate) else 0")
    #expect(inquiry.slots == ["amount", "zone"])
    #expect(inquiry.nextQuestion([:])?.slot == "amount")
    #expect(inquiry.verdict(["amount": .known(2)])?.outcome == 0)
    #expect(inquiry.verdict(["amount": .known(1)]) == nil)
    let facts: [String: DMN.Fact] = ["amount": .known(1), "zone": .known("B")]
    #expect(inquiry.verdict(facts)?.outcome == 4)
    #expect(inquiry.verdict(facts)?.trace.map(\.decision) == ["rate", "d"])
  }

  @Test("read as a whole give sessions all that is required of them")
  func wholeImport() throws {
    let inquiry = try Self.session("count(get entries(lib)) + amount")
    #expect(inquiry.slots == ["amount", "zone", "idle"])
    let facts: [String: DMN.Fact] = [
      "amount": .known(1), "zone": .known("A"), "idle": .known("x"),
    ]
    #expect(inquiry.verdict(facts)?.outcome == 4)
  }

  @Test(
    "may be hidden by names that an expression binds",
    arguments: [
      "(for lib in [{rate: 7}] return lib.rate)[1]", "{lib: {rate: 7}, r: lib.rate}.r",
      "[{lib: {rate: 7}}][lib.rate = 7][1].lib.rate", "(function(lib) lib.rate)({rate: 7})",
    ])
  func hidden(_ text: String) throws {
    #expect(
      try Self.session(text + " + 0 * amount").verdict(
        ["amount": .known(1), "zone": .known("A"), "idle": .known("x")])?.outcome == 7)
  }

  @Test("of tables: columns that test what is imported")
  func columns() throws {
    var model = BoxedModel(namespace: "urn:t", library: [Self.rates.file])
    model.elements =
      Self.importing("urn:rates", as: "lib")
      + Box.decision(
        requiring: ["input:urn:rates#zone", "decision:urn:rates#rate"],
        Box.table(
          ["lib.zone", "lib.rate"],
          rules: [["\"A\"", "-", "\"near\""], ["\"B\"", "2", "\"far\""]]))
    let read = try model.model()
    let inquiry = try read.inquiry("d")
    #expect(inquiry.nextQuestion([:])?.slot == "zone")
    #expect(inquiry.verdict(["zone": .known("B")])?.rules == ["d/2"])
    #expect(inquiry.verdict(["zone": .cannotSay])?.status == .unanswerable(slot: "zone"))
    #expect(read.evaluate("d", inputs: ["zone": "B"]).value == "far")
    // The input's type says what the column can hold.
    let gaps = read.findings().filter { $0.kind == .gap }
    #expect(gaps.contains { $0.diagnostic.message.contains("lib.zone = \"unknown\"") }, "\(gaps)")
  }

  @Test("keep apart facts of one name, each with its own slot")
  func twins() throws {
    var model = BoxedModel(namespace: "urn:t", library: [Self.rates.file])
    model.elements =
      Self.importing("urn:rates", as: "lib") + Box.input("zone")
      + Box.decision(
        requiring: ["decision:urn:rates#rate", "input:zone"],
        Box.literal("if zone = \"here\" then 0 else lib.rate"))
    let domain = SlotDomain(values: ["A", "B"])
    let inquiry = try Inquiry(
      try model.model(), goal: "d",
      bindings: [
        Binding(input: "zone", slot: "place", mode: .asked),
        Binding(input: "urn:rates#zone", slot: "zone", mode: .asked),
      ], domains: ["place": SlotDomain(values: ["here", "there"]), "zone": domain])
    #expect(inquiry.slots == ["place", "zone"])
    #expect(inquiry.verdict(["place": .known("here")])?.outcome == 0)
    #expect(inquiry.verdict(["place": .known("there"), "zone": .known("A")])?.outcome == 1)
  }
}
