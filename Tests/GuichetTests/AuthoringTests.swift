import ArgumentParser
import Diagnostics
import DialogFiles
import Dialogue
import Foundation
import Testing
import TextSafety

@testable import guichet

@Suite struct AuthoringTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func check(_ files: [String: String]) throws -> DialogCheck {
    let copy = try Dialogs.copy(in: folder.path, changing: files)
    return DialogCheck(AssistantLoader(cache: nil, readsTests: true).load(copy))
  }

  @Test func `A problem is shown with its place, a caret and a suggestion`() throws {
    let check = try check([
      "topics/greeting/tests-probe.yml":
        "- test: probe\n  steps:\n    - slot_was_set: {payment_metod: card}\n"
    ])
    let text = check.text(withNotes: false).text
    #expect(check.count(.error) == 1)
    #expect(text.contains("tests-probe.yml:3:22: error: "), "\(text)")
    #expect(text.contains("^^^^^^^^^^^^^"))
    #expect(text.contains("did you mean «payment_method»?"))
    #expect(text.contains("\n1 error, 0 warnings, "))
  }

  @Test func `What is wrong between rules is found with the rest`() throws {
    let path = "decisions/procedures.dmn"
    let model = try String(contentsOfFile: Dialogs.folder + "/" + path, encoding: .utf8)
    let check = try check([path: model.replacing(#"<text>"in","#, with: #"<text>"fr","in","#)])
    #expect(model.contains(#"<text>"in","#))
    #expect(check.problems.contains { $0.code == "dmn.overlap" && $0.severity == .error })
  }

  @Test func `Notes come on demand and are counted always`() throws {
    let check = DialogCheck(Dialogs.loaded)
    let notes = check.count(.note)
    #expect(notes > 0)
    #expect(!check.text(withNotes: false).text.contains("dmn.gap"))
    #expect(check.text(withNotes: true).text.contains("dmn.gap"))
    #expect(check.text(withNotes: false).text.hasSuffix("\(notes) notes (--verbose shows them)"))
  }

  @Test func `Rules are shown by decision`() throws {
    let model = try Dialogs.assistant().decisions.model
    let text = try RulesText(model, named: "channel").text(columns: 80).text
    #expect(text.hasPrefix("channel · UNIQUE\n"))
    #expect(text.contains(#""VENDOR_DIRECT""#))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let error = #expect(throws: ValidationError.self) { try RulesText(model, named: "chanel") }
    #expect(error?.message.contains("Did you mean «channel»?") == true)
    #expect(RulesText(model).text(columns: 80).text.contains("payment_change · UNIQUE"))
  }
}
