import Foundation
import DialogFiles
import Diagnostics
import Dialogue
import Testing

@Suite struct LoaderTests {
  @Test func aSoundFolderHasNoProblems() throws {
    let result = try TestFolder.sound.load()
    #expect(result.problems.map(\.message) == [])
    let assistant = try #require(result.assistant)
    #expect(assistant.name == "Test")
    #expect(assistant.languages == ["en"])
    #expect(assistant.slots.map(\.id) == ["channel", "contact_email"])
    #expect(assistant.topics.map(\.intent) == ["pay"])
    #expect(assistant.texts(in: "en").titles["pay"] == "paying")
    #expect(assistant.articles["paying"]?["en"]?.summary == "You pay here.")
  }

  @Test(arguments: ProblemFixture.all)
  func everyProblemHasItsCodeAndPlace(_ fixture: ProblemFixture) throws {
    let result = try fixture.folder.load()
    let found = result.problems.filter { $0.code == fixture.code.rawValue }
    #expect(!found.isEmpty, "\(result.problems.map { "\($0.code): \($0.message)" })")
    if let mark = fixture.folder.mark {
      let places = found.compactMap(\.place)
      #expect(
        places.contains { $0.file == mark.file && $0.location == mark.location },
        "expected \(mark.file):\(mark.location), found \(places)")
    }
    if let suggestion = fixture.suggestion {
      #expect(found.contains { $0.suggestion == suggestion })
    }
    #expect((result.assistant == nil) == result.problems.contains { $0.severity == .error })
  }

  @Test func everyCodeHasAFixtureAndAnExplanation() {
    let elsewhere: Set<DiagnosticCode> = [
      .folderMissing, .folderTooLarge, .fileUnreadable, .fileLink, .fileEncoding,
      .textPlaceholders, .testStep,
    ]
    let covered = Set(ProblemFixture.all.map(\.code)).union(elsewhere)
    #expect(Set(DiagnosticCode.allCases).subtracting(covered) == [])
    for code in DiagnosticCode.allCases { #expect(code.explanation.hasSuffix(".")) }
  }

  @Test func allProblemsAreReportedAtOnce() throws {
    let folder = TestFolder.sound
      .replacing("usual: direct", with: "usual: dircet", in: "slots.yml")
      .replacing("path: path", with: "path: paht", in: "topics/pay/topic.yml")
      .replacing("your account.", with: "your {account}.", in: "topics/pay/en.yml")
    let codes = Set(try folder.load().problems.map(\.code))
    #expect(codes.isSuperset(of: ["slot.value", "text.undefined", "feel.name"]))
  }

  @Test func aSecondLanguageMustSayTheSame() throws {
    var folder = TestFolder.sound
      .replacing("languages: [en]", with: "languages: [en, fr]", in: "assistant.yml")
    for (path, text) in folder.files where path.hasSuffix("/en.yml") {
      folder.files[path.replacingOccurrences(of: "/en.yml", with: "/fr.yml")] = text
    }
    folder.files["articles/paying.fr.md"] = "# Payer\n\nIci.\n"
    #expect(try folder.load().problems.map(\.message) == [])

    let missing = folder.replacing("  path:", with: "  pat:", in: "topics/pay/fr.yml")
    #expect(try missing.load().problems.map(\.code).contains("text.missing"))
    let filled = folder.replacing(
      "your account.", with: "your {channel} account.", in: "topics/pay/fr.yml")
    let problems = try filled.load().problems
    #expect(problems.map(\.code) == ["text.placeholders"])
    #expect(problems.first?.severity == .warning)
    let noArticle = folder.with(["articles/paying.fr.md": nil])
    #expect(try noArticle.load().problems.map(\.code) == ["article.undefined"])
  }

  @Test func theVersionChangesWithTheFiles() throws {
    let sound = try #require(try TestFolder.sound.load().assistant)
    let again = try #require(try TestFolder.sound.load().assistant)
    let other = try #require(
      try TestFolder.sound.replacing("name: Test", with: "name: Text", in: "assistant.yml").load()
        .assistant)
    #expect(sound.version == again.version)
    #expect(sound.version != other.version)
  }

  @Test func aFolderThatIsNotThereIsAProblem() throws {
    let result = AssistantLoader().load("/nowhere/at/all")
    #expect(result.problems.map(\.code) == ["folder.missing"])
    #expect(throws: Problems.self) { try AssistantLoader().assistant(in: "/nowhere/at/all") }
  }
}
