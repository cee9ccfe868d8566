import Diagnostics
import Foundation
import Testing

@testable import DMN

@Suite("Tables as text that can be edited")
struct TableTextTests {
  static let file = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- made by hand -->
    <dmn:definitions xmlns:dmn="https://www.omg.org/spec/DMN/20230324/MODEL/" id="d" name="d"
        namespace="urn:d">
      <dmn:inputData id="age" name="age"><dmn:variable name="age" typeRef="number"/></dmn:inputData>
      <dmn:decision id="fee" name="fee"><dmn:variable name="fee" typeRef="number"/>
        <dmn:informationRequirement><dmn:requiredInput href="#age"/></dmn:informationRequirement>
        <dmn:decisionTable id="t" hitPolicy="UNIQUE">
          <dmn:input><dmn:inputExpression><dmn:text>age</dmn:text></dmn:inputExpression></dmn:input>
          <dmn:output name="fee"/>
          <dmn:annotation name="source"/>
          <!-- children -->
          <dmn:rule id="fee_1">
            <dmn:description>kept</dmn:description>
            <dmn:inputEntry id="fee_1_age"><dmn:text> &lt; 18 </dmn:text></dmn:inputEntry>
            <dmn:outputEntry id="fee_1_out"><dmn:text><![CDATA[0]]></dmn:text></dmn:outputEntry>
            <dmn:annotationEntry><dmn:text>F1</dmn:text></dmn:annotationEntry>
          </dmn:rule>
          <!-- grown-ups -->
          <dmn:rule id="fee_2">
            <dmn:inputEntry id="fee_2_age"><dmn:text>&gt;= 18</dmn:text></dmn:inputEntry>
            <dmn:outputEntry id="fee_2_out"><dmn:text>10</dmn:text></dmn:outputEntry>
            <dmn:annotationEntry><dmn:text/></dmn:annotationEntry>
          </dmn:rule>
        </dmn:decisionTable>
      </dmn:decision>
      <dmn:extensionElements><x y="fee_3"/></dmn:extensionElements>
    </dmn:definitions>

    """

  static let text = """
    fee · UNIQUE
    # │ age   │ fee │ source
    ──┼───────┼─────┼───────
    1 │ < 18  │ 0   │ F1
    2 │ >= 18 │ 10  │

