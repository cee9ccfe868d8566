import Diagnostics
import Dialogue
import Testing

@testable import DialogFiles

@Suite struct RuleSourcesTests {
  private static let citing = TestFolder.sound
    .replacing(
      "</rule>", with: "<annotationEntry><text>[paying], F1</text></annotationEntry></rule>",
      in: "decisions/test.dmn")

  @Test(arguments: [
    ("[paying], F1", ["paying"]), ("F1", []), ("[a] and [b-2], [a]", ["a", "b-2", "a"]),
    ("[not an id], [], [open", []), ("]x[", []),
  ])
  func citationsStandInBrackets(_ text: String, _ ids: [String]) {
    #expect(RuleSources.citations(in: text).map(\.rawValue) == ids)
  }

  @Test func whatIsRecordedHoldsUntilTheTextChanges() throws {
    let before = try Self.citing.load()
    let sources = try #require(before.ruleSources)
    let entry = try #require(sources.entries.first)
    #expect(entry.rules == ["procedure/1"])
    #expect(entry.changed == ["en"])
    let recorded = sources.recording(["paying"])
    #expect(recorded.hasSuffix("paying:\n  en: \(entry.current["en"] ?? "?")\n"))
    // Who accepts nothing records nothing.
    #expect(!sources.recording([]).contains("paying:"))

    let accepted = Self.citing.with(["decisions/sources.yml": recorded])
    let after = try accepted.load()
    #expect(after.problems.filter { $0.code.hasPrefix("citation.") } == [])
    #expect(after.ruleSources?.entries.first?.changed == [])
    // What was recorded of other articles stays.
    #expect(after.ruleSources?.recording([]) == recorded)

    let changed = accepted.with(["articles/paying.en.md": "# Paying\n\nYou pay there.\n"])
    let found = try changed.load().problems.filter { $0.code == "citation.changed" }
    #expect(found.count == 1)
    #expect(found.first?.severity == .warning)
    #expect(found.first?.message.contains("procedure/1 cites «paying», whose text (en)") == true)
  }
}
