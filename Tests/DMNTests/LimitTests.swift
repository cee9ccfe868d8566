import DMN
import Diagnostics
import FEEL
import Testing

@Suite("Limits and tolerance of reading")
struct LimitTests {
  typealias Box = BoxedModel

  private func codes(_ model: BoxedModel) -> [String] {
    do {
      _ = try model.model()
      return []
    } catch {
      return error.list.map(\.code)
    }
  }

  @Test("a part that cannot be read gives null, with its place, and leaves the others alone")
  func tolerance() throws {
    let elements =
      Box.decision("good", Box.literal("1")) + "\n"
      + Box.decision("bad", requiring: ["decision:good"], Box.literal("good +")) + "\n"
      + Box.decision("after", requiring: ["decision:bad"], Box.literal("[bad, 2]"))
    let model = try BoxedModel(elements: elements).lenientModel()
    #expect(model.evaluate("after", inputs: [:]).value == [.null, 2])
    let outcome = model.evaluate("bad", inputs: [:])
    #expect(outcome.warnings.map(\.place?.location.line) == [3])
    #expect(model.problems.map(\.code) == ["feel.syntax"])
    #expect(model.problems.first?.message.contains("decision «bad»") == true)
    #expect(codes(BoxedModel(elements: elements)) == ["feel.syntax"])
  }

  @Test("a decision without logic gives null")
  func noLogic() throws {
    let elements =
      "<decision id=\"x\" name=\"x\"/>"
      + Box.decision("d", requiring: ["decision:x"], Box.literal("x = null"))
    #expect(
      try BoxedModel(elements: elements).lenientModel().evaluate("d", inputs: [:]).value == true)
  }

  @Test("a table that breaks a rule of its policy is made use of all the same")
  func policies() throws {
    let table = """
      <decisionTable hitPolicy="COLLECT" aggregation="SUM"><output name="a"/><output name="b"/>\
      <rule><outputEntry><text>1</text></outputEntry><outputEntry><text>2</text></outputEntry>\
      </rule><rule><outputEntry><text>10</text></outputEntry><outputEntry><text>20</text>\
      </outputEntry></rule></decisionTable>
      """
    let model = try BoxedModel(elements: Box.decision(table)).lenientModel()
    #expect(model.problems.map(\.code) == ["dmn.table"])
    #expect(try model.evaluate("d", inputs: [:]).value == BoxedModel.feel("{a: 11, b: 22}"))
  }

  @Test("chains of requirements may be long, but not endless")
  func chains() throws {
    func chain(_ length: Int) -> BoxedModel {
      let links = (1...length).map { number in
        Box.decision(
          "d\(number)", requiring: number > 1 ? ["decision:d\(number - 1)"] : [],
          Box.literal(number > 1 ? "d\(number - 1) + 1" : "1"))
      }
      return BoxedModel(elements: links.joined())
    }
    #expect(try chain(64).value(of: "d64") == 64)
    #expect(codes(chain(65)) == ["dmn.chain"])
    #expect(codes(chain(3_000)) == ["dmn.chain"])
  }

  @Test("functions and services that require each other are refused")
  func circles() {
    let functions =
      Box.function("f", [], requiring: ["function:g"], Box.literal("g()"))
      + Box.function("g", [], requiring: ["function:f"], Box.literal("f()"))
    #expect(codes(BoxedModel(elements: functions)) == ["dmn.circle"])
    let service =
      "<decisionService id=\"s\" name=\"s\"><outputDecision href=\"#d\"/></decisionService>"
      + Box.decision("d", requiring: ["function:s"], Box.literal("s()"))
    #expect(codes(BoxedModel(elements: service)) == ["dmn.circle"])
  }

  @Test("boxes may be nested as deep as elements")
  func nesting() throws {
    func nested(_ depth: Int) -> BoxedModel {
      let open = String(repeating: "<list>", count: depth)
      let close = String(repeating: "</list>", count: depth)
      return BoxedModel(elements: Box.decision(open + Box.literal("1") + close))
    }
    let deepest = try nested(60).value()
    #expect(
      "\(deepest)" == String(repeating: "[", count: 60) + "1" + String(repeating: "]", count: 60))
    #expect(codes(nested(61)) == ["dmn.xml"])
  }

  @Test("a large file without line ends is read in good time")
  func oneLine() throws {
    let rules = (0..<4_000).map { ["\"k\($0)\"", "\($0)"] }
    let elements =
      Box.input("k") + Box.decision(requiring: ["input:k"], Box.table(["k"], rules: rules))
    #expect(try BoxedModel(elements: elements).value(["k": "k3999"]) == 3999)
  }

  @Test(
    "malformed boxes are refused with their place",
    arguments: [
      "<conditional><if><literalExpression><text>true</text></literalExpression></if></conditional>",
      "<filter><in/></filter>", "<for><in><list/></in><return><list/></return></for>",
      "<context><contextEntry><variable name=\"a\"/></contextEntry></context>",
      "<invocation/>", "<functionDefinition/>", "<functionDefinition kind=\"PMML\"/>",
      "<functionDefinition kind=\"Java\"><context/></functionDefinition>",
      "<relation><column name=\"a\"/><row/></relation>", "<literalExpression/>",
      "<literalExpression expressionLanguage=\"urn:x\"><text>1</text></literalExpression>",
      "<context><contextEntry><variable name=\"a\"/><list/></contextEntry><contextEntry>"
        + "<variable name=\"a\"/><list/></contextEntry></context>",
    ])
  func malformed(logic: String) throws {
    let model = BoxedModel(elements: Box.decision(logic))
    do {
      _ = try model.model()
      Issue.record("the model was read")
    } catch {
      #expect(error.list.allSatisfy { $0.place != nil && $0.message.contains("«d»") })
    }
    _ = try model.lenientModel().evaluate("d", inputs: [:])
  }
}
