import Diagnostics
import Dialogue
import FEEL
import Testing

@testable import DialogFiles

@Suite struct TemplateParserTests {
  private let names: Set<String> = ["channel", "outcome"]

  private func template(_ text: String) -> (template: Template?, problems: [String]) {
    let problems = ProblemCollector()
    let file = DialogFile(path: "a.yml", kind: .settings, bytes: Array(text.utf8))
    let scalar = YAMLScalar(text: text, style: .plain, location: file.start.location)
    let parser = TemplateParser(
      expressions: ExpressionReader(scope: FEELScope(slots: [])), names: names)
    let template = parser.template(
      YAMLText(scalar: scalar, source: YAMLSource(file, problems: problems)))
    return (template, problems.problems.map { "\($0.place?.location.column ?? 0) \($0.code)" })
  }

  @Test(arguments: [
    ("plain", [Template.Segment.text("plain")]),
    ("  a {{b}} c\n", [.text("a {b} c")]),
    ("in {label(channel)}.", [.text("in "), .label("channel"), .text(".")]),
    ("{label( outcome )}", [.label("outcome")]),
    ("", []),
  ])
  func textsAreCutIntoSegments(_ text: String, _ segments: [Template.Segment]) {
    #expect(template(text).template?.segments == segments)
  }

  @Test(arguments: [
    "{channel}", "{\"a } b\"}", "{if channel = \"{\" then 1 else 2}", "{{a: 1}.a}",
  ])
  func bracesInsideAnExpressionAreItsOwn(_ text: String) throws {
    // A doubled brace is a brace, so a context needs a blank before it.
    let spaced = text == "{{a: 1}.a}" ? "{ {a: 1}.a}" : text
    let segments = try #require(template(spaced).template).segments
    #expect(segments.count == 1)
    guard case .expression = segments[0] else {
      Issue.record("no expression in \(spaced)")
      return
    }
  }

  @Test(arguments: [
    ("a {b", "3 text.template"), ("a }", "3 text.template"), ("é {chanel}", "4 feel.name"),
    ("{label(chanel)}", "2 text.name"), ("{}", "1 text.template"),
  ])
  func problemsPointAtTheSpot(_ text: String, _ problem: String) {
    let result = template(text)
    #expect(result.template == nil)
    #expect(result.problems == [problem])
  }
}
