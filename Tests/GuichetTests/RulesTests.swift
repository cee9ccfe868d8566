import Dialogue
import Foundation
import PtySupport
import Storage
import Testing

@testable import guichet

@Suite struct RulesTests {
  private let folder: TemporaryFolder
  private let file: String

  private static let model = """
    <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="d" name="d" namespace="d">
      <inputData id="age" name="age"><variable name="age" typeRef="number"/></inputData>
      <decision id="fee" name="fee"><variable name="fee" typeRef="number"/>
        <informationRequirement><requiredInput href="#age"/></informationRequirement>
        <decisionTable id="t" hitPolicy="UNIQUE">
          <input><inputExpression><text>age</text></inputExpression></input>
          <output name="fee"/>
          <annotation name="source"/>
          <rule id="fee_1">
            <inputEntry id="fee_1_age"><text>&lt; 18</text></inputEntry>
            <outputEntry id="fee_1_out"><text>0</text></outputEntry>
            <annotationEntry><text>F1</text></annotationEntry>
          </rule>
          <rule id="fee_2">
            <inputEntry id="fee_2_age"><text>&gt; 18</text></inputEntry>
            <outputEntry id="fee_2_out"><text>10</text></outputEntry>
            <annotationEntry><text>F2</text></annotationEntry>
          </rule>
        </decisionTable>
      </decision>
    </definitions>

    """

  private static let text = """
    fee · UNIQUE
    # │ age  │ fee │ source
    ──┼──────┼─────┼───────
    1 │ < 18 │ 0   │ F1
    2 │ > 18 │ 10  │ F2

    """

  init() throws {
    folder = try TemporaryFolder()
    file = folder.path + "/fee.dmn"
    try Self.model.write(toFile: file, atomically: true, encoding: .utf8)
  }

  private func content(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  private func script(_ lines: String) throws -> String {
    let path = folder.path + "/editor.sh"
    try lines.write(toFile: path, atomically: true, encoding: .utf8)
    return "sh \(path)"
  }

  private func edit(_ editor: String?) throws -> (status: Int32?, output: String, error: String) {
    try Child.run(
      ["rules", "edit", file],
      environment: ["TMPDIR": folder.path].merging(editor.map { ["EDITOR": $0] } ?? [:]) { $1 })
  }

  /// What stands in the folder beside the model and the script.
  private func leftovers() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { !["fee.dmn", "editor.sh"].contains($0) }.sorted()
  }

  @Test func `Shown elsewhere than in a window, tables are what edit opens`() throws {
    let shown = try Child.run(["rules", "show", file])
    #expect(shown.output == Self.text)
    let editor = try script("cp \"$1\" \(folder.path)/seen\n")
    let result = try edit(editor)
    #expect(result.status == 0)
    #expect(result.output == "Nothing is changed.\n")
    #expect(try content(folder.path + "/seen") == Self.text)
    #expect(try content(file) == Self.model)
    #expect(try leftovers() == ["seen"])
  }

  @Test func `What is changed in the editor is changed in the file`() throws {
    chmod(file, 0o640)
    let result = try edit("sed -i -e s/10/12/")
    #expect(result.status == 0)
    #expect(result.output.hasSuffix("\(file) is changed.\n"))
    #expect(try content(file) == Self.model.replacing("<text>10<", with: "<text>12<"))
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    #expect(try leftovers() == [])
  }

