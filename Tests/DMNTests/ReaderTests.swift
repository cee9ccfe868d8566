import DMN
import Diagnostics
import FEEL
import Testing

@Suite("Reading DMN files")
struct ReaderTests {
  private func problems(_ text: String) -> [Diagnostic] {
    do {
      _ = try DecisionModel.read([("t.dmn", Array(text.utf8))])
      return []
    } catch {
      return error.list
    }
  }

  @Test(
    "takes every version of the standard",
    arguments: [
      "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
      "http://www.omg.org/spec/DMN/20180521/MODEL/",
      "https://www.omg.org/spec/DMN/20191111/MODEL/",
      "https://www.omg.org/spec/DMN/20211108/MODEL/",
      "https://www.omg.org/spec/DMN/20230324/MODEL/",
      "https://www.omg.org/spec/DMN/20240513/MODEL/",
    ])
  func versions(_ namespace: String) throws {
    var text = ModelText.single(policy: "UNIQUE", inputs: ["a"], rules: [["\"x\"", "1"]])
    text.namespace = namespace
    #expect(try text.model().evaluate("d", inputs: ["a": "x"]).value == 1)
  }

  @Test("refuses another namespace and another root")
  func foreign() {
    #expect(problems("<definitions xmlns='urn:x'/>").map(\.code) == ["dmn.namespace"])
    #expect(problems("<html/>").map(\.code) == ["dmn.definitions"])
  }

  @Test("points into the cell, through references, and names decision, rule and input")
  func caret() throws {
    var text = ModelText.single(
      policy: "UNIQUE", inputs: ["age"], rules: [["< limmit", "1"], ["-", "ag"]])
    text.inputs.append("limit")
    text.tables[0].requirements.append("limit")
    let found = problems(text.text)
    let lines = text.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(found.count == 2)
    let cell = try #require(found.first)
    #expect(cell.suggestion == "limit")
    #expect(cell.message.contains("decision «d», rule 1, input «age»"))
    let place = try #require(cell.place)
    let line = lines[place.location.line - 1]
    #expect(line.dropFirst(place.location.column - 1).prefix(place.length) == "limmit")
    let output = try #require(found.last)
    #expect(output.message.contains("decision «d», rule 2, output"))
    let outputPlace = try #require(output.place)
    let outputLine = lines[outputPlace.location.line - 1]
    #expect(outputLine.dropFirst(outputPlace.location.column - 1).prefix(2) == "ag")
  }

  @Test("points into cells over several lines and in CDATA")
  func caretInLiterals() throws {
    let text = """
      <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="t">
        <decision name="d"><literalExpression><text><![CDATA[
          1 < 2 and
            foo]]></text></literalExpression></decision>
      </definitions>
      """
    let place = try #require(problems(text).first?.place)
    #expect(place.location == SourceLocation(line: 4, column: 7))
  }

  @Test("collects all problems of all files")
  func collected() {
    let first = ModelText.single(policy: "BEST", inputs: ["a"], rules: [["1 1", "1"]]).text
    let second = "<definitions"
    do {
      _ = try DecisionModel.read([("a.dmn", Array(first.utf8)), ("b.dmn", Array(second.utf8))])
      Issue.record("the files were read")
    } catch {
      #expect(error.list.compactMap(\.place?.file) == ["a.dmn", "a.dmn", "b.dmn"])
    }
  }

  @Test("sees only what a decision requires")
  func strictNames() {
    var text = ModelText.single(policy: "UNIQUE", inputs: ["a", "b"], rules: [["1", "2", "3"]])
    text.tables[0].requirements = ["a"]
    #expect(problems(text.text).map(\.code) == ["feel.name"])
  }

  @Test("refuses decisions that require each other")
  func circle() {
    let text = ModelText(literals: [("a", "b", ["b"]), ("b", "c", ["c"]), ("c", "a", ["a"])])
    let found = problems(text.text)
    #expect(found.map(\.code) == ["dmn.circle"])
    #expect(found.first?.message.contains("«a» → «b» → «c» → «a»") == true)
  }

  @Test("suggests what a requirement may have meant")
  func requirement() {
    var text = ModelText.single(policy: "UNIQUE", inputs: ["channel"], rules: [["-", "1"]])
    text.extra = """
      <decision name="e"><informationRequirement><requiredInput href="#chanel"/>
      </informationRequirement><literalExpression><text>1</text></literalExpression></decision>
      """
    #expect(problems(text.text).first?.suggestion == "#channel")
  }

  @Test("finds rows with too few cells, doubled names, missing logic and unsupported logic")
  func shapes() {
    var text = ModelText.single(policy: "UNIQUE", inputs: ["a"], rules: [["-"]])
    text.extra = """
      <inputData id="a2" name="a"/><decision name="x"/>
      <decision name="y"><literalExpression expressionLanguage="urn:other"><text>1</text>
      </literalExpression></decision>
      """
    #expect(
      problems(text.text).map(\.code).sorted() == [
        "dmn.language", "dmn.logic", "dmn.name", "dmn.table",
      ])
  }

  @Test("joins the files of a folder into one model")
  func folder() throws {
    let first = ModelText(inputs: ["a"], literals: [("b", "a + 1", ["a"])]).text
    let second = """
      <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="u">
        <inputData id="a" name="a"/>
        <decision name="c"><informationRequirement><requiredDecision href="#b"/>
        </informationRequirement><informationRequirement><requiredInput href="urn:t#a"/>
        </informationRequirement><literalExpression><text>a * b</text></literalExpression>
        </decision>
      </definitions>
      """
    let model = try DecisionModel.read([
      ("1.dmn", Array(first.utf8)), ("2.dmn", Array(second.utf8)),
    ])
    #expect(model.inputs.map(\.name) == ["a"])
    #expect(model.evaluate("c", inputs: ["a": 2]).value == 6)
  }

  @Test("keeps annotations, allowed values and the order of output values")
  func kept() throws {
    var text = ModelText.single(
      policy: "PRIORITY", inputs: ["a"], outputs: [(nil, "\"hi\", \"lo\"", nil)],
      rules: [["-", "\"lo\""], ["", "\"hi\""]])
    text.tables[0].rules[0].source = "F1, D"
    text.tables[0].inputs[0].allowed = "\"x\", \"unknown\""
    let table = try #require(try text.model().decision(named: "d")?.table)
    #expect(table.rules[0].annotations == ["F1, D"])
    #expect(table.annotations == ["source"])
    #expect(table.inputs[0].values == ["x", "unknown"])
    #expect(table.outputs[0].values == ["hi", "lo"])
    #expect(table.rules[1].tests[0].content.isAny)
  }
}
