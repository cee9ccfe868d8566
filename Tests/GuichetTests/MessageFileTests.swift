import Diagnostics
import Foundation
import NLU
import Testing

@testable import guichet

@MainActor @Suite struct MessageFileTests {
  @Test func readsLabelsAndTexts() throws {
    let file = try read("a\tone\r\n\nb\ttwo words\t{\"slot\": 1}\n")
    #expect(file.problems.isEmpty)
    #expect(file.examples.map { "\($0.intent):\($0.text)" } == ["a:one", "b:two words"])
  }

  @Test(arguments: ["\n", "\r", "\r\n"])
  func anyEndOfLineAndAByteOrderMarkWillDo(end: String) throws {
    let file = try read("\u{FEFF}a\tone" + end + end + "b\ttwo\u{FEFF}" + end + "no tab" + end)
    #expect(file.examples.map { "\($0.intent):\($0.text)" } == ["a:one", "b:two\u{FEFF}"])
    #expect(file.places.map(\.location.line) == [1, 3])
    #expect(file.problems.map { $0.place?.location.line } == [4])
    #expect(file.text.split(separator: "\n").count == 3)
  }

  @Test func labelsThatNobodyLearntAreNamedWhereTheyAreFirst() throws {
    let file = try read("a\tone\nz\ttwo\nb\tthree\nz\tfour\ny\tfive\n")
    let known = ["a", "b"].map { TrainingExample(intent: $0, language: "", text: "x") }
    let warnings = file.labels(missingIn: known)
    #expect(warnings.map { $0.place?.location.line } == [2, 5])
    #expect(warnings.allSatisfy { $0.severity == .warning })
    #expect(warnings[0].message.contains("«z»: 2 messages"))
    #expect(file.labels(missingIn: file.examples).isEmpty)
  }

  @Test func everyBadLineIsNamedWithItsPlace() throws {
    let file = try read("a\tone\nno tab\n\ttext\nlabel\t \n")
    #expect(
      file.problems.map { problem in
        "\(problem.place?.location.line ?? 0):\(problem.place?.location.column ?? 0)"
      } == ["2:7", "3:1", "4:7"])
    #expect(file.examples.count == 1)
  }

  @Test func aTextAloneWillDoWhereNoLabelIsNeeded() throws {
    let file = try read("weather\nx\tnews\n", needsLabels: false)
    #expect(file.problems.isEmpty)
    #expect(file.examples.map(\.text) == ["weather", "news"])
  }

  @Test func anEmptyOrMissingFileIsAProblem() throws {
    #expect(try read("\n").problems.map(\.code) == ["messages.none"])
    #expect(MessageFile("/nowhere/at/all.tsv").problems.map(\.code) == ["messages.file"])
  }

  private func read(_ text: String, needsLabels: Bool = true) throws -> MessageFile {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "messages-\(UUID().uuidString).tsv").path
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return MessageFile(path, needsLabels: needsLabels)
  }
}