  @Test func `A conflict is shown in the text, nothing is written, nothing is lost`() throws {
    let result = try edit(try script("sed -i 's/> 18/> 17/' \"$1\"\n"))
    #expect(result.status == 1)
    #expect(try content(file) == Self.model)
    let kept = try #require(try leftovers().first)
    let path = folder.path + "/" + kept
    #expect(try content(path).contains("2 │ > 17 │ 10  │ F2"))
    #expect(
      result.error.contains(
        "\(path):5:5: error: decision «fee»: rules 1 and 2 both match age = (17..18)"),
      "\(result.error)")
    #expect(result.error.contains("5 | 2 │ > 17 │ 10  │ F2"))
    #expect(result.error.contains("|     ^^^^"))
    #expect(result.error.contains("guichet rules edit \(file) --text \(path)"))
    // Mended, it can be taken without an editor.
    let mended = try content(path).replacing("> 17", with: ">= 18")
    try mended.write(toFile: path, atomically: true, encoding: .utf8)
    let again = try Child.run(["rules", "edit", file, "--text", path])
    #expect(again.status == 0)
    #expect(try content(file) == Self.model.replacing("&gt; 18", with: "&gt;= 18"))
    #expect(try content(path) == mended)
  }

  @Test func `What FEEL does not understand is shown in the text`() throws {
    let result = try edit(try script("sed -i 's/< 18/< age of/' \"$1\"\n"))
    #expect(result.status == 1)
    #expect(result.error.contains(":4:"), "\(result.error)")
    #expect(result.error.contains("1 │ < age of │ 0   │ F1"))
    #expect(try content(file) == Self.model)
  }

  @Test func `A file that changed meanwhile is left alone`() throws {
    let result = try edit(
      try script("sed -i 's/10/12/' \"$1\"\necho >> \(file)\n"))
    #expect(result.status == 1)
    #expect(result.error.contains("was changed by somebody else"), "\(result.error)")
    #expect(try content(file) == Self.model + "\n")
    #expect(try leftovers().count == 1)
  }

  @Test func `Without an editor, and with one that fails, nothing happens`() throws {
    let none = try edit(nil)
    #expect(none.status == 64)
    #expect(none.error.contains("Neither $VISUAL nor $EDITOR names an editor"))
    let failing = try edit("false")
    #expect(failing.status == 64)
    #expect(failing.error.contains("ended with a failure"))
    #expect(try leftovers() == [])
    #expect(try content(file) == Self.model)
  }

  @Test func `A link stays a link`() throws {
    let link = folder.path + "/link.dmn"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    let result = try Child.run(
      ["rules", "edit", link],
      environment: ["TMPDIR": folder.path, "EDITOR": "sed -i -e s/10/12/"])
    #expect(result.status == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == file)
    #expect(try content(file).contains("<text>12<"))
  }

  @Test func `Findings are shown with their places, or as JSON`() throws {
    let text = try Child.run(["rules", "verify", file])
    #expect(text.status == 0)
    let lines = text.output.split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "\(file):10:42: note: decision «fee»: no rule covers age = 18; rule 1 comes nearest "
          + "[dmn.gap]",
        "  10 |         <inputEntry id=\"fee_1_age\"><text>&lt; 18</text></inputEntry>",
        "     | " + String(repeating: " ", count: 41) + "^^^^", "0 errors, 0 warnings, 1 note",
      ])
    let json = try Child.run(["rules", "verify", file, "--json"])
    #expect(
      json.output == """
        {"case":[{"cell":"18","input":"age","sample":"18"}],"column":42,"decision":"fee",\
        "file":"\(file)","kind":"gap","length":4,"line":10,"message":"decision «fee»: no rule covers \
        age = 18; rule 1 comes nearest","rules":[1],"severity":"note"}

        """)
    try Self.model.replacing("&gt; 18", with: "-").write(
      toFile: file, atomically: true, encoding: .utf8)
    #expect(try Child.run(["rules", "verify", file]).status == 1)
    #expect(try Child.run(["rules", "verify", folder.path + "/none.dmn"]).status == 64)
  }

  @Test func `Cases without a rule are listed with what became of their tickets`() throws {
    #expect(
      try Child.run(["rules", "gaps", "--store", folder.store]).output
        == "No ticket came from a case without a rule.\n")
    let kept = folder.path + "/kept.db"
    let test = try Child.run(
      ["test", "--dialogs", Dialogs.folder, "--keep-store", kept],
      environment: ["XDG_CACHE_HOME": Dialogs.cache])
    #expect(test.status == 0, "\(test.error)")
    let gaps = try Child.run(["rules", "gaps", "--store", kept])
    #expect(gaps.status == 0)
    #expect(gaps.output.contains("no rule of payment_change (H-"), "\(gaps.output)")
    #expect(gaps.output.contains("  nearest rule: payment_change/"))
    #expect(gaps.output.contains("  resolved as: "))
    let json = try Child.run(["rules", "gaps", "--store", kept, "--json"])
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    let listed = (object as? [String: Any])?["gaps"] as? [[String: Any]] ?? []
    let counts = listed.map { ($0["tickets"] as? [String])?.count ?? 0 }
    #expect(!counts.isEmpty)
    #expect(counts == counts.sorted(by: >))
  }

  @Test func `Articles that rules cite are listed, and accepted as they are`() throws {
    let dialogs = try Dialogs.copy(in: folder.path, changing: [:])
    let article = dialogs + "/articles/change-payment.en.md"
    try (try content(article) + "\nMore.\n").write(
      toFile: article, atomically: true, encoding: .utf8)
    let environment = ["XDG_CACHE_HOME": Dialogs.cache]
    let listed = try Child.run(
      ["rules", "sources", "--dialogs", dialogs], environment: environment)
    #expect(listed.status == 0, "\(listed.error)")
    #expect(
      listed.output.contains("change-payment: changed since it was read (en)\n  payment_change/1"),
      "\(listed.output)")
    let accepted = try Child.run(
      ["rules", "sources", "--accept", "change-payment", "--dialogs", dialogs],
      environment: environment)
    #expect(accepted.output.contains("change-payment: recorded"))
    let after = try Child.run(
      ["rules", "sources", "change-payment", "--dialogs", dialogs], environment: environment)
    #expect(after.output.hasPrefix("change-payment: as it was read\n"))
    let unknown = try Child.run(
      ["rules", "sources", "paying", "--dialogs", dialogs], environment: environment)
    #expect(unknown.status == 64)
  }
}