    """

  private func edit(
    _ change: (String) -> String, of file: String = file
  ) throws -> (file: String, edit: TableEdit) {
    let text = try TableText(Array(file.utf8), file: "t.dmn")
    let edit = try text.applying(change(text.text), named: "t.txt")
    return (String(decoding: edit.bytes, as: UTF8.self), edit)
  }

  @Test("reads a table off a file")
  func rendering() throws {
    #expect(try TableText(Array(Self.file.utf8), file: "t.dmn").text == Self.text)
  }

  @Test("nothing changed leaves every byte")
  func unchanged() throws {
    #expect(try edit { $0 }.file == Self.file)
    // How the text is aligned says nothing.
    #expect(try edit { $0.replacing("  ", with: " ") }.file == Self.file)
    #expect(try edit { $0.replacing("\n", with: "\r\n") + "\n\n" }.file == Self.file)
    let marked = "\u{FEFF}" + Self.file.replacing("\n", with: "\r\n")
    #expect(try edit({ $0 }, of: marked).file == marked)
  }

  @Test("a changed cell changes its own bytes only")
  func cells() throws {
    #expect(
      try edit { $0.replacing("< 18 ", with: "< 21 & ") }.file
        == Self.file.replacing(" &lt; 18 ", with: " &lt; 21 &amp; "))
    #expect(
      try edit { $0.replacing("│ 0 ", with: "│ 1 ") }.file
        == Self.file.replacing("<![CDATA[0]]>", with: "1"))
    #expect(
      try edit { $0.replacing("│ 10  │", with: "│ 10  │ F2 │".dropLast(2)) }.file
        == Self.file.replacing("<dmn:text/>", with: "<dmn:text>F2</dmn:text>"))
  }

  @Test("a new rule is written as its neighbour is, with ids of its own")
  func added() throws {
    let added = try edit { $0 + "+ | \"a|b\" | 5 | F3\n" }.file
    let rule = """
            <dmn:rule id="fee_3">
              <dmn:inputEntry id="fee_3_age"><dmn:text>"a|b"</dmn:text></dmn:inputEntry>
              <dmn:outputEntry id="fee_3_out"><dmn:text>5</dmn:text></dmn:outputEntry>
              <dmn:annotationEntry><dmn:text>F3</dmn:text></dmn:annotationEntry>
            </dmn:rule>
      """
    let end = "\n    </dmn:decisionTable>"
    #expect(added == Self.file.replacing(end, with: "\n" + rule + end), "\(added)")
    let copied = try edit { $0.replacing("1 │ < 18", with: "1 │ < 18  │ 0 │ F1\n1 │ < 3") }.file
    #expect(copied.contains("<dmn:rule id=\"fee_3\">"))
    #expect(copied.contains("<dmn:inputEntry id=\"fee_3_age\"><dmn:text>&lt; 3</dmn:text>"))
    #expect(copied.components(separatedBy: "kept").count == 2)
  }

  @Test("a rule whose line is gone is taken out, moved lines move their rules")
  func removedAndMoved() throws {
    let lines = Self.text.split(separator: "\n").map(String.init)
    let removed = try edit { _ in lines[0...3].joined(separator: "\n") }.file
    let cut = try #require(Self.file.range(of: "      <!-- grown-ups"))
    let end = try #require(Self.file.range(of: "    </dmn:decisionTable>"))
    #expect(
      removed == Self.file.replacingCharacters(in: cut.lowerBound..<end.lowerBound, with: ""))
    let moved = try edit { _ in (lines[0...2] + [lines[4], lines[3]]).joined(separator: "\n") }
    let again = try TableText(moved.edit.bytes, file: "t.dmn")
    #expect(again.text.contains("1 │ >= 18 │ 10  │\n2 │ < 18  │ 0   │ F1\n"))
    #expect(moved.file.contains("<!-- grown-ups -->\n      <dmn:rule id=\"fee_2\">"))
    let back = try again.applying(
      (lines[0...2] + ["2" + lines[3].dropFirst(), "1" + lines[4].dropFirst()])
        .joined(separator: "\n"), named: "t.txt")
    #expect(try TableText(back.bytes, file: "t.dmn").text == Self.text)
  }

  @Test("a table without rules takes its first")
  func firstRule() throws {
    let lines = Self.text.split(separator: "\n").map(String.init)
    let empty = try edit { _ in lines[0...2].joined(separator: "\n") }.file
    let filled = try edit({ $0 + "+ │ 1 │ 2 │ F9\n" }, of: empty)
    let model = try DecisionModel.read([("t.dmn", filled.edit.bytes)])
    #expect(model.decisions[0].table?.rules.map(\.annotations) == [["F9"]])
    #expect(model.decisions[0].table?.rules[0].id != nil)
  }

  @Test(
    "lines that are not understood are named",
    arguments: [
      ("fee · UNIQUE", "fee · FIRST", 1, 1, "hit policies are not changed here"),
      ("│ fee │", "│ fees │", 2, 1, "not the table's columns"),
      ("2 │ >=", "7 │ >=", 5, 1, "there was no rule «7»"),
      ("│ 10  │", "│", 5, 1, "the line has 2 cells"),
      ("< 18 ", "", 4, 4, "the cell of «age» is empty"),
      ("F1\n", "F1\n\nfee · UNIQUE\n", 6, 1, "there is no further table"),
    ])
  func misread(_ old: String, _ new: String, _ line: Int, _ column: Int, _ message: String) throws {
    let text = try TableText(Array(Self.file.utf8), file: "t.dmn")
    let problems = #expect(throws: Problems.self) {
      _ = try text.applying(text.text.replacing(old, with: new), named: "t.txt")
    }
    let problem = try #require(problems?.list.first)
    #expect(problem.message.contains(message), "\(problem.message)")
    #expect(problem.place?.file == "t.txt")
    #expect(problem.place?.location == SourceLocation(line: line, column: column))
  }

  @Test("problems of the new file point into the text")
  func places() throws {
    let edited = try edit { $0.replacing("< 18 ", with: "< 18 & \"␛│é\" ") }
    let problems = #expect(throws: Problems.self) {
      _ = try DecisionModel.read([("t.dmn", edited.edit.bytes)])
    }
    let problem = try #require(problems?.list.first)
    let moved = edited.edit.relocated(problem)
    #expect(moved.place?.file == "t.txt")
    #expect(moved.place?.location == SourceLocation(line: 4, column: 10))
    #expect(moved.message == problem.message)
    let overlap = try edit { $0.replacing(">= 18", with: ">= 17") }
    let found = try DecisionModel.read([("t.dmn", overlap.edit.bytes)]).verify()
    let conflict = try #require(found.first { $0.severity == .error })
    #expect(
      overlap.edit.relocated(conflict).place
        == SourcePlace(file: "t.txt", location: SourceLocation(line: 5, column: 5), length: 5))
  }

  @Test("cells over several lines and with bars come back as they were")
  func escapes() throws {
    let odd = "\"a│b\",\n\t\"␛\", \"␛n\""
    let file = Self.file.replacing("&gt;= 18", with: odd)
    #expect(try edit({ $0 }, of: file).file == file)
    let text = try TableText(Array(file.utf8), file: "t.dmn").text
    #expect(text.contains("\"a␛│b\",␛n␛t\"␛␛\", \"␛␛n\""))
    let changed = try edit({ $0.replacing("\"␛␛\"", with: "\"c\"") }, of: file).file
    #expect(changed == file.replacing("\"␛\"", with: "\"c\""))
  }

  static let files: [String] = {
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let own = package.appending(path: "Dialogs/decisions").path
    let roots = [own] + (TCKTests.kit.map { [$0.path] } ?? [])
    return roots.flatMap { root in
      (FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? [])
        .filter { $0.hasSuffix(".dmn") }.sorted().map { root + "/" + $0 }
    }
  }()

  @Test("every file of the house and of the kit comes back byte for byte")
  func roundTrip() throws {
    #expect(!Self.files.isEmpty)
    for path in Self.files {
      let bytes = Array(try Data(contentsOf: URL(filePath: path)))
      guard let text = try? TableText(bytes, file: path) else { continue }
      #expect(try text.applying(text.text, named: "t").bytes == bytes, "\(path)")
      // Every rule anew: what is written reads as what was.
      guard !text.tables.isEmpty else { continue }
      let anew = text.text.split(separator: "\n", omittingEmptySubsequences: false).map {
        line -> String in
        let isRule = line.first?.isNumber == true && line.contains("│")
        return isRule ? "+" + line.drop { $0.isNumber } : String(line)
      }.joined(separator: "\n")
      guard let edit = try? text.applying(anew, named: "t") else { continue }
      #expect(try TableText(edit.bytes, file: path).text == text.text, "\(path)")
    }
  }
}
